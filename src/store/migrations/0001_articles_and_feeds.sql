-- One row: the epoch of this store and the number of its last accepted change.
CREATE TABLE publication (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  epoch TEXT NOT NULL,
  revision INTEGER NOT NULL,
  moved INTEGER NOT NULL,   -- Unix seconds: when the revision last moved; never the same second twice
  due INTEGER               -- Unix milliseconds: the earliest scheduled article
) STRICT;
INSERT INTO publication VALUES (1, lower(hex(randomblob(4))), 0, 0, NULL);

-- Every article that was ever accepted. `fields` holds what feeds show beside the body, as JSON.
CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('live', 'draft', 'scheduled', 'retracted')),
  revision INTEGER NOT NULL,
  published INTEGER NOT NULL, -- Unix milliseconds
  updated INTEGER NOT NULL,
  fields TEXT NOT NULL,
  bytes INTEGER NOT NULL,     -- of the clean body
  digest TEXT NOT NULL,       -- SHA-256 of the submission, hex
  content TEXT NOT NULL,      -- SHA-256 of what moves `updated`: title, body, authors, attachments
  whole TEXT NOT NULL         -- SHA-256 of every field but the revision
) STRICT;
CREATE INDEX articles_by_revision ON articles (revision);
CREATE INDEX articles_due ON articles (published) WHERE state = 'scheduled';
CREATE INDEX articles_by_digest ON articles (digest);

-- How many articles are in which state: counting a million rows would cost a million reads.
CREATE TABLE counts (state TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT;
INSERT INTO counts VALUES ('live', 0), ('draft', 0), ('scheduled', 0), ('retracted', 0);
CREATE TRIGGER count_new AFTER INSERT ON articles BEGIN
  UPDATE counts SET articles = articles + 1 WHERE state = NEW.state;
END;
CREATE TRIGGER count_moved AFTER UPDATE OF state ON articles WHEN OLD.state <> NEW.state BEGIN
  UPDATE counts SET articles = articles - 1 WHERE state = OLD.state;
  UPDATE counts SET articles = articles + 1 WHERE state = NEW.state;
END;

-- Every slug that was ever used leads to its article for ever.
CREATE TABLE slugs (slug TEXT PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (number)) STRICT, WITHOUT ROWID;

-- In rows of their own: each of them alone may come near the 2,000,000 bytes that a row of D1 holds.
CREATE TABLE bodies (article INTEGER PRIMARY KEY REFERENCES articles (number), html TEXT NOT NULL) STRICT;
CREATE TABLE texts (article INTEGER PRIMARY KEY REFERENCES articles (number), text TEXT NOT NULL) STRICT;
CREATE TABLE sources (article INTEGER PRIMARY KEY REFERENCES articles (number), type TEXT NOT NULL, file TEXT, gzip BLOB NOT NULL) STRICT;
CREATE TABLE reports (article INTEGER PRIMARY KEY REFERENCES articles (number), items TEXT NOT NULL) STRICT;

-- Every feed that was ever used. `head` is the highest revision that touched it.
CREATE TABLE feeds (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('all', 'tag', 'author', 'language')),
  key TEXT NOT NULL,
  label TEXT NOT NULL,
  head INTEGER NOT NULL,
  moved INTEGER NOT NULL,     -- Unix seconds: when the head last moved; never the same second twice
  arrivals INTEGER NOT NULL DEFAULT 0, -- how many articles ever joined
  UNIQUE (kind, key)
) STRICT;
CREATE INDEX feeds_by_use ON feeds (arrivals DESC, kind, key, label) WHERE kind <> 'all' AND head > 0;
INSERT INTO feeds (kind, key, label, head, moved) VALUES ('all', '', '', 0, 0);

-- Which article is in which feed. One that left stays as a row, and `revision` is when it left.
CREATE TABLE memberships (
  feed INTEGER NOT NULL REFERENCES feeds (number),
  article INTEGER NOT NULL REFERENCES articles (number),
  published INTEGER NOT NULL,
  id TEXT NOT NULL,           -- the article's: the second key of the order
  bytes INTEGER NOT NULL,     -- of the clean body
  revision INTEGER NOT NULL,  -- of the last change that showed in this feed
  moved INTEGER NOT NULL,     -- Unix seconds: the feed's, at that change
  gone INTEGER NOT NULL DEFAULT 0, -- 0 in the feed, 1 it left, 2 it was retracted
  place INTEGER NOT NULL,     -- its number in the order of arrival, from 1; never changes
  PRIMARY KEY (feed, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_newest ON memberships (feed, gone, published DESC, id, bytes);
CREATE INDEX memberships_by_place ON memberships (feed, place, gone, published, id, bytes, revision, moved);
CREATE INDEX memberships_changed ON memberships (feed, revision, gone, bytes, moved, id);
CREATE INDEX memberships_retracted ON memberships (feed, revision DESC, id, moved) WHERE gone = 2;
CREATE INDEX memberships_of_article ON memberships (article, revision, gone);

-- The words of live articles, for ?q=. The texts themselves are in `texts`.
CREATE VIRTUAL TABLE search USING fts5 (title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

-- When a renderer with these settings was first seen: every document may have changed then.
CREATE TABLE renderers (hash TEXT PRIMARY KEY, seen INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- Never holds a row: a batch that finds an article other than it was read tries to put one in, and fails as a whole.
CREATE TABLE guards (broken INTEGER NOT NULL CONSTRAINT changed_meanwhile CHECK (broken = 0)) STRICT;

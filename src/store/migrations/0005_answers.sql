-- What the servers of attached files said of them when they were asked, or why they said nothing.
CREATE TABLE answers (
  url TEXT PRIMARY KEY,
  asked INTEGER NOT NULL,  -- Unix milliseconds
  type TEXT,
  bytes INTEGER,
  fault TEXT
) STRICT, WITHOUT ROWID;

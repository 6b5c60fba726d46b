-- Up to which revision the hub was told what changed. What came before this was, as far as anybody knows.
ALTER TABLE publication ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
UPDATE publication SET told = revision;

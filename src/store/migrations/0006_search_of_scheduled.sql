-- A scheduled article is in the index from its publishing on; these were stored before that was so.
INSERT OR REPLACE INTO search (rowid, title, text)
  SELECT a.number, a.fields->>'title', t.text FROM articles a JOIN texts t ON t.article = a.number WHERE a.state = 'scheduled';

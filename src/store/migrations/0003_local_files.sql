-- What came with a submission of the files beside it, as JSON: later rules need it, too.
ALTER TABLE sources ADD COLUMN local_files TEXT;

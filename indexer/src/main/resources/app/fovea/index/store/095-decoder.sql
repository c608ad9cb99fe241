-- What refused a file; NULL when it has to be tried again in any case. It is tried again, too, when
-- that decoder is there in another version, or has come or gone.
ALTER TABLE file ADD COLUMN decoder TEXT;
ALTER TABLE file DROP COLUMN retry;

-- Has a row while a folder is being said to be elsewhere under its own name: then no text changes.
CREATE TABLE relocating (root INTEGER PRIMARY KEY REFERENCES root);

DROP TRIGGER text_of_moved_folder;

CREATE TRIGGER text_of_moved_folder AFTER UPDATE OF path ON folder
WHEN OLD.path IS NOT NEW.path AND NOT EXISTS (SELECT 1 FROM relocating) BEGIN
  INSERT OR REPLACE INTO text_change (content)
  SELECT content FROM file WHERE folder = NEW.id AND content IS NOT NULL;
END;

-- Which contents' texts changed, and in which order: what the text index has not seen yet is what
-- has a greater sequence than its own. Each content stands here once, with its last change.
CREATE TABLE text_change (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  content INTEGER NOT NULL UNIQUE
);

INSERT OR REPLACE INTO text_change (content)
SELECT DISTINCT content FROM file WHERE content IS NOT NULL ORDER BY content;

CREATE TRIGGER text_of_new_file AFTER INSERT ON file WHEN NEW.content IS NOT NULL BEGIN
  INSERT OR REPLACE INTO text_change (content) VALUES (NEW.content);
END;

CREATE TRIGGER text_of_changed_file AFTER UPDATE OF folder, name, content ON file
WHEN OLD.folder IS NOT NEW.folder OR OLD.name IS NOT NEW.name OR OLD.content IS NOT NEW.content BEGIN
  INSERT OR REPLACE INTO text_change (content) SELECT OLD.content WHERE OLD.content IS NOT NULL;
  INSERT OR REPLACE INTO text_change (content) SELECT NEW.content WHERE NEW.content IS NOT NULL;
END;

CREATE TRIGGER text_of_lost_file AFTER DELETE ON file WHEN OLD.content IS NOT NULL BEGIN
  INSERT OR REPLACE INTO text_change (content) VALUES (OLD.content);
END;

CREATE TRIGGER text_of_moved_folder AFTER UPDATE OF path ON folder WHEN OLD.path IS NOT NEW.path BEGIN
  INSERT OR REPLACE INTO text_change (content)
  SELECT content FROM file WHERE folder = NEW.id AND content IS NOT NULL;
END;

CREATE TRIGGER text_of_content AFTER UPDATE OF caption, keywords, camera, lens ON content
WHEN OLD.caption IS NOT NEW.caption OR OLD.keywords IS NOT NEW.keywords
  OR OLD.camera IS NOT NEW.camera OR OLD.lens IS NOT NEW.lens BEGIN
  INSERT OR REPLACE INTO text_change (content) VALUES (NEW.id);
END;

-- What photos are filtered by, so that a filter need not read all that is known about every photo.
CREATE INDEX content_camera ON content (camera);
CREATE INDEX content_lens ON content (lens);

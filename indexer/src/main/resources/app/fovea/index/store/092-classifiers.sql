-- The model that a set's labels come with; NULL for labels of people.
ALTER TABLE label_set ADD COLUMN classifier TEXT;

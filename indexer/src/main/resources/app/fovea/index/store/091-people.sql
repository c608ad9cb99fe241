-- What people said is asked for at every lesson, among the many decisions of models.
CREATE INDEX decision_people ON decision (label) WHERE model IS NULL;

package app.fovea.index.label;

/// What was decided about a photo and a label.
public enum Verdict {
  YES,
  NO
}

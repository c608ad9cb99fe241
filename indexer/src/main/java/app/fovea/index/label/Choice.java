package app.fovea.index.label;

/// How many labels of a set a photo can have.
public enum Choice {
  /// One at most: the labels share out one probability, with "none of these" as another part of it.
  EXCLUSIVE,
  /// Any: each label is a yes or a no of its own.
  FREE
}

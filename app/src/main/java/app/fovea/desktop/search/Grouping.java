package app.fovea.desktop.search;

/// By what photos stand under common headings.
public enum Grouping {
  /// How well they match; without a question, the month.
  RELEVANCE,
  /// The month in which they were taken.
  DATE,
  /// The folder in which they lie.
  FOLDER
}

package app.fovea.index;

/// One thing about a photo that answers the query.
///
/// @param text the words, the filter or the picture's path, as in the query
/// @param strength from 0 to 1: how probable it is that the photo shows it; 1 for what is certain
public record Reason(Kind kind, String text, double strength) {
  /// What matched.
  public enum Kind {
    /// The meaning of the words fits the picture.
    WORDS,
    /// It looks like the picture in the query.
    PICTURE,
    /// The text stands in a file's name.
    NAME,
    /// The text stands in the keywords.
    KEYWORD,
    /// The text stands in the title or description.
    CAPTION,
    /// The text stands in a folder's name.
    FOLDER,
    /// The text stands in the name of camera or lens.
    CAMERA,
    /// The words stand in several of these places.
    TEXT,
    /// A filter holds.
    FILTER
  }
}

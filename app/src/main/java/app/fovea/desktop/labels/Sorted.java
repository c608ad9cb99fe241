package app.fovea.desktop.labels;

import app.fovea.index.Photo;
import java.util.List;

/// A label set with the library's photos sorted into it, as much of it as is shown.
///
/// @param none photos that no label fits
/// @param queue the least certain first
public record Sorted(String set, List<Column> columns, List<Card> none, List<Question> queue) {
  /// A label with the photos that fall to it, surest first.
  ///
  /// @param lessons what somebody said about it: yes and no
  /// @param threshold the least probability at which it is applied
  /// @param count of all its photos, of which the first are in `cards`
  public record Column(
      String label, Lessons lessons, double threshold, int count, List<Card> cards) {}

  /// How many photos somebody said yes and no to.
  public record Lessons(int yes, int no) {
    public boolean any() {
      return yes + no > 0;
    }
  }

  /// A photo and how probable its label is.
  public record Card(Photo photo, double probability) {}

  /// A photo of which it is not sure that the label fits.
  public record Question(Photo photo, String label, double probability) {}

  public Sorted {
    columns = List.copyOf(columns);
    none = List.copyOf(none);
    queue = List.copyOf(queue);
  }
}

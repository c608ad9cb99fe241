package app.fovea.desktop.labels;

import app.fovea.index.Photo;
import app.fovea.index.label.Verdict;
import java.util.List;
import java.util.Optional;

/// A label set with photos sorted into it, as much of it as is shown.
///
/// @param none photos that no label fits
/// @param queue the least certain first
/// @param looks what somebody said and the other examples contradict, the most surprising first
/// @param notices what the set's owner should know
public record Sorted(
    String set,
    List<Column> columns,
    Pile none,
    List<Question> queue,
    List<Question> looks,
    List<String> notices) {
  /// A label with the photos that fall to it.
  ///
  /// @param lessons what somebody said about it: yes and no
  /// @param threshold the least probability at which it is applied
  public record Column(String label, Lessons lessons, double threshold, Pile pile) {}

  /// Photos, surest first.
  ///
  /// @param count of all, of which the first are in `cards`
  public record Pile(int count, List<Card> cards) {
    public Pile {
      cards = List.copyOf(cards);
    }
  }

  /// How many photos somebody said yes and no to, and whether that has moved the label.
  public record Lessons(int yes, int no, boolean taught) {}

  /// A photo and how probable its label is.
  public record Card(Photo photo, double probability) {}

  /// A photo of which it is not sure that the label fits.
  ///
  /// @param said what somebody has said already
  public record Question(Photo photo, String label, double probability, Optional<Verdict> said) {}

  public Sorted {
    columns = List.copyOf(columns);
    queue = List.copyOf(queue);
    looks = List.copyOf(looks);
    notices = List.copyOf(notices);
  }
}

package app.fovea.index;

import app.fovea.index.label.LabelSet;
import java.util.List;
import java.util.stream.Stream;

/// A label set as it stands.
///
/// @param notices what its owner should know: labels that mean the same, examples that teach
///     nothing
public record LabelReport(LabelSet set, List<Line> labels, List<String> notices) {
  /// What a label is judged by.
  public enum Kind {
    ZERO_SHOT,
    TAUGHT
  }

  /// One label.
  ///
  /// @param prompts the phrases that stand for it
  /// @param yes pictures that somebody said it fits
  /// @param no pictures that somebody said it does not fit
  /// @param threshold the least probability at which it is applied
  public record Line(
      String label, List<String> prompts, int yes, int no, double threshold, Kind kind) {
    public Line {
      prompts = List.copyOf(prompts);
    }
  }

  public LabelReport {
    labels = List.copyOf(labels);
    notices = List.copyOf(notices);
  }

  /// The same with notices of what was just done in front.
  LabelReport after(List<String> more) {
    return new LabelReport(set, labels, Stream.concat(more.stream(), notices.stream()).toList());
  }
}

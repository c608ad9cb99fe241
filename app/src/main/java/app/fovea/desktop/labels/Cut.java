package app.fovea.desktop.labels;

import app.fovea.desktop.labels.Sorted.Card;
import java.util.List;

/// Where a threshold would cut.
///
/// @param caught how many photos it would catch
/// @param borderline the photos next to it on both sides, the surest first
public record Cut(int caught, List<Card> borderline) {
  public Cut {
    borderline = List.copyOf(borderline);
  }
}

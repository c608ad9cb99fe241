package app.fovea.index.label;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people said of photos, by their rows, so that each stays where somebody put it whatever a
/// head makes of it. Immutable once made.
final class Heeded {
  private final List<BitSet> yes = new ArrayList<>();
  private final List<BitSet> no = new ArrayList<>();
  private final BitSet chosen = new BitSet();
  private final BitSet refused = new BitSet();

  Heeded(int labels, long[] photos, Collection<Placing> words) {
    for (int label = 0; label < labels; label++) {
      yes.add(new BitSet());
      no.add(new BitSet());
    }
    Map<Long, List<Placing>> byPhoto = new HashMap<>();
    words.forEach(it -> byPhoto.computeIfAbsent(it.photo(), _ -> new ArrayList<>()).add(it));
    for (int row = 0; row < photos.length && !byPhoto.isEmpty(); row++) {
      for (Placing said : byPhoto.getOrDefault(photos[row], List.of())) {
        heed(said, row);
      }
    }
  }

  private void heed(Placing said, int row) {
    switch (said.verdict()) {
      case YES -> {
        yes.get(said.label()).set(row);
        chosen.set(row);
      }
      case NO -> {
        no.get(said.label()).set(row);
        refused.set(row);
      }
    }
  }

  /// Whether somebody said that the label fits; nobody says that of "none of these".
  boolean yes(int label, int row) {
    return label < yes.size() && yes.get(label).get(row);
  }

  /// Whether somebody said that the label does not fit.
  boolean no(int label, int row) {
    return label < no.size() && no.get(label).get(row);
  }

  /// Whether somebody said of any label that it fits.
  boolean chosen(int row) {
    return chosen.get(row);
  }

  /// Whether somebody said of any label that it does not fit.
  boolean refused(int row) {
    return refused.get(row);
  }
}

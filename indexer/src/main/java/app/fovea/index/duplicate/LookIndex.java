package app.fovea.index.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds pictures with the same look, also turned, without comparing each with each: of two hashes
/// that differ in few bits, at least one of their bytes is equal, or differs in one bit.
final class LookIndex {
  private static final int BANDS = 8;
  private static final int BAND_BITS = 8;
  private static final int TURNS = 4;

  private final Map<Integer, List<Entry>> bands = new HashMap<>();

  private record Entry(Shot shot, Look look) {}

  void add(Shot shot) {
    Duplicates.telling(shot)
        .ifPresent(
            look -> {
              long hash = look.hash();
              for (int band = 0; band < BANDS; band++) {
                bands
                    .computeIfAbsent(key(band, hash), _ -> new ArrayList<>())
                    .add(new Entry(shot, look));
              }
            });
  }

  /// Those with the same look as this, in any of the four orientations.
  Collection<Shot> same(Shot shot) {
    Map<Long, Shot> same = new LinkedHashMap<>();
    Duplicates.telling(shot)
        .ifPresent(
            look -> {
              for (int quarters = 0; quarters < TURNS; quarters++) {
                same(look.turned(quarters), same);
              }
            });
    return same.values();
  }

  private void same(Look look, Map<Long, Shot> same) {
    long hash = look.hash();
    for (int band = 0; band < BANDS; band++) {
      near(key(band, hash), look, same);
      for (int bit = 0; bit < BAND_BITS; bit++) {
        near(key(band, hash ^ 1L << (band * BAND_BITS + bit)), look, same);
      }
    }
  }

  private void near(int key, Look look, Map<Long, Shot> same) {
    for (Entry entry : bands.getOrDefault(key, List.of())) {
      if (!same.containsKey(entry.shot.content()) && look.same(entry.look)) {
        same.put(entry.shot.content(), entry.shot);
      }
    }
  }

  private static int key(int band, long hash) {
    return band << BAND_BITS | (int) (hash >>> band * BAND_BITS & 0xff);
  }
}

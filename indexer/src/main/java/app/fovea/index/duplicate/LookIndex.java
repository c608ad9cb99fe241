package app.fovea.index.duplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds pictures with the same look, also turned, without comparing each with each: of two hashes
/// that differ in eight bits at most, at least one of four parts differs in two bits at most.
final class LookIndex {
  private static final int PARTS = 4;
  private static final int PART_BITS = Long.SIZE / PARTS;
  private static final int TURNS = 4;
  private static final int[] NEAR = near();

  private final Map<Integer, List<Entry>> parts = new HashMap<>();

  private record Entry(Shot shot, Look look) {}

  /// What a part may differ in.
  private static int[] near() {
    List<Integer> near = new ArrayList<>(List.of(0));
    for (int one = 0; one < PART_BITS; one++) {
      near.add(1 << one);
      for (int other = one + 1; other < PART_BITS; other++) {
        near.add(1 << one | 1 << other);
      }
    }
    return near.stream().mapToInt(Integer::intValue).toArray();
  }

  void add(Shot shot) {
    Duplicates.telling(shot)
        .ifPresent(
            look -> {
              Entry entry = new Entry(shot, look);
              for (int part = 0; part < PARTS; part++) {
                parts.computeIfAbsent(key(part, look.hash()), _ -> new ArrayList<>(1)).add(entry);
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
    for (int part = 0; part < PARTS; part++) {
      int key = key(part, look.hash());
      for (int difference : NEAR) {
        List<Entry> entries = parts.get(key ^ difference);
        if (entries != null) {
          near(entries, look, same);
        }
      }
    }
  }

  private static void near(List<Entry> entries, Look look, Map<Long, Shot> same) {
    for (Entry entry : entries) {
      if (look.same(entry.look) && !same.containsKey(entry.shot.content())) {
        same.put(entry.shot.content(), entry.shot);
      }
    }
  }

  private static int key(int part, long hash) {
    return part << PART_BITS | (int) (hash >>> part * PART_BITS & 0xffff);
  }
}

package app.fovea.index.duplicate;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How alike the pictures of a list are, which are named by their places in it.
final class Likeness {
  private final List<Shot> shots;
  private final Evidence evidence;
  private final Closeness closeness;
  private final Sketches sketches;

  Likeness(List<Shot> shots, Evidence evidence) throws IOException {
    this.shots = shots;
    this.evidence = evidence;
    this.closeness = new Closeness(evidence.sample());
    this.sketches = new Sketches(closeness.average(), shots.size());
    long[] contents = IntStream.range(0, shots.size()).mapToLong(this::content).sorted().toArray();
    int[] rows = new int[contents.length];
    for (int row = 0; row < rows.length; row++) {
      rows[Arrays.binarySearch(contents, content(row))] = row;
    }
    evidence.vectors(
        (content, vector) -> {
          int place = Arrays.binarySearch(contents, content);
          if (place >= 0) {
            sketches.put(rows[place], vector);
          }
        });
  }

  private long content(int row) {
    return shots.get(row).content();
  }

  /// Where one has no vector, 0.
  double closeness(int one, int other) throws IOException {
    return closeness.of(evidence.vector(content(one)), evidence.vector(content(other)));
  }

  Tolerance tolerance(double least) {
    return Cells.tolerance(sketches, least);
  }

  /// @param rows ascending
  Cells cells(int[] rows) {
    return new Cells(sketches, rows);
  }

  /// @param compared how many are compared at least when one looks for what is close to another
  Cells cells(int[] rows, int compared) {
    return new Cells(sketches, rows, compared);
  }
}

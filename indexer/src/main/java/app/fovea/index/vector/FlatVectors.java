package app.fovea.index.vector;

import app.fovea.index.vector.AskedCode.Counting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One commit of a flat index: every sign code is looked at, and those that look best are compared
/// number by number. Blocks of codes are mapped once and shared by all later commits.
///
/// @param blocks of [#BLOCK] rows each; the last may have fewer
record FlatVectors(Path folder, FlatHead head, List<MemorySegment> blocks, Rotation rotation) {
  private static final int BLOCK = 1 << 15;

  /// Rows compared number by number: at least so many, and so many for each that is wanted.
  private static final int LEAST_COMPARED = 1000;

  private static final int COMPARED_FOR_EACH = 3;

  /// With fewer rows it does not matter how ones are counted.
  private static final int MANY = 1 << 17;

  /// Rows on which that is tried.
  private static final int TRIED = 64;

  /// Rows that are worth another thread.
  private static final int PART = 250;

  /// @param before a commit of the same index whose blocks can be used again
  static FlatVectors of(Path folder, FlatHead head, List<FlatVectors> before) throws IOException {
    List<MemorySegment> known =
        before.stream()
            .filter(commit -> commit.head.codes().equals(head.codes()))
            .flatMap(commit -> commit.blocks.stream())
            .toList();
    return new FlatVectors(folder, head, map(folder, head, known), new Rotation(head.dimension()));
  }

  private static List<MemorySegment> map(Path folder, FlatHead head, List<MemorySegment> known)
      throws IOException {
    long rowBytes = SignCode.rowBytes(head.dimension());
    long blockBytes = BLOCK * rowBytes;
    long length = head.count() * rowBytes;
    long numbers = (long) head.count() * HalfFloats.rowBytes(head.dimension());
    List<MemorySegment> blocks = new ArrayList<>();
    if (length == 0) {
      return blocks;
    }
    try (FileChannel file =
        FileChannel.open(folder.resolve(head.codes()), StandardOpenOption.READ)) {
      if (file.size() < length || Files.size(folder.resolve(head.numbers())) < numbers) {
        throw new IOException("The vector index in %s is cut off.".formatted(folder));
      }
      for (long from = 0; from < length; from += blockBytes) {
        long bytes = Math.min(blockBytes, length - from);
        int place = blocks.size();
        boolean again = place < known.size() && known.get(place).byteSize() == bytes;
        // Unmapped when nothing refers to it any more: a question may still be reading it.
        blocks.add(
            again ? known.get(place) : file.map(MapMode.READ_ONLY, from, bytes, Arena.ofAuto()));
      }
    }
    return blocks;
  }

  /// As [NearestVectors#nearest].
  List<Hit> nearest(float[] query, int k, LongPredicate allowed) throws IOException {
    if (k <= 0 || head.count() == 0) {
      return List.of();
    }
    int compared =
        (int) Math.min(head.count(), Math.max(LEAST_COMPARED, (long) COMPARED_FOR_EACH * k));
    int[] rows = likely(new AskedCode(query, rotation), compared, allowed);
    List<Hit> hits = compared(query, rows);
    hits.sort(Comparator.comparingDouble(Hit::cosine).reversed());
    return hits.subList(0, Math.min(k, hits.size()));
  }

  private List<Hit> compared(float[] query, int[] rows) throws IOException {
    int parts = Math.min(Runtime.getRuntime().availableProcessors(), 1 + rows.length / PART);
    try {
      return IntStream.range(0, parts)
          .parallel()
          .mapToObj(part -> compared(query, rows, part, parts))
          .flatMap(List::stream)
          .collect(Collectors.toCollection(ArrayList::new));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<Hit> compared(float[] query, int[] rows, int part, int parts) {
    List<Hit> hits = new ArrayList<>();
    try (HalfFloats numbers = new HalfFloats(folder.resolve(head.numbers()), head.dimension())) {
      for (int i = part * rows.length / parts; i < (part + 1) * rows.length / parts; i++) {
        hits.add(new Hit(id(rows[i]), numbers.dot(query, rows[i])));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The rows that look best, found by all cores.
  private int[] likely(AskedCode query, int most, LongPredicate allowed) {
    int parts = Math.min(Runtime.getRuntime().availableProcessors(), blocks.size());
    Counting counting =
        head.count() < MANY ? Counting.BY_WORDS : query.quicker(blocks.getFirst(), TRIED);
    Scan scan = new Scan(query, counting, allowed);
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(part -> scan(scan, most, part, parts))
        .reduce(
            (a, b) -> {
              a.addAll(b);
              return a;
            })
        .orElseThrow()
        .rows();
  }

  private record Scan(AskedCode query, Counting counting, LongPredicate allowed) {}

  private BestRows scan(Scan scan, int most, int part, int parts) {
    BestRows best = new BestRows(most);
    for (int block = part; block < blocks.size(); block += parts) {
      scan(scan, blocks.get(block), block * BLOCK, best);
    }
    return best;
  }

  private void scan(Scan scan, MemorySegment block, int first, BestRows best) {
    int rowBytes = SignCode.rowBytes(head.dimension());
    int rows = (int) (block.byteSize() / rowBytes);
    for (int row = 0; row < rows; row++) {
      long at = (long) row * rowBytes;
      float score = scan.query.estimate(scan.counting, block, at);
      if (best.accepts(score)) {
        long id = block.get(AskedCode.LONG, at + SignCode.ID);
        if (id != 0 && scan.allowed.test(id)) {
          best.offer(score, first + row);
        }
      }
    }
  }

  /// The id of a row, 0 when it is gone.
  long id(int row) {
    long at = (long) (row % BLOCK) * SignCode.rowBytes(head.dimension());
    return blocks.get(row / BLOCK).get(AskedCode.LONG, at + SignCode.ID);
  }
}

package app.fovea.index.vector;

import app.fovea.index.DamagedIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One commit of a flat index: every sign code is looked at, and those that look best are compared
/// number by number. Blocks of codes are mapped once and shared by all later commits.
///
/// @param blocks of [#BLOCK] rows each; the last may have fewer
record FlatVectors(Path folder, FlatHead head, List<Block> blocks, Rotation rotation) {
  private static final int BLOCK = 1 << 15;

  /// Rows compared number by number: at least so many, and so many for each that is wanted.
  private static final int LEAST_COMPARED = 1000;

  private static final int COMPARED_FOR_EACH = 3;

  /// Rows that are worth another thread.
  private static final int PART = 250;

  /// @param before a commit of the same index whose blocks can be used again
  static FlatVectors of(Path folder, FlatHead head, List<FlatVectors> before) throws IOException {
    List<Block> known =
        before.stream()
            .filter(commit -> commit.head.codes().equals(head.codes()))
            .flatMap(commit -> commit.blocks.stream())
            .toList();
    return new FlatVectors(folder, head, map(folder, head, known), new Rotation(head.dimension()));
  }

  /// Some rows of the index.
  private static final class Block {
    private final CodeRows rows;
    private Optional<CodeBlock> codes = Optional.empty();

    Block(CodeRows rows) {
      this.rows = rows;
    }

    /// Made for the first question: whoever only adds vectors has no need of them.
    synchronized CodeBlock codes() {
      if (codes.isEmpty()) {
        try {
          codes = Optional.of(CodeBlock.of(rows));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return codes.get();
    }
  }

  private static List<Block> map(Path folder, FlatHead head, List<Block> known) throws IOException {
    long rowBytes = SignCode.rowBytes(head.dimension());
    long blockBytes = BLOCK * rowBytes;
    long length = head.count() * rowBytes;
    long numbers = (long) head.count() * HalfFloats.rowBytes(head.dimension());
    List<Block> blocks = new ArrayList<>();
    if (length == 0) {
      return blocks;
    }
    try (FileChannel file =
        FileChannel.open(folder.resolve(head.codes()), StandardOpenOption.READ)) {
      if (file.size() < length || Files.size(folder.resolve(head.numbers())) < numbers) {
        throw new DamagedIndex("The vector index in %s is cut off.".formatted(folder));
      }
      for (long from = 0; from < length; from += blockBytes) {
        long bytes = Math.min(blockBytes, length - from);
        int place = blocks.size();
        boolean again = place < known.size() && known.get(place).rows.file().byteSize() == bytes;
        blocks.add(
            again
                ? known.get(place)
                : new Block(
                    new CodeRows(
                        file.map(MapMode.READ_ONLY, from, bytes, Arena.ofAuto()),
                        head.dimension())));
      }
    }
    return blocks;
  }

  /// Looks at every sign code.
  ///
  /// @throws DamagedIndex when one is not as it was written
  void verify() throws IOException {
    for (Block block : blocks) {
      block.rows.verify();
    }
  }

  /// As [NearestVectors#nearest].
  List<Hit> nearest(float[] query, int k, LongPredicate allowed) throws IOException {
    if (k <= 0 || head.count() == 0) {
      return List.of();
    }
    int compared =
        (int) Math.min(head.count(), Math.max(LEAST_COMPARED, (long) COMPARED_FOR_EACH * k));
    try {
      int[] rows = likely(new AskedCode(query, rotation), compared, allowed);
      List<Hit> hits = compared(query, rows);
      hits.sort(Comparator.comparingDouble(Hit::cosine).reversed());
      return hits.subList(0, Math.min(k, hits.size()));
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof DamagedIndex damage ? noted(damage) : e.getCause();
    }
  }

  /// Others might not come upon it.
  DamagedIndex noted(DamagedIndex damage) {
    return damage.noted(folder, head.codes());
  }

  private List<Hit> compared(float[] query, int[] rows) {
    int parts = Math.min(Runtime.getRuntime().availableProcessors(), 1 + rows.length / PART);
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(part -> compared(query, rows, part, parts))
        .flatMap(List::stream)
        .collect(Collectors.toCollection(ArrayList::new));
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
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(part -> new Scan(query, most, allowed).of(part, parts))
        .reduce(
            (a, b) -> {
              a.addAll(b);
              return a;
            })
        .orElseThrow()
        .rows();
  }

  /// One thread's look at its share of the blocks.
  private final class Scan {
    private final AskedCode query;
    private final LongPredicate allowed;
    private final BestRows best;
    private final float[] scores = new float[CodeBlock.ABREAST];

    Scan(AskedCode query, int most, LongPredicate allowed) {
      this.query = query;
      this.allowed = allowed;
      this.best = new BestRows(most);
    }

    BestRows of(int part, int parts) {
      for (int block = part; block < blocks.size(); block += parts) {
        int first = block * BLOCK;
        int end = Math.min(first + BLOCK, head.count());
        CodeBlock codes = blocks.get(block).codes();
        for (int row = first; row < end; row += CodeBlock.ABREAST) {
          int group = (row - first) / CodeBlock.ABREAST;
          query.estimate(codes, group, scores);
          offer(codes, first, row, Math.min(CodeBlock.ABREAST, end - row));
        }
      }
      return best;
    }

    /// @param block its first row
    /// @param from the first row of the group whose scores they are
    private void offer(CodeBlock codes, int block, int from, int count) {
      for (int i = 0; i < count; i++) {
        if (best.accepts(scores[i])) {
          long id = codes.id(from + i - block);
          if (id > 0 && allowed.test(id) && id(from + i) > 0) {
            best.offer(scores[i], from + i);
          }
        }
      }
    }
  }

  /// The id of a row, negative when it is gone.
  long id(int row) {
    return blocks.get(row / BLOCK).rows.id(row % BLOCK);
  }
}

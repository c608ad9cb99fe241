package app.fovea.index.vector;

import app.fovea.index.DamagedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/// No graph: one bit for each number of each vector in a file that is looked through as a whole,
/// and the vectors in another for those that look best. Adding costs next to nothing, filters cost
/// nothing, and a million vectors are looked through in some milliseconds.
///
/// Rows are only added; of those that were replaced or removed, the id is overwritten. Every row
/// has a checksum: that of sign codes, which are all looked at, is compared when they are read into
/// memory and before anything is added, that of vectors, which are many, when one is read. One
/// thread writes.
public final class FlatIndex implements VectorIndex {
  private final Path folder;
  private volatile FlatVectors committed;
  private Optional<Writing> writing = Optional.empty();

  private FlatIndex(Path folder, FlatVectors committed) {
    this.folder = folder;
    this.committed = committed;
  }

  /// Opens an index for reading and writing, and makes it where there is none.
  ///
  /// @throws DamagedIndex when its sign codes are not as they were written, or somebody has noted
  ///     that of its vectors
  /// @throws IOException also when it is of another dimension or an earlier version
  public static FlatIndex open(Path folder, int dimension) throws IOException {
    Files.createDirectories(folder);
    FlatHead head = FlatHead.exists(folder) ? FlatHead.read(folder) : FlatHead.empty(dimension);
    if (head.dimension() != dimension) {
      throw new IOException("The vector index in %s is of other vectors.".formatted(folder));
    }
    FlatVectors committed = FlatVectors.of(folder, head, List.of());
    committed.verify();
    return new FlatIndex(folder, committed);
  }

  /// Opens what was last committed, for reading; fails when there is nothing, and as [#open] does
  /// except that sign codes are looked at only when a question is asked.
  public static NearestVectors read(Path folder) throws IOException {
    return new FlatIndex(folder, FlatVectors.of(folder, FlatHead.read(folder), List.of()));
  }

  /// What is there beyond the last commit.
  private static final class Writing {
    final RowFile codes;
    final RowFile numbers;
    final Map<Integer, Long> gone = new HashMap<>();
    final SignCode code;
    int[] rowOf = new int[0];
    int count;

    Writing(Path folder, FlatVectors committed) throws IOException {
      FlatHead head = committed.head();
      this.count = head.count();
      this.code = new SignCode(head.centre(), committed.rotation());
      this.codes =
          new RowFile(
              folder.resolve(head.codes()), SignCode.rowBytes(head.dimension()), head.count());
      try {
        this.numbers =
            new RowFile(
                folder.resolve(head.numbers()),
                HalfFloats.rowBytes(head.dimension()),
                head.count());
      } catch (IOException e) {
        codes.close();
        throw e;
      }
      for (int row = 0; row < count; row++) {
        if (committed.id(row) > 0) {
          know(committed.id(row), row);
        }
      }
    }

    /// Rows are counted from 1 in the table, so that 0 says that there is none.
    void know(long id, int row) {
      int place = Math.toIntExact(id);
      if (place >= rowOf.length) {
        rowOf = Arrays.copyOf(rowOf, Math.max(place + 1, rowOf.length * 2));
      }
      rowOf[place] = row + 1;
    }

    void forget(long id) {
      int place = Math.toIntExact(id);
      if (place < rowOf.length && rowOf[place] != 0) {
        gone.put(rowOf[place] - 1, id);
        rowOf[place] = 0;
      }
    }

    void sync() throws IOException {
      codes.flush();
      for (Map.Entry<Integer, Long> row : gone.entrySet()) {
        codes.overwrite(row.getKey(), SignCode.gone(row.getValue()));
      }
      gone.clear();
      codes.sync();
      numbers.sync();
    }

    void close() throws IOException {
      codes.close();
      numbers.close();
    }
  }

  private Writing writing() throws IOException {
    Writing now = writing.isPresent() ? writing.get() : new Writing(folder, committed);
    writing = Optional.of(now);
    return now;
  }

  @Override
  public void put(long id, float[] vector) throws IOException {
    Writing now = writing();
    now.forget(id);
    now.codes.append(now.code.row(id, vector));
    now.numbers.append(HalfFloats.row(vector));
    now.know(id, now.count++);
  }

  @Override
  public void remove(long id) throws IOException {
    writing().forget(id);
  }

  @Override
  public void commit(long last) throws IOException {
    if (writing.isPresent()) {
      writing.get().sync();
    }
    int count = writing.map(now -> now.count).orElse(committed.head().count());
    FlatVectors grown =
        FlatVectors.of(folder, committed.head().grown(count, last), List.of(committed));
    if (grown.head().aged()) {
      closeWriting();
      grown = FlatVectors.of(folder, renewed(grown), List.of());
    }
    grown.head().write(folder);
    committed = grown;
    deleteOthers(folder, Set.of(grown.head().codes(), grown.head().numbers()));
  }

  private FlatHead renewed(FlatVectors vectors) throws IOException {
    try {
      return new Renewal(folder, vectors).head();
    } catch (DamagedIndex e) {
      throw vectors.noted(e);
    }
  }

  /// Deletes an index, if there is one. What somebody is reading and the system does not delete
  /// belongs to no index any more, and the next commit tries again.
  static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      FlatHead.delete(folder);
      DamagedIndex.forget(folder);
      deleteOthers(folder, Set.of());
    }
  }

  /// What earlier commits left behind. On some systems a file cannot be deleted while somebody
  /// reads it; it is tried again after the next commit.
  private static void deleteOthers(Path folder, Set<String> kept) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if ((name.startsWith("codes-") || name.startsWith("numbers-")) && !kept.contains(name)) {
          file.toFile().delete();
        }
      }
    }
  }

  @Override
  public long sequence() {
    return committed.head().sequence();
  }

  @Override
  public List<Hit> nearest(float[] query, int k, LongPredicate allowed) throws IOException {
    while (true) {
      FlatVectors now = committed;
      try {
        return now.nearest(query, k, allowed);
      } catch (NoSuchFileException e) {
        if (now == committed) {
          throw e;
        }
        // Its files were replaced by a commit in the meantime.
      }
    }
  }

  @Override
  public void refresh() throws IOException {
    FlatHead head = FlatHead.read(folder);
    FlatVectors before = committed;
    if (head.sequence() != before.head().sequence()
        || !head.codes().equals(before.head().codes())) {
      committed = FlatVectors.of(folder, head, List.of(before));
    }
  }

  @Override
  public void abandon() {
    try {
      closeWriting();
    } catch (IOException e) {
      // What was not committed is cut off when the index is next written.
    }
  }

  private void closeWriting() throws IOException {
    if (writing.isPresent()) {
      writing.get().close();
      writing = Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    closeWriting();
  }
}

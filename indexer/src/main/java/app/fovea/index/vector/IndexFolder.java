package app.fovea.index.vector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where the index of one model's vectors lies, of whichever kind it is.
///
/// @param path need not be there
public record IndexFolder(Path path) {
  /// Opens the index of a kind for writing, and makes it where there is none.
  public VectorIndex write(IndexKind kind, int dimension) throws IOException {
    return switch (kind) {
      case FLAT -> FlatIndex.open(flat(), dimension);
      case GRAPH -> LuceneIndex.open(path);
    };
  }

  /// Opens what was last committed, of any kind; fails when there is nothing.
  public NearestVectors read() throws IOException {
    return FlatHead.exists(flat()) ? FlatIndex.read(flat()) : LuceneIndex.read(path);
  }

  private Path flat() {
    return path.resolve("flat");
  }

  /// Deletes the index of a kind, if there is one.
  public void delete(IndexKind kind) throws IOException {
    Path folder =
        switch (kind) {
          case FLAT -> flat();
          case GRAPH -> path;
        };
    for (Path file : files(folder)) {
      Files.delete(file);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}

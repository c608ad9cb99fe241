package app.fovea.model;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Packages that were read before and whose files have not changed since: every question asks which
/// models there are. Safe for concurrent use.
final class KnownPackages {
  private static final int DEEPEST = 3;

  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  /// Reads a package.
  interface Reader {
    ModelPackage read(Path directory) throws ModelException;
  }

  /// Size and time of a file.
  private record State(long bytes, FileTime modified) {}

  private record Known(SortedMap<Path, State> files, ModelPackage model) {}

  /// The package in that directory, read only where it may not be what it was.
  ModelPackage in(Path directory, Reader reader) throws ModelException {
    SortedMap<Path, State> files =
        Failure.told(
            reason -> ModelFault.NOT_READ.about(directory, reason), () -> files(directory));
    @Nullable Known before = known.get(directory);
    if (before != null && before.files.equals(files)) {
      return before.model;
    }
    ModelPackage model = reader.read(directory);
    known.put(directory, new Known(files, model));
    return model;
  }

  private static SortedMap<Path, State> files(Path directory) throws IOException {
    SortedMap<Path, State> files = new TreeMap<>();
    Files.walkFileTree(
        directory,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(file, new State(attributes.size(), attributes.lastModifiedTime()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            files.put(file, new State(-1, FileTime.fromMillis(0)));
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}

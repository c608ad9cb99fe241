package app.fovea.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A SQLite file with the two that may lie beside it.
record DatabaseFile(Path file) {
  private static final List<String> PARTS = List.of("", "-wal", "-shm");

  void delete() throws IOException {
    for (String part : PARTS) {
      Files.deleteIfExists(sibling(file, part));
    }
  }

  void move(Path to) throws IOException {
    for (String part : PARTS) {
      if (Files.exists(sibling(file, part))) {
        Files.move(sibling(file, part), sibling(to, part), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static Path sibling(Path file, String part) {
    return file.resolveSibling(file.getFileName() + part);
  }
}

package app.fovea.desktop.trash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One trash on one file system: `files/NAME` and, beside it, `info/NAME.trashinfo`.
///
/// @param top what paths are relative to; empty in the user's own trash, where they are absolute
record TrashFolder(Path folder, Optional<Path> top) {
  private static final String INFO = ".trashinfo";

  /// A file in the trash.
  record Entry(Path original, Path trashed, Path info) implements Trash.Trashed {
    @Override
    public void restore() throws IOException {
      Path parent = original.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.move(trashed, original);
      Files.deleteIfExists(info);
    }
  }

  Entry put(Path file, Clock clock) throws IOException {
    FreedesktopTrash.makeOwn(folder);
    FreedesktopTrash.makeOwn(folder.resolve("files"));
    FreedesktopTrash.makeOwn(folder.resolve("info"));
    Entry entry = claimed(file, clock);
    try {
      Files.move(file, entry.trashed(), StandardCopyOption.ATOMIC_MOVE);
      return entry;
    } catch (IOException notMoved) {
      Files.deleteIfExists(entry.info());
      throw notMoved;
    }
  }

  /// Takes the first name that nobody has; writing the information is what claims it.
  private Entry claimed(Path file, Clock clock) throws IOException {
    String text = information(file, LocalDateTime.now(clock));
    for (int number = 1; ; number++) {
      String name = numbered(String.valueOf(file.getFileName()), number);
      Path info = folder.resolve("info").resolve(name + INFO);
      Path trashed = folder.resolve("files").resolve(name);
      if (Files.exists(trashed)) {
        continue;
      }
      try {
        Files.writeString(info, text, StandardOpenOption.CREATE_NEW);
        return new Entry(file, trashed, info);
      } catch (FileAlreadyExistsException taken) {
        continue;
      }
    }
  }

  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    if (number == 1) {
      return name;
    }
    return dot <= 0
        ? name + "." + number
        : name.substring(0, dot) + "." + number + name.substring(dot);
  }

  private String information(Path file, LocalDateTime now) {
    Path path = top.map(above -> above.relativize(file)).orElse(file);
    return "[Trash Info]\nPath=%s\nDeletionDate=%s\n"
        .formatted(escaped(path.toString()), now.truncatedTo(ChronoUnit.SECONDS));
  }

  /// As in the path of an address: bytes of UTF-8, all but the plainest as `%XX`.
  private static String escaped(String path) {
    StringBuilder escaped = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-_.~".indexOf(c) >= 0);
      escaped.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return escaped.toString();
  }
}

package app.fovea.desktop.trash;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// The trash of Linux desktops, after the specification of freedesktop.org (1.0): the user's own
/// for files of the same file system, else one at the top of the file's. Files are moved, never
/// copied.
public final class FreedesktopTrash implements Trash {
  private static final String SHARED = ".Trash";
  private static final int STICKY = 01000;

  private final Path home;
  private final Clock clock;

  /// @param data the user's folder for data, `$XDG_DATA_HOME`
  FreedesktopTrash(Path data, Clock clock) {
    this.home = data.resolve("Trash");
    this.clock = clock;
  }

  /// The one of this user.
  public static FreedesktopTrash of(Map<String, String> environment, Path userHome) {
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    return new FreedesktopTrash(
        Path.of(data).isAbsolute() ? Path.of(data) : userHome.resolve(".local/share"),
        Clock.systemDefaultZone());
  }

  @Override
  public Optional<Trashed> put(Path file) throws IOException {
    Path original = file.toAbsolutePath().normalize();
    TrashFolder folder = folderFor(original);
    TrashFolder.Entry entry = folder.put(original, clock);
    return Optional.of(entry);
  }

  private TrashFolder folderFor(Path file) throws IOException {
    Object device = device(file);
    if (device(existing(home)).equals(device)) {
      return new TrashFolder(home, Optional.empty());
    }
    Path top = top(file, device);
    Object user = Files.getAttribute(existing(home), "unix:uid");
    Path shared = top.resolve(SHARED);
    return new TrashFolder(
        isShared(shared) ? shared.resolve(user.toString()) : top.resolve(SHARED + "-" + user),
        Optional.of(top));
  }

  /// A folder that an administrator made for everybody: not a link, and nobody can delete what is
  /// another's.
  private static boolean isShared(Path folder) throws IOException {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getAttribute(folder, "unix:mode") instanceof Integer mode
        && (mode & STICKY) != 0;
  }

  /// Where the file system begins that a file lies on.
  private static Path top(Path file, Object device) throws IOException {
    Path top = file;
    for (Path above = file.getParent();
        above != null && device(above).equals(device);
        above = above.getParent()) {
      top = above;
    }
    return top;
  }

  private static Path existing(Path path) {
    Path existing = path;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing;
  }

  /// The number of the file system that a file itself lies on, links not followed.
  private static Object device(Path file) throws IOException {
    return Files.getAttribute(file, "unix:dev", LinkOption.NOFOLLOW_LINKS);
  }

  /// Makes a folder that is nobody else's.
  static void makeOwn(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException there) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw there;
      }
    }
  }
}

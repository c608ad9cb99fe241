package app.fovea.index.scan;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// The volumes that are mounted at one moment. A volume is known by its identity, never by its
/// letter or mount point, where the system tells one.
public final class Volumes {
  private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
  private static final Path IDENTITIES = Path.of("/dev/disk/by-uuid");
  private static final Set<String> LASTING_INODES =
      Set.of(
          "ext2",
          "ext3",
          "ext4",
          "xfs",
          "btrfs",
          "zfs",
          "f2fs",
          "jfs",
          "tmpfs",
          "overlay",
          "apfs",
          "hfs",
          "bcachefs");

  private static final Set<String> NETWORK =
      Set.of(
          "nfs",
          "nfs3",
          "nfs4",
          "cifs",
          "smb2",
          "smb3",
          "smbfs",
          "afpfs",
          "webdav",
          "davfs",
          "9p",
          "afs",
          "ceph",
          "glusterfs",
          "fuse.sshfs",
          "fuse.rclone",
          "fuse.davfs2",
          "fuse.glusterfs",
          "fuse.s3fs");

  /// @param lastingInodes whether a file keeps its inode number for as long as it lives, also when
  ///     the volume is mounted again
  /// @param overNetwork whether others can change it without this system noticing
  public record Mounted(String identity, Path mount, boolean lastingInodes, boolean overNetwork) {}

  private static final AtomicReference<Optional<Read>> LAST =
      new AtomicReference<>(Optional.empty());

  private final List<Mounted> mounted;

  Volumes(List<Mounted> mounted) {
    this.mounted = List.copyOf(mounted);
  }

  /// The volumes that are there now.
  public static Volumes now() {
    try {
      return Files.isReadable(MOUNTS)
          ? linux(Files.readString(MOUNTS), lastDisk(), LAST)
          : new Volumes(others());
    } catch (IOException e) {
      return new Volumes(List.of());
    }
  }

  /// What the system last said, and what that meant. To find out what disks are called takes much
  /// longer than to see that nothing has been mounted since.
  ///
  /// @param lastDisk when a disk last came or went
  record Read(String mountInfo, FileTime lastDisk, Volumes volumes) {}

  static Volumes linux(String mountInfo, FileTime lastDisk, AtomicReference<Optional<Read>> last)
      throws IOException {
    Optional<Read> before =
        last.get()
            .filter(read -> read.mountInfo.equals(mountInfo) && read.lastDisk.equals(lastDisk));
    if (before.isPresent()) {
      return before.get().volumes;
    }
    Volumes now = new Volumes(linux(mountInfo, identities()));
    last.set(Optional.of(new Read(mountInfo, lastDisk, now)));
    return now;
  }

  /// The volume that a path is on.
  public Mounted of(Path path) {
    Mounted best = new Mounted("root:" + path.getRoot(), root(path), false, false);
    for (Mounted each : mounted) {
      if (path.startsWith(each.mount())
          && each.mount().getNameCount() >= best.mount().getNameCount()) {
        best = each;
      }
    }
    return best;
  }

  private static Path root(Path path) {
    Path root = path.toAbsolutePath().getRoot();
    return root == null ? path : root;
  }

  /// Where the volume of that identity is mounted now.
  public Optional<Path> mount(String identity) {
    return mounted.stream()
        .filter(each -> each.identity().equals(identity))
        .map(Mounted::mount)
        .filter(mount -> of(mount).identity().equals(identity))
        .findFirst();
  }

  /// Fields of a line: id, parent, device, root, mount point, options, … "-", type, source, …
  static List<Mounted> linux(String mountInfo, Map<String, String> identities) {
    List<Mounted> mounted = new ArrayList<>();
    for (String line : mountInfo.lines().toList()) {
      List<String> fields = List.of(line.split(" "));
      int dash = fields.indexOf("-");
      String root = unescape(fields.get(3));
      String mount = unescape(fields.get(4));
      String type = fields.get(dash + 1);
      String source = unescape(fields.get(dash + 2));
      mounted.add(
          new Mounted(
              identity(source, type, root, mount, identities),
              Path.of(mount),
              LASTING_INODES.contains(type),
              NETWORK.contains(type.toLowerCase(Locale.ROOT))));
    }
    return mounted;
  }

  private static String identity(
      String source, String type, String root, String mount, Map<String, String> identities) {
    String below = root.equals("/") ? "" : ":" + root;
    String uuid = identities.get(source);
    if (uuid != null) {
      return "uuid:" + uuid + below;
    }
    boolean named = source.startsWith("/dev/") || source.contains(":") || source.startsWith("//");
    return named ? type + ":" + source + below : type + ":" + mount;
  }

  /// Spaces and the like are written as a backslash and three octal digits.
  private static String unescape(String field) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    return field
        .replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\");
  }

  private static FileTime lastDisk() throws IOException {
    return Files.isDirectory(IDENTITIES)
        ? Files.getLastModifiedTime(IDENTITIES)
        : FileTime.fromMillis(0);
  }

  private static Map<String, String> identities() throws IOException {
    Map<String, String> identities = new HashMap<>();
    if (Files.isDirectory(IDENTITIES)) {
      try (DirectoryStream<Path> links = Files.newDirectoryStream(IDENTITIES)) {
        for (Path link : links) {
          identities.put(link.toRealPath().toString(), String.valueOf(link.getFileName()));
        }
      }
    }
    return identities;
  }

  private static List<Mounted> others() throws IOException {
    List<Mounted> mounted = new ArrayList<>();
    for (Path root : FileSystems.getDefault().getRootDirectories()) {
      if (Files.exists(root)) {
        mounted.add(other(root));
      }
    }
    Path volumes = Path.of("/Volumes");
    if (Files.isDirectory(volumes)) {
      try (DirectoryStream<Path> names = Files.newDirectoryStream(volumes)) {
        for (Path name : names) {
          if (!Files.isSymbolicLink(name)) {
            mounted.add(other(name));
          }
        }
      }
    }
    return mounted;
  }

  private static Mounted other(Path mount) throws IOException {
    FileStore store = Files.getFileStore(mount);
    String identity =
        store.supportsFileAttributeView("dos") && mount.getNameCount() == 0
            ? "serial:" + serial(store)
            : "mount:" + mount;
    return new Mounted(
        identity,
        mount,
        LASTING_INODES.contains(store.type()),
        NETWORK.contains(store.type().toLowerCase(Locale.ROOT)));
  }

  private static Object serial(FileStore store) throws IOException {
    Object serial = store.getAttribute("volume:vsn");
    return serial == null ? store.name() : serial;
  }
}

package app.fovea.model;

import app.fovea.model.ModelPackage.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Files of packages on disk: named, hashed, copied, forced to the disk, deleted.
public final class PackageFiles {
  private PackageFiles() {}

  /// Whether the name stays inside its directory on every system: relative, with `/` between its
  /// parts, none of them empty, `.` or `..`.
  public static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ')
        && List.of(name.split("/", -1)).stream()
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }

  /// Copies one file, following links, and says what was written.
  static ModelFile copy(Path from, Path to, String name) throws IOException {
    Files.createDirectories(parent(to));
    try (InputStream in = Files.newInputStream(from)) {
      return write(in, to, name);
    }
  }

  static ModelFile write(InputStream in, Path to, String name) throws IOException {
    DigestInputStream hashed = new DigestInputStream(in, sha256());
    long bytes;
    try (OutputStream out =
        Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      bytes = hashed.transferTo(out);
    }
    force(to);
    return new ModelFile(name, bytes, hex(hashed.getMessageDigest()));
  }

  /// Size and hash of a file that is there.
  public static ModelFile describe(Path file, String name) throws IOException {
    MessageDigest digest = sha256();
    long bytes;
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      bytes = in.transferTo(OutputStream.nullOutputStream());
    }
    return new ModelFile(name, bytes, hex(digest));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /// Waits until the file's bytes are on the disk.
  public static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// Waits until the names in a directory are on the disk, where the system can do that.
  static void forceDirectory(Path directory) throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /// What all files of a directory take; 0 when it is not there.
  public static long bytes(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    long bytes = 0;
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /// Deletes a directory with all that is in it; links are deleted, not followed.
  public static void delete(Path directory) throws IOException {
    Files.walkFileTree(directory, new Deletion());
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    /// What somebody else deletes meanwhile is what was wanted; the rest still has to go.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}

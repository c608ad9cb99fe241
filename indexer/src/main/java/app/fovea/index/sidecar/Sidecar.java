package app.fovea.index.sidecar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The sidecar of a picture: `name.jpg.xmp`, or `name.xmp` where that one is there already.
public final class Sidecar {
  private static final long LARGEST = 32L << 20;

  private final Path path;
  private final Optional<byte[]> before;
  private final Encoding encoding;
  private final String text;
  private final List<String> keywords;
  private final OptionalInt stars;

  private Sidecar(Path path, Optional<byte[]> before) throws MalformedSidecar {
    this.path = path;
    this.before = before;
    this.encoding = Encoding.of(before.orElse(new byte[0]));
    this.text = before.isPresent() ? encoding.text(before.get()) : XmpText.EMPTY;
    // Refuses what cannot be added to before anything else is done.
    XmpText known = new XmpText(text);
    this.keywords = known.values(Property.SUBJECT);
    this.stars = known.stars();
  }

  /// The sidecar's place for a picture.
  public static Path of(Path picture) {
    String name = String.valueOf(picture.getFileName());
    Path full = picture.resolveSibling(name + ".xmp");
    int dot = name.lastIndexOf('.');
    Path shared = picture.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".xmp");
    return !Files.exists(full) && Files.exists(shared) ? shared : full;
  }

  /// Reads what is there, or an empty one.
  public static Sidecar read(Path path) throws IOException, MalformedSidecar {
    if (!Files.exists(path)) {
      return new Sidecar(path, Optional.empty());
    }
    if (!Files.isRegularFile(path)) {
      throw new MalformedSidecar("it is not a file");
    }
    if (Files.size(path) > LARGEST) {
      throw new MalformedSidecar("it is larger than any sidecar should be");
    }
    return new Sidecar(path, Optional.of(Files.readAllBytes(path)));
  }

  public Path path() {
    return path;
  }

  /// Its bytes as they were read; empty when there was no file.
  public Optional<byte[]> before() {
    return before.map(byte[]::clone);
  }

  /// The bytes that it would have with other marks; empty when nothing would change.
  ///
  /// @param old marks that an earlier export made and that are to go where they are not among the
  ///     new
  public Optional<byte[]> with(Marks old, Marks marks) throws MalformedSidecar {
    String changed = text;
    for (Property property : Property.values()) {
      changed = new XmpText(changed).changed(property, old.of(property), marks.of(property));
    }
    changed = new XmpText(changed).rated(marks.rating());
    // What was spliced must be as well formed as what was there.
    new XmpText(changed);
    byte[] after = encoding.bytes(changed);
    boolean nothing = before.isEmpty() && marks.isNothing();
    return nothing || (before.isPresent() && Arrays.equals(before.get(), after))
        ? Optional.empty()
        : Optional.of(after);
  }

  /// The keywords that it has.
  public List<String> keywords() {
    return keywords;
  }

  /// The stars that it has; empty when there are none that can be understood.
  public OptionalInt stars() {
    return stars;
  }

  /// Writes a file so that it is whole or as it was, whenever the program is killed or the power
  /// fails. What a killed one left beside it is taken by the next. A file that was there keeps who
  /// may read it.
  public static void write(Path path, byte[] bytes) throws IOException {
    Path part = part(path);
    try {
      fill(part, bytes);
      if (Files.exists(path)
          && part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(path));
      }
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// The same for the same file each time, and short enough where the file's own name just fits.
  static Path part(Path path) {
    return path.resolveSibling(
        ".fovea-%08x.part".formatted(String.valueOf(path.getFileName()).hashCode()));
  }

  private static void fill(Path part, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(false);
    }
  }
}

package app.fovea.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Unpacks a zip that nobody vouches for. All of it is refused when one entry tries to leave the
/// directory, when it is out of proportion, or when an entry holds more than it says.
final class ZipContents {
  private static final int MOST_ENTRIES = 5_000;
  private static final long PROPORTION = 100;
  private static final long ALWAYS_FINE = 64L << 20;

  private ZipContents() {}

  /// @param directory empty; what was unpacked stays there when this fails
  static void unpack(Path zip, Path directory, Disk disk) throws ModelException {
    Failure.told(
        reason -> ModelFault.NOT_UNPACKED.about(zip, reason),
        () -> {
          try (ZipFile file = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(file.entries());
            long bytes = check(zip, entries);
            disk.require(directory, bytes);
            for (ZipEntry entry : entries) {
              if (!entry.isDirectory()) {
                write(file, entry, directory);
              }
            }
          } catch (ZipException e) {
            throw new ModelException(ModelFault.DAMAGED_ARCHIVE.about(zip), e);
          }
          return directory;
        });
  }

  private static long check(Path zip, List<? extends ZipEntry> entries) throws IOException {
    if (entries.size() > MOST_ENTRIES) {
      throw ModelFault.MANY_ENTRIES.exception(zip, entries.size());
    }
    Set<String> names = new HashSet<>();
    long bytes = 0;
    for (ZipEntry entry : entries) {
      String name = name(entry);
      if (!PackageFiles.isPlain(name)) {
        throw ModelFault.ENTRY_OUTSIDE.exception(zip, entry.getName());
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw ModelFault.ENTRY_TWICE.exception(zip, name);
      }
      if (entry.getSize() < 0 || Long.MAX_VALUE - bytes < entry.getSize()) {
        throw ModelFault.ENTRY_WITHOUT_SIZE.exception(zip, name);
      }
      bytes += entry.getSize();
    }
    if (bytes > ALWAYS_FINE && bytes / PROPORTION > Files.size(zip)) {
      throw ModelFault.TOO_DENSE.exception(
          zip, Disk.readable(bytes), Disk.readable(Files.size(zip)));
    }
    return bytes;
  }

  private static String name(ZipEntry entry) {
    String name = entry.getName();
    return entry.isDirectory() ? name.substring(0, name.length() - 1) : name;
  }

  private static void write(ZipFile file, ZipEntry entry, Path directory) throws IOException {
    Path target = directory.resolve(entry.getName());
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try (InputStream in = new Measured(file.getInputStream(entry), entry)) {
      Files.copy(in, target);
    }
  }

  /// Fails as soon as an entry gives more than it said.
  private static final class Measured extends FilterInputStream {
    private final ZipEntry entry;
    private long left;

    Measured(InputStream in, ZipEntry entry) {
      super(in);
      this.entry = entry;
      this.left = entry.getSize();
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      spend(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      spend(Math.max(count, 0));
      return count;
    }

    private void spend(int count) throws IOException {
      left -= count;
      if (left < 0) {
        throw ModelFault.ENTRY_LARGER.exception(entry.getName(), entry.getSize());
      }
    }
  }
}

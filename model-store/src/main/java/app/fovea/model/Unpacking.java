package app.fovea.model;

import app.fovea.model.ModelPackage.ModelFile;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Takes the files of a [RuntimePack] out of its archive, and nothing else: an entry is looked up
/// by the name that the pack says, and written under that name's last part.
final class Unpacking {
  private static final int BLOCK = 512;

  private final RuntimePack pack;
  private final Path target;

  /// @param target an empty directory
  Unpacking(RuntimePack pack, Path target) {
    this.pack = pack;
    this.target = target;
  }

  /// @throws ModelException when one of them is not there, or out of proportion
  List<ModelFile> of(Path archive) throws IOException {
    return switch (pack.archive()) {
      case ZIP -> zip(archive);
      case TAR_GZ -> tar(archive);
    };
  }

  private List<ModelFile> zip(Path archive) throws IOException {
    List<ModelFile> files = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (String name : pack.files()) {
        ZipEntry entry = zip.getEntry(pack.folder() + name);
        if (entry == null || entry.isDirectory()) {
          throw lacks(Set.of(name));
        }
        try (InputStream in = zip.getInputStream(entry)) {
          files.add(write(in, name));
        }
      }
      return files;
    } catch (ZipException e) {
      throw new ModelException(ModelFault.DAMAGED_ARCHIVE.about(pack.id()), e);
    }
  }

  /// The headers of a tar file say a name, a kind and a length; the content follows, filled up to
  /// whole blocks.
  private List<ModelFile> tar(Path archive) throws IOException {
    List<ModelFile> files = new ArrayList<>();
    Set<String> wanted = new LinkedHashSet<>(pack.files());
    try (InputStream in =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      byte[] header = in.readNBytes(BLOCK);
      while (header.length == BLOCK && header[0] != 0 && !wanted.isEmpty()) {
        long length = length(header);
        String before = text(header, 345, 155);
        String name = (before.isEmpty() ? "" : before + "/") + text(header, 0, 100);
        String file = name.startsWith(pack.folder()) ? name.substring(pack.folder().length()) : "";
        boolean regular = header[156] == '0' || header[156] == 0;
        long rest = (length + BLOCK - 1) / BLOCK * BLOCK;
        if (regular && wanted.remove(file)) {
          files.add(write(new Bounded(in, length), file));
          rest -= length;
        }
        in.skipNBytes(rest);
        header = in.readNBytes(BLOCK);
      }
    } catch (ZipException | EOFException e) {
      throw new ModelException(ModelFault.DAMAGED_TAR.about(pack.id()), e);
    }
    if (!wanted.isEmpty()) {
      throw lacks(wanted);
    }
    return files;
  }

  private ModelFile write(InputStream in, String name) throws IOException {
    ModelFile file =
        PackageFiles.write(new Bounded(in, pack.unpackedBytes() + 1), target.resolve(name), name);
    if (file.bytes() > pack.unpackedBytes()) {
      throw ModelFault.TAR_TOO_LARGE.exception(pack.id(), name);
    }
    return file;
  }

  private ModelException lacks(Set<String> names) {
    return ModelFault.TAR_LACKS.exception(pack.id(), String.join(", ", names));
  }

  private static String text(byte[] header, int from, int most) {
    int end = from;
    while (end < from + most && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private long length(byte[] header) throws ModelException {
    String octal = text(header, 124, 12).strip();
    if (!octal.matches("[0-7]{1,12}")) {
      throw ModelFault.TAR_WITHOUT_LENGTH.exception(pack.id());
    }
    return Long.parseLong(octal, 8);
  }

  /// The next bytes of a stream; closing it leaves the stream open.
  private static final class Bounded extends InputStream {
    private final InputStream in;
    private long left;

    Bounded(InputStream in, long most) {
      this.in = in;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = in.read(buffer, offset, (int) Math.min(length, left));
      left -= Math.max(count, 0);
      return count;
    }
  }
}

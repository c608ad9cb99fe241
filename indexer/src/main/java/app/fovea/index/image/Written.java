package app.fovea.index.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What cameras and programs wrote about a picture, in the file and in sidecars beside it.
///
/// @param orientation as EXIF says it
/// @param raw whether a file built like a TIFF file holds RAW data
/// @param rawSize of the picture that RAW data would develop to
record Written(Orientation orientation, Metadata metadata, boolean raw, Optional<RawSize> rawSize) {
  private static final byte[] CR3_TAGS = {'C', 'M', 'T', '1'};
  private static final int CR3_HEAD = 1 << 16;
  private static final long LARGEST_SIDECAR = 16 << 20;

  /// Reads what can be read; damaged metadata is as good as none.
  static Written in(Source source) {
    com.drew.metadata.Metadata inside = inside(source.file());
    List<XmpDirectory> xmp = new ArrayList<>(beside(source.file()));
    xmp.addAll(inside.getDirectoriesOfType(XmpDirectory.class).stream().toList());
    Fields fields =
        new Fields(inside, xmp.stream().map(XmpDirectory::getXMPMeta).map(Xmp::new).toList());
    return new Written(
        orientation(inside, source),
        fields.metadata(),
        RawSize.isRaw(inside, source.head()),
        RawSize.of(inside));
  }

  /// What the file is, now that it is known what is in it.
  Format format(Format byFirstBytes) {
    return byFirstBytes == Format.TIFF && raw ? Format.TIFF_RAW : byFirstBytes;
  }

  /// Adds what the decoder of a format could not know: orientation, and the size of RAW data.
  Decoded complete(Decoded stored, Format format) {
    if (format.isTurnedByItsDecoder()) {
      return stored;
    }
    Decoded sized = format.isRaw() ? rawSize.map(stored::sized).orElse(stored) : stored;
    return sized.orientation() == Orientation.UPRIGHT ? sized.turned(orientation) : sized;
  }

  private static com.drew.metadata.Metadata inside(Path file) {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      return ImageMetadataReader.readMetadata(stream, Files.size(file));
    } catch (IOException | ImageProcessingException damaged) {
      return new com.drew.metadata.Metadata();
    }
  }

  /// `photo.jpg.xmp` comes before `photo.xmp`.
  private static List<XmpDirectory> beside(Path file) {
    com.drew.metadata.Metadata read = new com.drew.metadata.Metadata();
    for (Path sidecar : Candidates.sidecars(file)) {
      try {
        if (Files.isRegularFile(sidecar) && Files.size(sidecar) <= LARGEST_SIDECAR) {
          new XmpReader().extract(Files.readAllBytes(sidecar), read);
        }
      } catch (IOException unreadable) {
        continue;
      }
    }
    return List.copyOf(read.getDirectoriesOfType(XmpDirectory.class));
  }

  private static Orientation orientation(com.drew.metadata.Metadata inside, Source source) {
    return Optional.<Directory>ofNullable(inside.getFirstDirectoryOfType(ExifIFD0Directory.class))
        .map(directory -> directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
        .map(Orientation::of)
        .orElseGet(() -> canonOrientation(source));
  }

  /// CR3 keeps its tags in a box of its own.
  private static Orientation canonOrientation(Source source) {
    if (Format.of(source.head()).filter(Format.CR3::equals).isEmpty()) {
      return Orientation.UPRIGHT;
    }
    try (InputStream stream = Files.newInputStream(source.file())) {
      byte[] head = stream.readNBytes(CR3_HEAD);
      for (int at = 0; at + CR3_TAGS.length < head.length; at++) {
        if (Arrays.equals(head, at, at + CR3_TAGS.length, CR3_TAGS, 0, CR3_TAGS.length)) {
          return TiffTags.orientation(head, at + CR3_TAGS.length);
        }
      }
    } catch (IOException unreadable) {
      return Orientation.UPRIGHT;
    }
    return Orientation.UPRIGHT;
  }
}

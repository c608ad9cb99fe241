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
import java.util.List;
import java.util.Optional;

/// What cameras and programs wrote about a picture, in the file and in sidecars beside it.
///
/// @param orientation as EXIF says it
/// @param raw whether a file built like a TIFF file holds RAW data
/// @param rawSize of the picture that RAW data would develop to
record Written(Orientation orientation, Metadata metadata, boolean raw, Optional<RawSize> rawSize) {
  private static final long LARGEST_SIDECAR = 16 << 20;

  /// Reads what can be read; damaged metadata is as good as none.
  static Written in(Source source) {
    com.drew.metadata.Metadata inside = inside(source);
    List<XmpDirectory> xmp = new ArrayList<>(beside(source.file()));
    xmp.addAll(inside.getDirectoriesOfType(XmpDirectory.class).stream().toList());
    Fields fields =
        new Fields(inside, xmp.stream().map(XmpDirectory::getXMPMeta).map(Xmp::new).toList());
    return new Written(
        orientation(inside),
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

  private static com.drew.metadata.Metadata inside(Source source) {
    if (Format.of(source.head()).filter(Format.CR3::equals).isPresent()) {
      return CanonBoxes.read(source);
    }
    Path file = source.file();
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

  private static Orientation orientation(com.drew.metadata.Metadata inside) {
    return Optional.<Directory>ofNullable(inside.getFirstDirectoryOfType(ExifIFD0Directory.class))
        .map(directory -> directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
        .map(Orientation::of)
        .orElse(Orientation.UPRIGHT);
  }
}

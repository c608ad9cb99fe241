package app.fovea.index.image;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Map;

/// The tags of a CR3 file: a TIFF structure for each kind, each in a box of its own, in Canon's box
/// in the box `moov`.
final class CanonBoxes {
  private static final int HEAD = 1 << 20;
  private static final String CANON = "85c0b687820f11e08111f4ce462b6a48";
  private static final int UUID_BYTES = 16;

  private static final Map<String, Class<? extends Directory>> TAGS =
      Map.of(
          "CMT1", ExifIFD0Directory.class,
          "CMT2", ExifSubIFDDirectory.class,
          "CMT4", GpsDirectory.class);

  private CanonBoxes() {}

  /// Reads what can be read.
  static Metadata read(Source source) {
    Metadata metadata = new Metadata();
    try (InputStream stream = Files.newInputStream(source.file())) {
      walk(ByteBuffer.wrap(stream.readNBytes(HEAD)), metadata);
    } catch (IOException | TiffProcessingException damaged) {
      return metadata;
    }
    return metadata;
  }

  /// Boxes are a length, a type of four letters and a body; those of interest are in others.
  private static void walk(ByteBuffer boxes, Metadata metadata)
      throws IOException, TiffProcessingException {
    while (boxes.remaining() >= 8) {
      long length = Integer.toUnsignedLong(boxes.getInt());
      byte[] type = new byte[4];
      boxes.get(type);
      if (length < 8 || length - 8 > boxes.remaining()) {
        return;
      }
      ByteBuffer body = boxes.slice(boxes.position(), (int) length - 8);
      boxes.position(boxes.position() + body.remaining());
      String name = new String(type, StandardCharsets.ISO_8859_1);
      if (name.equals("moov") || name.equals("uuid") && isCanons(body)) {
        walk(body, metadata);
      } else if (TAGS.containsKey(name)) {
        byte[] tiff = new byte[body.remaining()];
        body.get(tiff);
        new TiffReader()
            .processTiff(new ByteArrayReader(tiff), new Handler(metadata, TAGS.get(name)), 0);
      }
    }
  }

  private static boolean isCanons(ByteBuffer body) {
    if (body.remaining() < UUID_BYTES) {
      return false;
    }
    byte[] uuid = new byte[UUID_BYTES];
    body.get(uuid);
    return HexFormat.of().formatHex(uuid).equals(CANON);
  }

  /// Takes the first directory of a structure for what its box says that it is.
  private static final class Handler extends ExifTiffHandler {
    private final Class<? extends Directory> first;

    Handler(Metadata metadata, Class<? extends Directory> first) {
      super(metadata, null, 0);
      this.first = first;
    }

    @Override
    public void setTiffMarker(int marker) {
      pushDirectory(first);
    }
  }
}

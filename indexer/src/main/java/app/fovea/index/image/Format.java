package app.fovea.index.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of picture files that can be told apart by their first bytes.
enum Format {
  JPEG("JPEG", "jpg", "jpeg", "jpe", "jfif", "mpo"),
  PNG("PNG", "png", "apng"),
  WEBP("WebP", "webp"),
  GIF("GIF", "gif"),
  BMP("BMP", "bmp", "dib"),
  TIFF("TIFF", "tif", "tiff"),
  PSD("Photoshop", "psd", "psb"),
  ICO("icon", "ico", "cur"),
  JPEG_2000("JPEG 2000", "jp2", "j2k", "jpf", "jpx", "j2c"),
  HEIC("HEIC", "heic", "heif", "hif"),
  AVIF("AVIF", "avif"),
  JPEG_XL("JPEG XL", "jxl"),
  CR3("Canon RAW (CR3)", "cr3"),
  RAF("Fujifilm RAW (RAF)", "raf"),
  ORF("Olympus RAW (ORF)", "orf"),
  RW2("Panasonic RAW (RW2)", "rw2"),
  TIFF_RAW("camera RAW", "cr2", "nef", "nrw", "arw", "dng", "pef", "srw");

  /// Bytes of a file's start that [#of] wants.
  static final int HEAD = 64;

  private final String title;
  private final List<String> extensions;

  Format(String title, String... extensions) {
    this.title = title;
    this.extensions = List.of(extensions);
  }

  /// What people call it.
  String title() {
    return title;
  }

  /// Whether what EXIF says about the orientation has been seen to by the container's own rules.
  boolean isTurnedByItsDecoder() {
    return this == HEIC || this == AVIF || this == JPEG_XL;
  }

  /// Whether the file holds sensor data, of which a preview is decoded.
  boolean isRaw() {
    return switch (this) {
      case CR3, RAF, ORF, RW2, TIFF_RAW -> true;
      case JPEG, PNG, WEBP, GIF, BMP, TIFF, PSD, ICO, JPEG_2000, HEIC, AVIF, JPEG_XL -> false;
    };
  }

  /// Whether a lower-case extension is usual for it.
  boolean usesExtension(String extension) {
    return extensions.contains(extension);
  }

  /// The format of a file that starts with these bytes.
  static Optional<Format> of(byte[] head) {
    return Arrays.stream(values()).filter(format -> format.matches(head)).findFirst();
  }

  private boolean matches(byte[] head) {
    return switch (this) {
      case JPEG -> at(head, 0, "\u00ff\u00d8\u00ff");
      case PNG -> at(head, 0, "\u0089PNG\r\n\u001a\n");
      case WEBP -> at(head, 0, "RIFF") && at(head, 8, "WEBP");
      case GIF -> at(head, 0, "GIF8");
      case BMP -> at(head, 0, "BM") && isBitmapHeader(head);
      case TIFF -> isTiff(head);
      case PSD -> at(head, 0, "8BPS");
      case ICO -> isIcon(head);
      case JPEG_2000 -> at(head, 0, "\0\0\0\u000cjP  ") || at(head, 0, "\u00ffO\u00ffQ");
      case HEIC -> at(head, 4, "ftyp") && !hasBrand(head, "avi") && isHeif(head);
      case AVIF -> at(head, 4, "ftyp") && hasBrand(head, "avi");
      case JPEG_XL -> at(head, 0, "\u00ff\n") || at(head, 0, "\0\0\0\u000cJXL ");
      case CR3 -> at(head, 4, "ftypcrx");
      case RAF -> at(head, 0, "FUJIFILMCCD-RAW");
      case ORF -> at(head, 0, "IIRO") || at(head, 0, "IIRS") || at(head, 0, "MMOR");
      case RW2 -> at(head, 0, "IIU\0");
      // Told apart from TIFF by what is inside, not by how it starts.
      case TIFF_RAW -> false;
    };
  }

  private static boolean isTiff(byte[] head) {
    return at(head, 0, "II*\0")
        || at(head, 0, "MM\0*")
        || at(head, 0, "II+\0")
        || at(head, 0, "MM\0+");
  }

  /// An icon or a cursor says next how many it holds; a Targa picture, which may start alike, does
  /// not.
  private static boolean isIcon(byte[] head) {
    return (at(head, 0, "\0\0\u0001\0") || at(head, 0, "\0\0\u0002\0"))
        && head.length > 5
        && (head[4] != 0 || head[5] != 0);
  }

  private static boolean isBitmapHeader(byte[] head) {
    return head.length > 17 && head[15] == 0 && head[16] == 0 && head[17] == 0 && head[14] >= 12;
  }

  private static boolean isHeif(byte[] head) {
    return List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1").stream()
        .anyMatch(brand -> hasBrand(head, brand));
  }

  /// Looks at the major and the compatible brands of an ISO file's first box.
  private static boolean hasBrand(byte[] head, String brand) {
    int end = head.length < 4 ? 0 : Math.min(head.length, (head[2] & 0xff) << 8 | head[3] & 0xff);
    for (int offset = 8; offset + 4 <= end; offset += 4) {
      if (offset != 12 && at(head, offset, brand)) {
        return true;
      }
    }
    return false;
  }

  private static boolean at(byte[] head, int offset, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    int end = offset + wanted.length;
    return head.length >= end && Arrays.equals(head, offset, end, wanted, 0, wanted.length);
  }
}

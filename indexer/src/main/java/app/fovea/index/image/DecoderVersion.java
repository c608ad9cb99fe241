package app.fovea.index.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Which decoder refused a file, and in which version: when it is there in another one, or has come
/// or gone, the file is worth another try.
public enum DecoderVersion {
  /// What this program brings; the number grows whenever it learns to read more.
  BUILT_IN {
    @Override
    Optional<String> version() {
      return Optional.of("1");
    }
  },
  LIBHEIF {
    /// The codecs may be packages of their own.
    @Override
    Optional<String> version() {
      return HeifDecoder.library()
          .map(
              library ->
                  text(library, "heif_get_version")
                      + " hevc "
                      + decodes(library, HEVC)
                      + " av1 "
                      + decodes(library, AV1));
    }
  },
  LIBJXL {
    @Override
    Optional<String> version() {
      return JpegXlDecoder.library()
          .map(
              library ->
                  Integer.toString(
                      library
                          .function("JxlDecoderVersion", FunctionDescriptor.of(JAVA_INT))
                          .number()));
    }
  },
  OPENJPEG {
    @Override
    Optional<String> version() {
      return OpenJpegDecoder.library().map(library -> text(library, "opj_version"));
    }
  };

  private static final int HEVC = 1;
  private static final int AV1 = 4;

  /// Empty when it is not there.
  abstract Optional<String> version();

  private static String text(NativeLibrary library, String function) {
    MemorySegment text = library.function(function, FunctionDescriptor.of(ADDRESS)).pointer();
    return text.reinterpret(Long.MAX_VALUE).getString(0);
  }

  private static int decodes(NativeLibrary library, int codec) {
    return library
        .function("heif_have_decoder_for_format", FunctionDescriptor.of(JAVA_INT, JAVA_INT))
        .number(codec);
  }

  private String now() {
    return name() + " " + version().orElse("missing");
  }

  /// The decoder that a file needs, as it is here now.
  public static String needed(Path file) {
    return of(file).now();
  }

  private static DecoderVersion of(Path file) {
    try {
      return Format.of(Source.of(file).head()).map(DecoderVersion::of).orElse(BUILT_IN);
    } catch (IOException unreadable) {
      return BUILT_IN;
    }
  }

  private static DecoderVersion of(Format format) {
    return switch (format) {
      case HEIC, AVIF -> LIBHEIF;
      case JPEG_XL -> LIBJXL;
      case JPEG_2000 -> OPENJPEG;
      case JPEG, PNG, WEBP, GIF, BMP, TIFF, PSD, ICO, CR3, RAF, ORF, RW2, TIFF_RAW -> BUILT_IN;
    };
  }

  /// Whether what [#needed] said would be said again.
  public static boolean isInstalled(String decoder) {
    return Arrays.stream(values())
        .filter(each -> decoder.startsWith(each.name() + " "))
        .anyMatch(each -> each.now().equals(decoder));
  }
}

package app.fovea.index.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.fovea.index.image.NativeLibrary.Function;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.util.Optional;

/// HEIC and AVIF by the system's libheif, which also turns them as their container says.
final class HeifDecoder implements Decoder {
  private static final StructLayout ERROR =
      MemoryLayout.structLayout(
          JAVA_INT.withName("code"), JAVA_INT.withName("subcode"), ADDRESS.withName("message"));
  private static final long MESSAGE = 8;

  private static final int UNSUPPORTED_FILE_TYPE = 3;
  private static final int UNSUPPORTED_FEATURE = 4;
  private static final int PLUGIN_MISSING = 11;

  private static final int COLOURSPACE_RGB = 1;
  private static final int INTERLEAVED = 10;
  private static final int INTERLEAVED_WITH_ALPHA = 11;

  private static final int MOST_LONG_SIDE = 1024;

  private final NativeLibrary library;

  HeifDecoder(NativeLibrary library) {
    this.library = library;
  }

  static Optional<NativeLibrary> library() {
    return NativeLibrary.find("libheif.so.1", "libheif.1.dylib", "libheif.dll", "heif.dll");
  }

  /// What is to be done with the picture that a file is about.
  private interface Use<T> {
    T of(Arena arena, MemorySegment handle) throws Refused;
  }

  @Override
  public Decoded decode(Source source, Format format, int shortSide) throws IOException, Refused {
    return primary(source, format, (arena, handle) -> decode(arena, handle, format));
  }

  /// The first small picture that the file keeps of the one that it is about, at the size of that.
  Optional<Decoded> miniature(Source source, Format format) throws IOException, Refused {
    return primary(
        source,
        format,
        (arena, handle) -> {
          Optional<Decoded> small = thumbnail(arena, handle, format);
          return small.map(Miniature::new).flatMap(each -> each.of(width(handle), height(handle)));
        });
  }

  private <T> T primary(Source source, Format format, Use<T> use) throws IOException, Refused {
    byte[] bytes = source.bytes(format);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment file = arena.allocateFrom(JAVA_BYTE, bytes);
      MemorySegment context =
          function("heif_context_alloc", FunctionDescriptor.of(ADDRESS)).pointer();
      try {
        return primary(arena, context, file, format, use);
      } finally {
        release("heif_context_free", context);
      }
    }
  }

  private <T> T primary(
      Arena arena, MemorySegment context, MemorySegment file, Format format, Use<T> use)
      throws Refused {
    check(
        format,
        function(
                "heif_context_read_from_memory_without_copy",
                FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS))
            .pointer(arena, context, file, file.byteSize(), MemorySegment.NULL));
    MemorySegment out = arena.allocate(ADDRESS);
    check(
        format,
        function(
                "heif_context_get_primary_image_handle",
                FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS))
            .pointer(arena, context, out));
    MemorySegment handle = out.get(ADDRESS, 0);
    try {
      return use.of(arena, handle);
    } finally {
      release("heif_image_handle_release", handle);
    }
  }

  private Optional<Decoded> thumbnail(Arena arena, MemorySegment whole, Format format)
      throws Refused {
    MemorySegment id = arena.allocate(JAVA_INT);
    int listed =
        function(
                "heif_image_handle_get_list_of_thumbnail_IDs",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT))
            .number(whole, id, 1);
    if (listed == 0) {
      return Optional.empty();
    }
    MemorySegment out = arena.allocate(ADDRESS);
    check(
        format,
        function(
                "heif_image_handle_get_thumbnail",
                FunctionDescriptor.of(ERROR, ADDRESS, JAVA_INT, ADDRESS))
            .pointer(arena, whole, id.get(JAVA_INT, 0), out));
    MemorySegment handle = out.get(ADDRESS, 0);
    try {
      return isMiniature(handle) ? Optional.of(decode(arena, handle, format)) : Optional.empty();
    } finally {
      release("heif_image_handle_release", handle);
    }
  }

  /// Large enough to show something, and far from what decoding the whole costs.
  private boolean isMiniature(MemorySegment handle) {
    int longSide = Math.max(width(handle), height(handle));
    return longSide >= Miniature.LEAST_LONG_SIDE && longSide <= MOST_LONG_SIDE;
  }

  private Decoded decode(Arena arena, MemorySegment handle, Format format) throws Refused {
    Budget.check(format, width(handle), height(handle), Budget.WHOLE_PIXELS);
    boolean alpha = number("heif_image_handle_has_alpha_channel", handle) != 0;
    MemorySegment out = arena.allocate(ADDRESS);
    check(
        format,
        function(
                "heif_decode_image",
                FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS))
            .pointer(
                arena,
                handle,
                out,
                COLOURSPACE_RGB,
                alpha ? INTERLEAVED_WITH_ALPHA : INTERLEAVED,
                MemorySegment.NULL));
    MemorySegment image = out.get(ADDRESS, 0);
    try {
      PixelMap pixels = pixels(arena, image, alpha ? Mode.RGBA : Mode.RGB);
      return Decoded.full(pixels, Orientation.UPRIGHT, profile(arena, handle));
    } finally {
      release("heif_image_release", image);
    }
  }

  private PixelMap pixels(Arena arena, MemorySegment image, Mode mode) {
    FunctionDescriptor side = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT);
    int width = function("heif_image_get_width", side).number(image, INTERLEAVED);
    int height = function("heif_image_get_height", side).number(image, INTERLEAVED);
    MemorySegment stride = arena.allocate(JAVA_INT);
    MemorySegment plane =
        function(
                "heif_image_get_plane_readonly",
                FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, ADDRESS))
            .pointer(image, INTERLEAVED, stride);
    int row = width * mode.bands();
    long step = stride.get(JAVA_INT, 0);
    MemorySegment rows = plane.reinterpret(step * (height - 1) + row);
    byte[] samples = new byte[row * height];
    for (int y = 0; y < height; y++) {
      MemorySegment.copy(rows, JAVA_BYTE, y * step, samples, y * row, row);
    }
    return new PixelMap(width, height, mode, samples);
  }

  private Optional<byte[]> profile(Arena arena, MemorySegment handle) {
    long size =
        (long)
            function(
                    "heif_image_handle_get_raw_color_profile_size",
                    FunctionDescriptor.of(JAVA_LONG, ADDRESS))
                .call(handle);
    if (size <= 0 || size > Budget.PROFILE_BYTES) {
      return Optional.empty();
    }
    MemorySegment profile = arena.allocate(size);
    MemorySegment error =
        function(
                "heif_image_handle_get_raw_color_profile",
                FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS))
            .pointer(arena, handle, profile);
    return error.get(JAVA_INT, 0) == 0 ? Optional.of(profile.toArray(JAVA_BYTE)) : Optional.empty();
  }

  private static void check(Format format, MemorySegment error) throws Refused {
    int code = error.get(JAVA_INT, 0);
    if (code == UNSUPPORTED_FEATURE || code == UNSUPPORTED_FILE_TYPE || code == PLUGIN_MISSING) {
      throw (format == Format.AVIF ? Refusal.NO_AV1 : Refusal.NO_HEVC)
          .refused(format.title(), message(error));
    }
    if (code != 0) {
      throw Refusal.DAMAGED_DETAIL.refused(format.title(), message(error));
    }
  }

  private static String message(MemorySegment error) {
    MemorySegment text = error.get(ADDRESS, MESSAGE);
    return text.equals(MemorySegment.NULL)
        ? "no details"
        : text.reinterpret(Long.MAX_VALUE).getString(0).strip().replaceAll("\\s+", " ");
  }

  private int width(MemorySegment handle) {
    return number("heif_image_handle_get_width", handle);
  }

  private int height(MemorySegment handle) {
    return number("heif_image_handle_get_height", handle);
  }

  private int number(String name, MemorySegment argument) {
    return function(name, FunctionDescriptor.of(JAVA_INT, ADDRESS)).number(argument);
  }

  private void release(String name, MemorySegment what) {
    function(name, FunctionDescriptor.ofVoid(ADDRESS)).call(what);
  }

  private Function function(String name, FunctionDescriptor signature) {
    return library.function(name, signature);
  }
}

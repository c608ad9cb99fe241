package app.fovea.index.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import app.fovea.index.image.NativeLibrary.Function;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// JPEG XL by the system's libjxl, which also turns pictures upright.
final class JpegXlDecoder implements Decoder {
  private static final int SUCCESS = 0;
  private static final int NEED_IMAGE_OUT_BUFFER = 5;
  private static final int BASIC_INFO = 0x40;
  private static final int COLOR_ENCODING = 0x100;
  private static final int FULL_IMAGE = 0x1000;

  // JxlBasicInfo, as far as it is needed here.
  private static final long INFO_BYTES = 512;
  private static final long INFO_WIDTH = 4;
  private static final long INFO_HEIGHT = 8;
  private static final long INFO_ALPHA_BITS = 60;

  // JxlPixelFormat: channels, data type, endianness, alignment.
  private static final long FORMAT_BYTES = 24;
  private static final int UINT8 = 2;

  private static final int TARGET_DATA = 1;
  // The profile functions lost a parameter with this version.
  private static final int SHORT_PROFILE_SIGNATURE = 9000;

  private final NativeLibrary library;

  JpegXlDecoder(NativeLibrary library) {
    this.library = library;
  }

  static Optional<NativeLibrary> library() {
    return NativeLibrary.find(
        "libjxl.so.0.11",
        "libjxl.so.0.12",
        "libjxl.so.0.10",
        "libjxl.so.0.9",
        "libjxl.so.0.8",
        "libjxl.so.0.7",
        "libjxl.dylib",
        "jxl.dll");
  }

  @Override
  public Decoded decode(Source source, Format format, int shortSide) throws IOException, Refused {
    byte[] bytes = source.bytes(format);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment file = arena.allocateFrom(JAVA_BYTE, bytes);
      MemorySegment decoder =
          function("JxlDecoderCreate", FunctionDescriptor.of(ADDRESS, ADDRESS))
              .pointer(MemorySegment.NULL);
      try {
        function("JxlDecoderSubscribeEvents", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT))
            .number(decoder, BASIC_INFO | COLOR_ENCODING | FULL_IMAGE);
        function("JxlDecoderSetInput", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG))
            .number(decoder, file, file.byteSize());
        return decode(arena, decoder, format);
      } finally {
        function("JxlDecoderDestroy", FunctionDescriptor.ofVoid(ADDRESS)).call(decoder);
      }
    }
  }

  private Decoded decode(Arena arena, MemorySegment decoder, Format format) throws Refused {
    Function process = function("JxlDecoderProcessInput", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    MemorySegment info = arena.allocate(INFO_BYTES);
    expect(format, BASIC_INFO, process.number(decoder));
    function("JxlDecoderGetBasicInfo", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS))
        .number(decoder, info);
    int width = info.get(JAVA_INT, INFO_WIDTH);
    int height = info.get(JAVA_INT, INFO_HEIGHT);
    Budget.check(format, width, height, Budget.WHOLE_PIXELS);
    Mode mode = info.get(JAVA_INT, INFO_ALPHA_BITS) > 0 ? Mode.RGBA : Mode.RGB;
    MemorySegment layout = arena.allocate(FORMAT_BYTES, 8);
    layout.set(JAVA_INT, 0, mode.bands());
    layout.set(JAVA_INT, 4, UINT8);
    expect(format, COLOR_ENCODING, process.number(decoder));
    Optional<byte[]> profile = profile(arena, decoder, layout);
    expect(format, NEED_IMAGE_OUT_BUFFER, process.number(decoder));
    MemorySegment pixels = arena.allocate((long) width * height * mode.bands());
    function(
            "JxlDecoderSetImageOutBuffer",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG))
        .number(decoder, layout, pixels, pixels.byteSize());
    expect(format, FULL_IMAGE, process.number(decoder));
    return Decoded.full(
        new PixelMap(width, height, mode, pixels.toArray(JAVA_BYTE)), Orientation.UPRIGHT, profile);
  }

  private Optional<byte[]> profile(Arena arena, MemorySegment decoder, MemorySegment layout) {
    int version = function("JxlDecoderVersion", FunctionDescriptor.of(JAVA_INT)).number();
    MemorySegment size = arena.allocate(JAVA_LONG);
    boolean brief = version >= SHORT_PROFILE_SIGNATURE;
    int status =
        brief
            ? function(
                    "JxlDecoderGetICCProfileSize",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS))
                .number(decoder, TARGET_DATA, size)
            : function(
                    "JxlDecoderGetICCProfileSize",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS))
                .number(decoder, layout, TARGET_DATA, size);
    long bytes = size.get(JAVA_LONG, 0);
    if (status != SUCCESS || bytes <= 0 || bytes > Budget.PROFILE_BYTES) {
      return Optional.empty();
    }
    MemorySegment profile = arena.allocate(bytes);
    status =
        brief
            ? function(
                    "JxlDecoderGetColorAsICCProfile",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_LONG))
                .number(decoder, TARGET_DATA, profile, bytes)
            : function(
                    "JxlDecoderGetColorAsICCProfile",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_LONG))
                .number(decoder, layout, TARGET_DATA, profile, bytes);
    return status == SUCCESS ? Optional.of(profile.toArray(JAVA_BYTE)) : Optional.empty();
  }

  private static void expect(Format format, int wanted, int status) throws Refused {
    if (status != wanted) {
      throw Completeness.damaged(format, null);
    }
  }

  private Function function(String name, FunctionDescriptor signature) {
    return library.function(name, signature);
  }
}

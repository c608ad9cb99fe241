package app.fovea.index.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.fovea.index.image.NativeLibrary.Function;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// JPEG 2000 by the system's OpenJPEG.
final class OpenJpegDecoder implements Decoder {
  private static final long PARAMETER_BYTES = 1 << 16;
  private static final int CODESTREAM = 0;
  private static final int JP2 = 2;

  private final NativeLibrary library;

  OpenJpegDecoder(NativeLibrary library) {
    this.library = library;
  }

  static Optional<NativeLibrary> library() {
    return NativeLibrary.find("libopenjp2.so.7", "libopenjp2.7.dylib", "openjp2.dll");
  }

  @Override
  public Decoded decode(Source source, Format format, int shortSide) throws IOException, Refused {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment path = arena.allocateFrom(source.file().toString());
      MemorySegment stream =
          function(
                  "opj_stream_create_default_file_stream",
                  FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT))
              .pointer(path, 1);
      if (stream.equals(MemorySegment.NULL)) {
        throw new IOException("the file cannot be opened");
      }
      MemorySegment codec =
          function("opj_create_decompress", FunctionDescriptor.of(ADDRESS, JAVA_INT))
              .pointer(source.head()[0] == 0 ? JP2 : CODESTREAM);
      MemorySegment image = arena.allocate(ADDRESS);
      try {
        return decode(arena, stream, codec, image, format);
      } finally {
        release("opj_image_destroy", image.get(ADDRESS, 0));
        release("opj_destroy_codec", codec);
        release("opj_stream_destroy", stream);
      }
    }
  }

  private Decoded decode(
      Arena arena, MemorySegment stream, MemorySegment codec, MemorySegment image, Format format)
      throws Refused {
    MemorySegment parameters = arena.allocate(PARAMETER_BYTES);
    function("opj_set_default_decoder_parameters", FunctionDescriptor.ofVoid(ADDRESS))
        .call(parameters);
    FunctionDescriptor two = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS);
    FunctionDescriptor three = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    require(format, function("opj_setup_decoder", two).number(codec, parameters));
    require(format, function("opj_read_header", three).number(stream, codec, image));
    OpenJpegImage header = new OpenJpegImage(image.get(ADDRESS, 0));
    Budget.check(format, header.width(), header.height(), Budget.UNSCALED_PIXELS);
    require(format, function("opj_decode", three).number(codec, stream, image.get(ADDRESS, 0)));
    return new OpenJpegImage(image.get(ADDRESS, 0)).decoded(format);
  }

  private static void require(Format format, int succeeded) throws Refused {
    if (succeeded == 0) {
      throw Completeness.damaged(format, null);
    }
  }

  private void release(String name, MemorySegment what) {
    if (!what.equals(MemorySegment.NULL)) {
      function(name, FunctionDescriptor.ofVoid(ADDRESS)).call(what);
    }
  }

  private Function function(String name, FunctionDescriptor signature) {
    return library.function(name, signature);
  }

  static byte[] bytes(MemorySegment from, long size) {
    return from.reinterpret(size).toArray(JAVA_BYTE);
  }
}

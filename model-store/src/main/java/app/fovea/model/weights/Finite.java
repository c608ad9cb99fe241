package app.fovea.model.weights;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.Optional;

/// Looks for weights that are infinite or no numbers at all: their exponent has every bit set.
final class Finite {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int F32_EXPONENT = 0x7F800000;
  private static final int F16_EXPONENT = 0x7C00;
  private static final int BF16_EXPONENT = 0x7F80;

  private Finite() {}

  /// The first tensor that has such a number.
  static Optional<Tensor> firstBroken(Safetensors file) throws IOException {
    try (FileChannel channel = FileChannel.open(file.file());
        Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
      for (Tensor tensor : file.all()) {
        if (isBroken(bytes.asSlice(tensor.offset(), tensor.bytes()), tensor.type())) {
          return Optional.of(tensor);
        }
      }
      return Optional.empty();
    }
  }

  private static boolean isBroken(MemorySegment numbers, ElementType type) {
    return switch (type) {
      case F32 -> hasInt(numbers);
      case F16 -> hasShort(numbers, F16_EXPONENT);
      case BF16 -> hasShort(numbers, BF16_EXPONENT);
      case F64, I64, I32, I16, I8, U64, U32, U16, U8, BOOL, F8_E4M3, F8_E5M2, OTHER -> false;
    };
  }

  private static boolean hasInt(MemorySegment numbers) {
    for (long at = 0; at < numbers.byteSize(); at += 4) {
      if ((numbers.get(INT, at) & F32_EXPONENT) == F32_EXPONENT) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasShort(MemorySegment numbers, int exponent) {
    for (long at = 0; at < numbers.byteSize(); at += 2) {
      if ((numbers.get(SHORT, at) & exponent) == exponent) {
        return true;
      }
    }
    return false;
  }
}

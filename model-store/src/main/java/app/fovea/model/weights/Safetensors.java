package app.fovea.model.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The tensors of one file, by name. Their bytes stay in the file.
public final class Safetensors {
  private final Path file;
  private final Map<String, Tensor> tensors;

  /// @param file where the bytes are; its own name is used, so links must be resolved before
  public Safetensors(Path file, Map<String, Tensor> tensors) {
    this.file = file;
    this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /// Reads the header and checks every offset against the file's length.
  ///
  /// @throws IOException with a message that says what is wrong with the file
  public static Safetensors read(Path file) throws IOException {
    Path real = file.toRealPath();
    return new Safetensors(real, new Header(real).tensors());
  }

  public Path file() {
    return file;
  }

  /// The folder that the file itself lies in, whatever link led to it.
  public Path folder() {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }

  public Collection<Tensor> all() {
    return tensors.values();
  }

  /// Reads every weight once.
  ///
  /// @throws IOException naming the first tensor with a number that is none
  public void checkNumbers() throws IOException {
    Optional<Tensor> broken = Finite.firstBroken(this);
    if (broken.isPresent()) {
      throw new IOException(
          "the weights are damaged: tensor %s has values that are not numbers"
              .formatted(broken.get().name()));
    }
  }

  public Optional<Tensor> find(String name) {
    return Optional.ofNullable(tensors.get(name));
  }

  /// Reads a small tensor into memory, widened to 32 bits.
  public float[] floats(Tensor tensor) throws IOException {
    ByteBuffer raw =
        ByteBuffer.allocate(Math.toIntExact(tensor.bytes())).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel = FileChannel.open(file)) {
      while (raw.hasRemaining()) {
        if (channel.read(raw, tensor.offset() + raw.position()) < 0) {
          throw new IOException(file.getFileName() + " was cut off while it was read");
        }
      }
    }
    float[] values = new float[Math.toIntExact(tensor.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(tensor, raw, i);
    }
    return values;
  }

  /// Copies the bytes of a tensor.
  void copy(Tensor tensor, OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(tensor.offset());
      byte[] buffer = new byte[1 << 16];
      for (long left = tensor.bytes(); left > 0; ) {
        int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (count < 0) {
          throw new IOException(file.getFileName() + " was cut off while it was read");
        }
        out.write(buffer, 0, count);
        left -= count;
      }
    }
  }

  private static float value(Tensor tensor, ByteBuffer raw, int i) throws IOException {
    return switch (tensor.type()) {
      case F64 -> (float) raw.getDouble(8 * i);
      case F32 -> raw.getFloat(4 * i);
      case F16 -> Float.float16ToFloat(raw.getShort(2 * i));
      case BF16 -> Float.intBitsToFloat(raw.getShort(2 * i) << 16);
      case I64, I32, I16, I8, U64, U32, U16, U8, BOOL, F8_E4M3, F8_E5M2, OTHER ->
          throw new IOException(
              "tensor %s holds %s".formatted(tensor.name(), tensor.type().title()));
    };
  }

  /// The tensors whose names begin with `prefix`, to be asked for without it.
  public Weights under(String prefix) {
    return new Weights(this, prefix);
  }
}

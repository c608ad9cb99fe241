package app.fovea.model.weights;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes a weights file, tensor by tensor.
public final class SafetensorsWriter {
  private static final int ALIGNMENT = 8;

  private final List<Part> parts = new ArrayList<>();

  /// The numbers of a tensor, as many bytes as its type and shape say.
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private record Part(String name, ElementType type, List<Long> shape, Content content) {
    long bytes() {
      return shape.stream().reduce((long) type.bytes(), Math::multiplyExact);
    }
  }

  public void add(String name, ElementType type, List<Long> shape, Content content) {
    parts.add(new Part(name, type, List.copyOf(shape), content));
  }

  public void add(String name, float[] numbers) {
    add(name, ElementType.F32, List.of((long) numbers.length), out -> out.write(bytes(numbers)));
  }

  static byte[] bytes(float[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(numbers);
    return bytes.array();
  }

  public void writeTo(Path file) throws IOException {
    byte[] header = header();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      out.writeLong(Long.reverseBytes(header.length));
      out.write(header);
      long written = 8L + header.length;
      for (Part part : parts) {
        part.content.writeTo(out);
        written += part.bytes();
        out.flush();
        if (Files.size(file) != written) {
          throw new IllegalStateException(part.name + " has another size than it was said to have");
        }
      }
    }
  }

  private byte[] header() {
    JsonObject all = new JsonObject();
    long offset = 0;
    for (Part part : parts) {
      JsonArray shape = new JsonArray();
      part.shape.forEach(shape::add);
      JsonArray offsets = new JsonArray();
      offsets.add(offset);
      offset += part.bytes();
      offsets.add(offset);
      JsonObject one = new JsonObject();
      one.addProperty("dtype", part.type.name());
      one.add("shape", shape);
      one.add("data_offsets", offsets);
      all.add(part.name, one);
    }
    String json = all.toString();
    int filled = Math.ceilDiv(json.length(), ALIGNMENT) * ALIGNMENT;
    return (json + " ".repeat(filled - json.length())).getBytes(StandardCharsets.UTF_8);
  }
}

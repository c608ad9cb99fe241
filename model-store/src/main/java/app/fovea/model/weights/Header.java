package app.fovea.model.weights;

import app.fovea.model.json.JsonFields;
import app.fovea.model.json.JsonFile;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The header of a safetensors file: eight bytes of length, then JSON. Nothing in it is believed
/// before it is checked against the length of the file.
final class Header {
  private static final long MOST_BYTES = 100_000_000;

  private final String name;
  private final long fileBytes;
  private final long dataStart;
  private final JsonFields json;

  Header(Path file) throws IOException {
    name = file.getFileName().toString();
    try (FileChannel channel = FileChannel.open(file)) {
      fileBytes = channel.size();
      if (fileBytes < 8) {
        throw new IOException("%s is cut off: it has %d bytes".formatted(name, fileBytes));
      }
      long length = read(channel, 0, 8).getLong(0);
      if (length < 2 || length > MOST_BYTES) {
        throw new IOException(
            "%s is not a safetensors file: its header claims %s bytes"
                .formatted(name, Long.toUnsignedString(length)));
      }
      if (length > fileBytes - 8) {
        throw new IOException(
            "%s is cut off: its header needs %d bytes, the file has %d"
                .formatted(name, length + 8, fileBytes));
      }
      dataStart = 8 + length;
      byte[] text = read(channel, 8, (int) length).array();
      json = JsonFile.parse(new String(text, StandardCharsets.UTF_8), "the header of " + name);
    }
  }

  private ByteBuffer read(FileChannel channel, long from, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new IOException(name + " was cut off while it was read");
      }
    }
    return buffer;
  }

  Map<String, Tensor> tensors() throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (String key : json.names()) {
      if (!key.equals("__metadata__")) {
        tensors.put(key, tensor(key));
      }
    }
    checkOverlaps(tensors);
    return tensors;
  }

  private Tensor tensor(String key) throws IOException {
    JsonFields fields =
        json.optionalFields(key).orElseThrow(() -> json.wrong(key, "a description of a tensor"));
    ElementType type =
        ElementType.of(
            fields.text("dtype").orElseThrow(() -> fields.wrong("dtype", "a number format")));
    List<Long> shape = longs(fields, "shape");
    List<Long> ends = longs(fields, "data_offsets");
    if (ends.size() != 2 || ends.get(0) > ends.get(1)) {
      throw fields.wrong("data_offsets", "a beginning and an end");
    }
    if (ends.get(1) > fileBytes - dataStart) {
      throw new IOException(
          "%s is cut off or damaged: tensor %s ends at byte %d, the file at %d"
              .formatted(name, key, dataStart + ends.get(1), fileBytes));
    }
    long bytes = ends.get(1) - ends.get(0);
    if (type != ElementType.OTHER && bytes != expected(shape, type, key)) {
      throw new IOException(
          "%s is damaged: tensor %s of shape %s has %d bytes".formatted(name, key, shape, bytes));
    }
    return new Tensor(key, type, shape, dataStart + ends.get(0), bytes);
  }

  private long expected(List<Long> shape, ElementType type, String key) throws IOException {
    try {
      long size = type.bytes();
      for (long side : shape) {
        size = Math.multiplyExact(size, side);
      }
      return size;
    } catch (ArithmeticException e) {
      throw new IOException(
          "%s is damaged: tensor %s has the impossible shape %s".formatted(name, key, shape), e);
    }
  }

  private void checkOverlaps(Map<String, Tensor> tensors) throws IOException {
    List<Tensor> ordered = new ArrayList<>(tensors.values());
    ordered.sort(Comparator.comparingLong(Tensor::offset).thenComparingLong(Tensor::bytes));
    for (int i = 1; i < ordered.size(); i++) {
      Tensor before = ordered.get(i - 1);
      if (before.offset() + before.bytes() > ordered.get(i).offset()) {
        throw new IOException(
            "%s is damaged: tensors %s and %s overlap"
                .formatted(name, before.name(), ordered.get(i).name()));
      }
    }
  }

  private static List<Long> longs(JsonFields fields, String key) throws IOException {
    List<Long> all = new ArrayList<>();
    for (JsonElement element : fields.array(key).orElse(new JsonArray())) {
      all.add(size(element).orElseThrow(() -> fields.wrong(key, "a list of sizes")));
    }
    return all;
  }

  private static Optional<Long> size(JsonElement element) {
    if (!(element instanceof JsonPrimitive p && p.isNumber())) {
      return Optional.empty();
    }
    try {
      BigDecimal value = p.getAsBigDecimal();
      boolean whole = value.scale() <= 0 && value.precision() - value.scale() < 20;
      return whole ? Optional.of(value.longValueExact()).filter(v -> v >= 0) : Optional.empty();
    } catch (ArithmeticException | NumberFormatException _) {
      return Optional.empty();
    }
  }
}

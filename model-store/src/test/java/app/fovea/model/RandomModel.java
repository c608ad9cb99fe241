package app.fovea.model;

import app.fovea.model.graph.PublishedModel;
import app.fovea.model.weights.ElementType;
import app.fovea.model.weights.Safetensors;
import app.fovea.model.weights.Tensor;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/// A package with the shapes of a published model and random weights.
final class RandomModel {
  private static final int HEADER = 1 << 20;
  private static final String WEIGHTS = "open_clip_model.safetensors";

  private RandomModel() {}

  static Path write(PublishedModel model, Path folder) throws IOException {
    Path directory = prepared(model, folder);
    writeWeights(model.tensors(directory.resolve(WEIGHTS), ElementType.F32, 8 + HEADER));
    return directory;
  }

  /// The same with weights of zero that take no room on the disk, as narrow as they are published.
  /// Each tensor begins with some numbers, or nothing would come out.
  static Path writeSparse(PublishedModel model, Path folder) throws IOException {
    Path directory = prepared(model, folder);
    ElementType type = model.name().startsWith("EVA") ? ElementType.F16 : ElementType.F32;
    Safetensors tensors = model.tensors(directory.resolve(WEIGHTS), type, 8 + HEADER);
    long end = tensors.all().stream().mapToLong(t -> t.offset() + t.bytes()).max().orElseThrow();
    try (RandomAccessFile file = new RandomAccessFile(tensors.file().toFile(), "rw")) {
      file.write(header(tensors));
      file.setLength(end);
      for (Tensor tensor : tensors.all()) {
        file.seek(tensor.offset());
        file.write(beginning(tensor));
      }
    }
    return directory;
  }

  private static byte[] beginning(Tensor tensor) {
    int numbers = (int) Math.min(tensor.size(), 1024);
    ByteBuffer bytes =
        ByteBuffer.allocate(numbers * tensor.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < numbers; i++) {
      float value = tensor.name().equals("logit_scale") ? 4.6f : (i % 7 - 2) / 8f;
      if (tensor.name().endsWith("running_var")) {
        value = 1;
      }
      if (tensor.type() == ElementType.F16) {
        bytes.putShort(Float.floatToFloat16(value));
      } else {
        bytes.putFloat(value);
      }
    }
    return bytes.array();
  }

  private static Path prepared(PublishedModel model, Path folder) throws IOException {
    Path directory = Files.createDirectories(folder.resolve(model.name()));
    Files.writeString(directory.resolve("open_clip_config.json"), model.config());
    Path tokenizer = directory.resolve("tokenizer.json");
    if (!Files.exists(tokenizer)) {
      Files.copy(Reference.directory().resolve("tokenizer.json"), tokenizer);
    }
    return directory;
  }

  /// Eight bytes of length, then the header, filled up with spaces.
  private static byte[] header(Safetensors tensors) {
    StringBuilder header = new StringBuilder("{");
    for (Tensor t : tensors.all()) {
      header.append(
          "%s\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
              .formatted(
                  header.length() > 1 ? "," : "",
                  t.name(),
                  t.type(),
                  t.shape(),
                  t.offset() - 8 - HEADER,
                  t.offset() - 8 - HEADER + t.bytes()));
    }
    header.append('}').repeat(' ', HEADER - header.length());
    return ByteBuffer.allocate(8 + HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(HEADER)
        .put(header.toString().getBytes(StandardCharsets.US_ASCII))
        .array();
  }

  private static void writeWeights(Safetensors tensors) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            tensors.file(),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      out.write(ByteBuffer.wrap(header(tensors)));
      SplittableRandom random = new SplittableRandom(7);
      for (Tensor tensor : tensors.all()) {
        writeNumbers(out, tensor, random);
      }
    }
  }

  private static void writeNumbers(FileChannel out, Tensor tensor, SplittableRandom random)
      throws IOException {
    boolean scale = tensor.shape().size() == 1 && tensor.name().endsWith(".weight");
    boolean one = scale || tensor.name().endsWith("running_var");
    long left = tensor.size();
    double spread = tensor.name().equals("logit_scale") ? 0 : 0.03;
    double middle = tensor.name().equals("logit_scale") ? 4.6 : one ? 1 : 0;
    ByteBuffer buffer = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    while (left > 0) {
      buffer.clear();
      for (int i = 0; i < (1 << 18) && left > 0; i++, left--) {
        double bell = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
        buffer.putFloat((float) (middle + 2 * spread * bell));
      }
      buffer.flip();
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
    }
  }
}

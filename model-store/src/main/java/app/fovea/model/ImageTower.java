package app.fovea.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Pictures to rows of numbers. Safe for concurrent use.
final class ImageTower {
  private final Tower tower;
  private final Input input;
  private final String name;
  private final OnnxJavaType type;
  private final String vectors;
  private final long fixedBatch;
  private final Batches batches;
  private final float[] factor = new float[3];
  private final float[] offset = new float[3];

  /// @param batch pictures that are put through at once, where the graph leaves that open
  ImageTower(Tower tower, Input input, int batch) throws IOException {
    this.tower = tower;
    this.input = input;
    this.name =
        tower
            .input(4, List.of(OnnxJavaType.FLOAT, OnnxJavaType.FLOAT16))
            .orElseThrow(() -> new IOException("the image tower takes no pictures"));
    this.vectors = tower.vectors();
    NodeInfo info = Objects.requireNonNull(tower.inputs().get(name));
    this.type = Tower.type(info);
    long[] shape = Tower.shape(info);
    if (differs(shape[1], 3)
        || differs(shape[2], input.edge())
        || differs(shape[3], input.edge())) {
      throw new IOException(
          "the image tower takes %d x %d pixels, the configuration says %d"
              .formatted(shape[2], shape[3], input.edge()));
    }
    this.fixedBatch = shape[0];
    this.batches = new Batches(fixedBatch > 0 ? (int) fixedBatch : batch);
    for (int c = 0; c < 3; c++) {
      factor[c] = 1 / (255 * input.deviation().get(c));
      offset[c] = -input.mean().get(c) / input.deviation().get(c);
    }
  }

  private static boolean differs(long side, long wanted) {
    return side > 0 && side != wanted;
  }

  /// One row per picture, of the output that is the picture's vector.
  float[][] vectors(List<Pixels> pictures) {
    return rows(pictures, vectors);
  }

  float[][] vectors(int count, Filling filling) {
    return rows(count, vectors, filling);
  }

  /// One row per picture, of the output called `output`.
  float[][] rows(List<Pixels> pictures, String output) {
    int edge = input.edge();
    for (Pixels picture : pictures) {
      if (picture.edge() != edge) {
        throw new IllegalArgumentException(
            "a picture of %d pixels for a tower of %d".formatted(picture.edge(), edge));
      }
    }
    int plane = edge * edge;
    return rows(
        pictures.size(), output, (index, to) -> write(pictures.get(index).rgb(), to, plane));
  }

  /// Puts the normalised planes of one picture, [3, edge, edge], where the buffer stands.
  interface Filling {
    void put(int index, FloatBuffer to);
  }

  float[][] rows(int count, String output, Filling filling) {
    return batches.all(
        count,
        (from, used) ->
            run(
                from,
                used,
                fixedBatch > 0 ? (int) fixedBatch : used,
                Set.of(output),
                filling,
                Tower::rows));
  }

  /// Puts the pictures through one by one and keeps the largest numbers of outputs of one row.
  void largest(List<Pixels> pictures, Map<String, float[]> into) {
    int plane = input.edge() * input.edge();
    for (int i = 0; i < pictures.size(); i++) {
      int index = i;
      run(
          i,
          1,
          1,
          tower.outputs().keySet(),
          (_, to) -> write(pictures.get(index).rgb(), to, plane),
          result -> {
            Tower.mergeLargest(result, into);
            return into;
          });
    }
  }

  /// What is taken from a run.
  private interface Reading<T> {
    T of(OrtSession.Result result) throws OrtException;
  }

  /// Releases the session; the caller sees to it that nothing runs.
  void close() {
    tower.close();
  }

  private <T> T run(
      int from, int used, int size, Set<String> outputs, Filling filling, Reading<T> reading) {
    int edge = input.edge();
    int numbers = 3 * edge * edge;
    try (Arena arena = Arena.ofConfined()) {
      FloatBuffer buffer =
          arena
              .allocate(4L * size * numbers, 64)
              .asByteBuffer()
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
      for (int i = 0; i < used; i++) {
        filling.put(from + i, buffer.slice(i * numbers, numbers));
      }
      long[] shape = {size, 3, edge, edge};
      try (OnnxTensor tensor = tensor(buffer, shape);
          OrtSession.Result result = tower.session().run(Map.of(name, tensor), outputs)) {
        return reading.of(result);
      }
    } catch (OrtException e) {
      throw Batches.OutOfMemory.or("image", e);
    }
  }

  private OnnxTensor tensor(FloatBuffer numbers, long[] shape) throws OrtException {
    OrtEnvironment environment = SilentRuntime.environment();
    if (type == OnnxJavaType.FLOAT) {
      return OnnxTensor.createTensor(environment, numbers, shape);
    }
    ShortBuffer narrow =
        ByteBuffer.allocateDirect(2 * numbers.remaining())
            .order(ByteOrder.nativeOrder())
            .asShortBuffer();
    for (int i = 0; i < narrow.limit(); i++) {
      narrow.put(i, Float.floatToFloat16(numbers.get(i)));
    }
    return OnnxTensor.createTensor(environment, narrow, shape, OnnxJavaType.FLOAT16);
  }

  private void write(byte[] rgb, FloatBuffer to, int plane) {
    float[] values = new float[plane];
    for (int c = 0; c < 3; c++) {
      for (int i = 0, at = c; i < plane; i++, at += 3) {
        values[i] = (rgb[at] & 0xFF) * factor[c] + offset[c];
      }
      to.put(values);
    }
  }
}

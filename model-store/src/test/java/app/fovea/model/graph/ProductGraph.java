package app.fovea.model.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A graph of one matrix product.
public record ProductGraph(long batch, long m, long k, long n, Kind kind) {
  /// MatMul of 32-bit floats, MatMulInteger of bytes.
  public enum Kind {
    FLOATS,
    BYTES
  }

  /// The inputs and their shapes. A product without a batch has a constant right side.
  public Map<String, long[]> inputs() {
    Map<String, long[]> inputs = new LinkedHashMap<>();
    inputs.put("a", batch > 1 ? new long[] {batch, m, k} : new long[] {m, k});
    if (batch > 1) {
      inputs.put("b", new long[] {batch, k, n});
    }
    return inputs;
  }

  public byte[] toBytes() {
    Graph graph = new Graph("none");
    SplittableRandom random = new SplittableRandom(5);
    inputs()
        .forEach(
            (name, shape) -> {
              if (kind == Kind.BYTES) {
                graph.byteInput(name, shape);
              } else {
                graph.floatInput(name, shape);
              }
            });
    String right = batch > 1 ? "b" : right(graph, random);
    String product =
        graph.node(kind == Kind.BYTES ? "MatMulInteger" : "MatMul", List.of("a", right));
    if (kind == Kind.BYTES) {
      graph.intOutput(product, "c", outputShape());
    } else {
      graph.floatOutput(product, "c", outputShape());
    }
    return graph.toBytes();
  }

  private String right(Graph graph, SplittableRandom random) {
    int size = Math.toIntExact(k * n);
    if (kind == Kind.BYTES) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      return graph.signedBytes(bytes, k, n);
    }
    float[] floats = new float[size];
    for (int i = 0; i < size; i++) {
      floats[i] = (float) (random.nextDouble() - 0.5);
    }
    return graph.floats(floats, k, n);
  }

  private long[] outputShape() {
    return batch > 1 ? new long[] {batch, m, n} : new long[] {m, n};
  }
}

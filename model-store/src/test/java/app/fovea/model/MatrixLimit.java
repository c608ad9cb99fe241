package app.fovea.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import app.fovea.model.graph.ProductGraph;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What a tower could do at best: the time that ONNX Runtime's own matrix products take, at the
/// tower's shapes and counts, with random data, on one core.
final class MatrixLimit {
  private MatrixLimit() {}

  /// CPU seconds of all products together.
  ///
  /// @param rounds how often each is timed; the fastest counts
  static double seconds(List<Product> products, ProductGraph.Kind kind, int rounds)
      throws OrtException {
    double seconds = 0;
    for (Product product : products) {
      seconds += product.count() * one(product, kind, rounds);
    }
    return seconds;
  }

  private static double one(Product product, ProductGraph.Kind kind, int rounds)
      throws OrtException {
    OrtEnvironment environment = SilentRuntime.environment();
    ProductGraph graph =
        new ProductGraph(product.batch(), product.m(), product.k(), product.n(), kind);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      try (OrtSession session = environment.createSession(graph.toBytes(), options)) {
        for (Map.Entry<String, long[]> input : graph.inputs().entrySet()) {
          inputs.put(input.getKey(), tensor(input.getValue(), graph.kind(), environment));
        }
        double best = Double.MAX_VALUE;
        for (int round = 0; round <= rounds; round++) {
          long start = CpuTime.nanos();
          session.run(inputs).close();
          best = round == 0 ? best : Math.min(best, (CpuTime.nanos() - start) / 1e9);
        }
        return best;
      } finally {
        inputs.values().forEach(OnnxTensor::close);
      }
    }
  }

  private static OnnxTensor tensor(long[] shape, ProductGraph.Kind kind, OrtEnvironment environment)
      throws OrtException {
    int size = 1;
    for (long side : shape) {
      size = Math.toIntExact(size * side);
    }
    SplittableRandom random = new SplittableRandom(3);
    if (kind == ProductGraph.Kind.BYTES) {
      ByteBuffer bytes = ByteBuffer.allocateDirect(size);
      for (int i = 0; i < size; i++) {
        bytes.put(i, (byte) random.nextInt());
      }
      return OnnxTensor.createTensor(environment, bytes, shape, ai.onnxruntime.OnnxJavaType.UINT8);
    }
    FloatBuffer floats =
        ByteBuffer.allocateDirect(4 * size).order(ByteOrder.nativeOrder()).asFloatBuffer();
    for (int i = 0; i < size; i++) {
      floats.put(i, (float) (random.nextDouble() - 0.5));
    }
    return OnnxTensor.createTensor(environment, floats, shape);
  }
}

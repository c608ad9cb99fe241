package app.fovea.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A session of one tower, with what it says about its inputs and outputs.
record Tower(OrtSession session, Map<String, NodeInfo> inputs, Map<String, NodeInfo> outputs) {

  static Tower of(OrtSession session) throws IOException {
    try {
      return new Tower(session, session.getInputInfo(), session.getOutputInfo());
    } catch (OrtException e) {
      throw new IOException(ModelFault.NOT_DESCRIBED.about(e.getMessage()), e);
    }
  }

  /// The name of the output with one vector per row: the one called an embedding, else what pools,
  /// else the first with two axes.
  String vectors() throws IOException {
    for (String mark : List.of("embed", "pooler", "")) {
      Optional<String> found =
          outputs.entrySet().stream()
              .filter(e -> e.getKey().contains(mark) && shape(e.getValue()).length == 2)
              .map(Map.Entry::getKey)
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IOException("no output of the graph is a list of vectors: " + outputs.keySet());
  }

  /// How many numbers a vector has, where the graph says so; else -1.
  long dimension() throws IOException {
    NodeInfo output = outputs.get(vectors());
    return output == null ? -1 : shape(output)[1];
  }

  /// The first input of as many axes and one of the given types.
  Optional<String> input(int axes, List<OnnxJavaType> types) {
    return inputs.entrySet().stream()
        .filter(
            e ->
                e.getValue().getInfo() instanceof TensorInfo info
                    && info.getShape().length == axes
                    && types.contains(info.type))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// -1 is a side that is known only when it runs.
  static long[] shape(NodeInfo node) {
    return node.getInfo() instanceof TensorInfo info ? info.getShape() : new long[0];
  }

  static OnnxJavaType type(NodeInfo node) {
    return node.getInfo() instanceof TensorInfo info ? info.type : OnnxJavaType.UNKNOWN;
  }

  /// The rows of the output with that name, whatever the width of its floats.
  static float[][] rows(OrtSession.Result result) throws OrtException {
    if (!(result.get(0) instanceof OnnxTensor tensor)) {
      throw new OrtException("the output is no tensor");
    }
    FloatBuffer numbers = tensor.getFloatBuffer();
    if (numbers == null) {
      throw new OrtException("the output holds " + tensor.getInfo().type + " instead of floats");
    }
    long[] shape = tensor.getInfo().getShape();
    float[][] rows = new float[(int) shape[0]][(int) shape[1]];
    for (float[] row : rows) {
      numbers.get(row);
    }
    return rows;
  }

  /// All outputs that are one row each, the larger of each number and what is in `into` already.
  static void mergeLargest(OrtSession.Result result, Map<String, float[]> into)
      throws OrtException {
    for (Map.Entry<String, OnnxValue> output : result) {
      if (output.getValue().getValue() instanceof float[] row) {
        float[] merged = into.computeIfAbsent(output.getKey(), _ -> new float[row.length]);
        for (int i = 0; i < row.length; i++) {
          merged[i] = Math.max(merged[i], row[i]);
        }
      }
    }
  }

  void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("a session could not be closed", e);
    }
  }
}

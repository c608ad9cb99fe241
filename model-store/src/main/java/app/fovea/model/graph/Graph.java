package app.fovea.model.graph;

import app.fovea.model.weights.ElementType;
import app.fovea.model.weights.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An ONNX graph in the making. Values go by name; every method that adds a node gives the name of
/// its (first) output.
final class Graph {
  private static final int FLOAT = 1;
  private static final int UINT8 = 2;
  private static final int INT8 = 3;
  private static final int INT32 = 6;
  private static final int INT64 = 7;
  private static final int FLOAT16 = 10;
  private static final int DOUBLE = 11;
  private static final int BFLOAT16 = 16;
  private static final String CONTRIB = "com.microsoft";

  private final String weightsFile;
  private final Message graph = new Message();
  private final Map<String, String> weights = new HashMap<>();
  private final Map<String, String> watched = new LinkedHashMap<>();
  private int names;

  /// @param weightsFile the file that initializers point into, relative to the folder which the
  ///     session is told
  Graph(String weightsFile) {
    this.weightsFile = weightsFile;
  }

  /// Adds a node of the standard operator set.
  String node(String operator, List<String> inputs, Attribute... attributes) {
    return nodes("", operator, inputs, 1, attributes).getFirst();
  }

  /// Adds a node of ONNX Runtime's own operator set.
  String contrib(String operator, List<String> inputs, Attribute... attributes) {
    return nodes(CONTRIB, operator, inputs, 1, attributes).getFirst();
  }

  /// The same with as many outputs as wanted.
  List<String> contribs(
      String operator, List<String> inputs, int outputs, Attribute... attributes) {
    return nodes(CONTRIB, operator, inputs, outputs, attributes);
  }

  private List<String> nodes(
      String domain, String operator, List<String> inputs, int outputs, Attribute... attributes) {
    List<String> results =
        java.util.stream.IntStream.range(0, outputs).mapToObj(_ -> fresh(operator)).toList();
    Message node = new Message();
    inputs.forEach(input -> node.text(1, input));
    results.forEach(output -> node.text(2, output));
    node.text(3, results.getFirst() + "_node").text(4, operator);
    for (Attribute attribute : attributes) {
      node.message(5, attribute.message());
    }
    graph.message(1, domain.isEmpty() ? node : node.text(7, domain));
    return results;
  }

  /// Remembers a value under the name of what made it, see [#watchedOutputs].
  void watch(String name, String value) {
    watched.put(name, value);
  }

  /// Makes the largest magnitude of every channel of the remembered rows an output of that name.
  void watchedOutputs() {
    watched.forEach(
        (name, rows) -> {
          String largest =
              node(
                  "ReduceMax",
                  List.of(node("Abs", List.of(rows)), wholes(0)),
                  Attribute.of("keepdims", 0));
          floatOutput(largest, name, -1);
        });
  }

  private String fresh(String stem) {
    return stem + "_" + names++;
  }

  /// A tensor of the weights file as 32-bit floats. Narrower ones are widened by a node that the
  /// runtime folds when it loads the graph.
  String weight(Tensor tensor) {
    String known = weights.get(tensor.name());
    if (known != null) {
      return known;
    }
    String stored = stored(tensor);
    String wide =
        tensor.type() == ElementType.F32
            ? stored
            : node("Cast", List.of(stored), Attribute.of("to", FLOAT));
    weights.put(tensor.name(), wide);
    return wide;
  }

  /// A tensor of the weights file in the type it is stored in.
  String stored(Tensor tensor) {
    Message initializer = new Message();
    tensor.shape().forEach(side -> initializer.number(1, side));
    initializer
        .number(2, code(tensor.type()))
        .text(8, tensor.name())
        .message(13, entry("location", weightsFile))
        .message(13, entry("offset", Long.toString(tensor.offset())))
        .message(13, entry("length", Long.toString(tensor.bytes())))
        .number(14, 1);
    graph.message(5, initializer);
    return tensor.name();
  }

  private static Message entry(String key, String value) {
    return new Message().text(1, key).text(2, value);
  }

  private static int code(ElementType type) {
    return switch (type) {
      case F32 -> FLOAT;
      case F16 -> FLOAT16;
      case BF16 -> BFLOAT16;
      case F64 -> DOUBLE;
      case I8 -> INT8;
      case I32 -> INT32;
      case I64 -> INT64;
      case I16, U64, U32, U16, U8, BOOL, F8_E4M3, F8_E5M2, OTHER ->
          throw new IllegalArgumentException("no graph uses " + type);
    };
  }

  /// Whole numbers in a row, such as a shape.
  String wholes(long... values) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    return constant(INT64, new long[] {values.length}, raw.array());
  }

  /// One whole number without an axis.
  String whole(long value) {
    ByteBuffer raw = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, value);
    return constant(INT64, new long[0], raw.array());
  }

  /// The same in 32 bits.
  String int32(int value) {
    ByteBuffer raw = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, value);
    return constant(INT32, new long[0], raw.array());
  }

  String floats(float[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return constant(FLOAT, shape, raw.array());
  }

  String signedBytes(byte[] values, long... shape) {
    return constant(INT8, shape, values);
  }

  private String constant(int type, long[] shape, byte[] raw) {
    String name = fresh("constant");
    Message initializer = new Message();
    for (long side : shape) {
      initializer.number(1, side);
    }
    graph.message(5, initializer.number(2, type).text(8, name).bytes(9, raw));
    return name;
  }

  /// Declares an input of 32-bit floats; `-1` is a side that is known only when it runs.
  String floatInput(String name, long... shape) {
    graph.message(11, valueInfo(name, FLOAT, shape));
    return name;
  }

  String intInput(String name, long... shape) {
    graph.message(11, valueInfo(name, INT32, shape));
    return name;
  }

  String byteInput(String name, long... shape) {
    graph.message(11, valueInfo(name, UINT8, shape));
    return name;
  }

  /// Gives a value the name by which it leaves the graph.
  void floatOutput(String value, String name, long... shape) {
    output(value, name, FLOAT, shape);
  }

  void intOutput(String value, String name, long... shape) {
    output(value, name, INT32, shape);
  }

  private void output(String value, String name, int type, long... shape) {
    graph.message(
        1, new Message().text(1, value).text(2, name).text(3, name + "_node").text(4, "Identity"));
    graph.message(12, valueInfo(name, type, shape));
  }

  private static Message valueInfo(String name, int type, long... shape) {
    Message dims = new Message();
    for (int axis = 0; axis < shape.length; axis++) {
      Message side = new Message();
      dims.message(1, shape[axis] < 0 ? side.text(2, name + axis) : side.number(1, shape[axis]));
    }
    Message tensor = new Message().number(1, type).message(2, dims);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /// The finished ModelProto.
  byte[] toBytes() {
    graph.text(2, "fovea");
    return new Message()
        .number(1, 9)
        .text(2, "fovea")
        .message(7, graph)
        .message(8, new Message().text(1, "").number(2, 18))
        .message(8, new Message().text(1, CONTRIB).number(2, 1))
        .toBytes();
  }
}

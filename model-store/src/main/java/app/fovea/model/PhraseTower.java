package app.fovea.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import app.fovea.model.text.Tokenizer;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Phrases to rows of numbers. Safe for concurrent use.
final class PhraseTower {
  private static final int BATCH = 16;
  private static final List<OnnxJavaType> WHOLE = List.of(OnnxJavaType.INT32, OnnxJavaType.INT64);

  /// Whether short texts may be fed without the padding after them.
  enum Length {
    LONGEST_TEXT,
    FULL_CONTEXT
  }

  /// What an input of the graph is for.
  private enum Role {
    IDS,
    /// 1 where the text is, 0 where it is padded.
    MASK,
    /// All 0: there is one text.
    TYPES,
    PLACES;

    static Optional<Role> of(String input) {
      return switch (input) {
        case "input_ids" -> Optional.of(IDS);
        case "attention_mask" -> Optional.of(MASK);
        case "token_type_ids" -> Optional.of(TYPES);
        case "position_ids" -> Optional.of(PLACES);
        default -> Optional.empty();
      };
    }
  }

  private final Tower tower;
  private final Tokenizer tokenizer;
  private final String ids;
  private final String output;
  private final long fixedBatch;
  private final Batches batches;
  private final int fixedLength;

  PhraseTower(Tokenizer tokenizer, Tower tower, int context, Length length) throws IOException {
    this.tower = tower;
    this.tokenizer = tokenizer;
    this.ids =
        tower.inputs().containsKey("input_ids")
            ? "input_ids"
            : tower
                .input(2, WHOLE)
                .orElseThrow(() -> new IOException("the text tower takes no token ids"));
    for (String input : tower.inputs().keySet()) {
      if (!input.equals(ids) && Role.of(input).isEmpty()) {
        throw new IOException(
            "the text tower wants an input '%s' that is not known here".formatted(input));
      }
    }
    this.output = tower.vectors();
    long[] shape = Tower.shape(Objects.requireNonNull(tower.inputs().get(ids)));
    this.fixedBatch = shape[0];
    this.batches = new Batches(fixedBatch > 0 ? (int) fixedBatch : BATCH);
    if (shape[1] > 0 && shape[1] != context) {
      throw new IOException(
          "the text tower takes %d token ids, the configuration says %d"
              .formatted(shape[1], context));
    }
    this.fixedLength = shape[1] > 0 || length == Length.FULL_CONTEXT ? context : 0;
  }

  int[] tokens(String phrase) {
    return tokenizer.ids(phrase);
  }

  float[][] rows(List<String> phrases) {
    return batches.all(
        phrases.size(),
        (from, used) ->
            run(
                phrases.subList(from, from + used).stream().map(this::tokens).toList(),
                fixedBatch > 0 ? (int) fixedBatch : used,
                Set.of(output),
                Tower::rows));
  }

  /// Puts the phrases through one by one and keeps the largest numbers of outputs of one row.
  void largest(List<String> phrases, Map<String, float[]> into) {
    for (String phrase : phrases) {
      run(
          List.of(tokens(phrase)),
          1,
          tower.outputs().keySet(),
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

  private <T> T run(List<int[]> texts, int size, Set<String> outputs, Reading<T> reading) {
    int length =
        fixedLength > 0 ? fixedLength : texts.stream().mapToInt(t -> t.length).max().orElse(1);
    Map<String, OnnxTensor> fed = new HashMap<>();
    try {
      for (Map.Entry<String, NodeInfo> input : tower.inputs().entrySet()) {
        int[] values = values(role(input.getKey()), texts, size * length, length);
        fed.put(input.getKey(), tensor(values, size, length, Tower.type(input.getValue())));
      }
      try (OrtSession.Result result = tower.session().run(fed, outputs)) {
        return reading.of(result);
      }
    } catch (OrtException e) {
      throw Batches.OutOfMemory.or("text", e);
    } finally {
      fed.values().forEach(OnnxTensor::close);
    }
  }

  private Role role(String input) {
    return input.equals(ids) ? Role.IDS : Role.of(input).orElseThrow();
  }

  /// What the texts put into an input, row by row.
  private int[] values(Role role, List<int[]> texts, int size, int length) {
    int[] values = new int[size];
    if (role == Role.IDS) {
      Arrays.fill(values, tokenizer.padding());
    }
    if (role == Role.PLACES) {
      Arrays.setAll(values, i -> i % length);
    }
    for (int i = 0; i < texts.size(); i++) {
      int count = texts.get(i).length;
      if (role == Role.IDS) {
        System.arraycopy(texts.get(i), 0, values, i * length, count);
      } else if (role == Role.MASK) {
        Arrays.fill(values, i * length, i * length + count, 1);
      }
    }
    return values;
  }

  private static OnnxTensor tensor(int[] values, int size, int length, OnnxJavaType type)
      throws OrtException {
    long[] shape = {size, length};
    OrtEnvironment environment = SilentRuntime.environment();
    return type == OnnxJavaType.INT64
        ? OnnxTensor.createTensor(
            environment, LongBuffer.wrap(Arrays.stream(values).asLongStream().toArray()), shape)
        : OnnxTensor.createTensor(environment, IntBuffer.wrap(values), shape);
  }

  /// Releases the session; the caller sees to it that nothing runs.
  void close() {
    tower.close();
  }
}

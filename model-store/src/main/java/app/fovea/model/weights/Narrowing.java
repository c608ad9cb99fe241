package app.fovea.model.weights;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the 8-bit weights of a model: every row of a block's matrices, and of the token table,
/// becomes whole numbers and one factor. Where a layer normalisation feeds matrices,
/// channels with large activations are made smaller there and larger in the matrices by the same
/// amount (SmoothQuant, Xiao et al. 2023), which changes no result and leaves less to round away.
///
/// Reads and writes some rows at a time.
public final class Narrowing {
  private static final int NUMBERS_AT_ONCE = 1 << 19;
  private static final float MOST_SMOOTHING = 100;

  /// Which matrices of a block take the rows of its normalisations.
  private static final Map<String, List<String>> FED =
      Map.of(
          "ln_1", List.of("attn.in_proj_weight"),
          "ln_2", List.of("mlp.c_fc.weight"),
          "norm1",
              List.of(
                  "attn.qkv.weight",
                  "attn.q_proj.weight",
                  "attn.k_proj.weight",
                  "attn.v_proj.weight"),
          "norm2", List.of("mlp.fc1.weight", "mlp.fc1_g.weight", "mlp.fc1_x.weight"),
          "attn.norm", List.of("attn.proj.weight"),
          "mlp.norm", List.of("mlp.fc2.weight"));

  private static final Set<String> FED_BY_NOTHING =
      Set.of("attn.out_proj.weight", "mlp.c_proj.weight", "attn.proj.weight", "mlp.fc2.weight");
  private static final Set<String> AFTER_ACTIVATION = Set.of("mlp.c_proj.weight", "mlp.fc2.weight");
  private static final Pattern IN_BLOCK = Pattern.compile("(.*blocks\\.\\d+\\.)(.+)");
  private static final String TABLE = "token_embedding.weight";

  /// Which matrices become narrow.
  public enum Extent {
    ALL,
    /// Not those behind an activation, whose inputs have the widest range.
    ALL_BUT_AFTER_ACTIVATION
  }

  /// The largest whole number.
  public enum Range {
    EIGHT_BITS(127),
    /// Sums of two products with an unsigned byte still fit into 16 bits, which processors without
    /// an instruction for such sums (VNNI) need: what does not fit is cut off there.
    SEVEN_BITS(63);

    private final float highest;

    Range(int highest) {
      this.highest = highest;
    }
  }

  private final Safetensors file;
  private final Range range;
  private final Map<String, float[]> largest;
  private final Extent extent;

  /// By name of the matrix, or of the normalisation that feeds it.
  private final Map<String, float[]> smoothing = new HashMap<>();

  /// @param largest magnitude of each channel behind the normalisations, by their names; those of
  ///     blocks that normalise after their matrices must not be among them
  public Narrowing(Safetensors file, Map<String, float[]> largest, Extent extent, Range range) {
    this.file = file;
    this.largest = Map.copyOf(largest);
    this.extent = extent;
    this.range = range;
  }

  public void writeTo(Path target) throws IOException {
    for (Map.Entry<String, float[]> norm : largest.entrySet()) {
      smooth(norm.getKey(), norm.getValue());
    }
    SafetensorsWriter writer = new SafetensorsWriter();
    for (Tensor tensor : file.all()) {
      add(tensor, writer);
    }
    writer.writeTo(target);
  }

  /// Half of the range of every channel goes from the activations into the weights.
  private void smooth(String norm, float[] activations) throws IOException {
    Matcher place = IN_BLOCK.matcher(norm);
    List<String> names = place.matches() ? FED.getOrDefault(place.group(2), List.of()) : List.of();
    List<Tensor> fed =
        names.stream()
            .map(name -> file.find(place.group(1) + name))
            .flatMap(o -> o.stream())
            .toList();
    if (fed.isEmpty()) {
      return;
    }
    float[] weights = new float[activations.length];
    for (Tensor matrix : fed) {
      rows(
          matrix,
          (_, row) -> {
            for (int i = 0; i < weights.length; i++) {
              weights[i] = Math.max(weights[i], Math.abs(row[i]));
            }
          });
    }
    float[] divisors = new float[activations.length];
    for (int i = 0; i < divisors.length; i++) {
      double ratio = Math.sqrt(activations[i] / weights[i]);
      divisors[i] =
          Double.isFinite(ratio) && ratio > 0
              ? (float) Math.clamp(ratio, 1 / MOST_SMOOTHING, MOST_SMOOTHING)
              : 1;
    }
    smoothing.put(norm + ".weight", divisors);
    smoothing.put(norm + ".bias", divisors);
    fed.forEach(matrix -> smoothing.put(matrix.name(), divisors));
  }

  private void add(Tensor tensor, SafetensorsWriter writer) throws IOException {
    float[] divisors = smoothing.get(tensor.name());
    if (isNarrowed(tensor)) {
      addNarrow(tensor, writer);
    } else if (tensor.shape().size() == 1 && divisors != null) {
      float[] numbers = file.floats(tensor);
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] /= divisors[i];
      }
      writer.add(tensor.name(), numbers);
    } else if (divisors != null) {
      writer.add(tensor.name(), ElementType.F32, tensor.shape(), out -> copySmoothed(tensor, out));
    } else {
      writer.add(tensor.name(), tensor.type(), tensor.shape(), out -> file.copy(tensor, out));
    }
  }

  private boolean isNarrowed(Tensor tensor) {
    if (!tensor.type().isWeight() || tensor.shape().size() != 2) {
      return false;
    }
    Matcher place = IN_BLOCK.matcher(tensor.name());
    if (!place.matches()) {
      return tensor.name().equals(TABLE) || tensor.name().endsWith("." + TABLE);
    }
    String name = place.group(2);
    boolean matrix =
        FED_BY_NOTHING.contains(name) || FED.values().stream().anyMatch(all -> all.contains(name));
    return matrix
        && !(extent == Extent.ALL_BUT_AFTER_ACTIVATION && AFTER_ACTIVATION.contains(name));
  }

  private void addNarrow(Tensor tensor, SafetensorsWriter writer) throws IOException {
    float[] factors = new float[Math.toIntExact(tensor.shape().getFirst())];
    rows(
        tensor,
        (index, row) -> {
          float most = 0;
          for (float value : row) {
            most = Math.max(most, Math.abs(value));
          }
          factors[index] = most > 0 ? most / range.highest : 1;
        });
    writer.add(
        tensor.name(),
        ElementType.I8,
        tensor.shape(),
        out ->
            rows(
                tensor,
                (index, row) -> {
                  byte[] narrow = new byte[row.length];
                  for (int i = 0; i < row.length; i++) {
                    narrow[i] = (byte) Math.rint(row[i] / factors[index]);
                  }
                  out.write(narrow);
                }));
    writer.add(tensor.name() + Matrix.FACTORS, factors);
  }

  private void copySmoothed(Tensor tensor, OutputStream out) throws IOException {
    rows(tensor, (_, row) -> out.write(SafetensorsWriter.bytes(row)));
  }

  private interface Row {
    void take(int index, float[] numbers) throws IOException;
  }

  /// Every row of a matrix, made larger where its input was made smaller.
  private void rows(Tensor matrix, Row to) throws IOException {
    int count = Math.toIntExact(matrix.shape().getFirst());
    int width = Math.toIntExact(matrix.shape().getLast());
    float[] factors = smoothing.get(matrix.name());
    int step = Math.max(1, NUMBERS_AT_ONCE / width);
    for (int from = 0; from < count; from += step) {
      int part = Math.min(step, count - from);
      float[] numbers = file.floats(matrix.rows(from, part));
      for (int r = 0; r < part; r++) {
        float[] row = Arrays.copyOfRange(numbers, r * width, (r + 1) * width);
        for (int i = 0; factors != null && i < width; i++) {
          row[i] *= factors[i];
        }
        to.take(from + r, row);
      }
    }
  }
}

package app.fovea.model.weights;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// The part of a file that belongs to one tower or block. Asking for a tensor that is absent or has
/// another shape is an [IOException] that names it.
public record Weights(Safetensors file, String prefix) {
  /// Stands for "any length" in a wanted shape.
  public static final long ANY = -1;

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})\\.");

  public Weights under(String more) {
    return new Weights(file, prefix + more);
  }

  public boolean has(String name) {
    return find(name).isPresent();
  }

  public Optional<Tensor> find(String name) {
    return file.find(prefix + name);
  }

  /// How many of `0.`, `1.`, … names begin with: one more than the highest, so that a block counts
  /// whatever it lacks.
  public int numbered() {
    int numbered = 0;
    for (Tensor tensor : file.all()) {
      if (tensor.name().startsWith(prefix)) {
        Matcher number =
            NUMBER.matcher(tensor.name()).region(prefix.length(), tensor.name().length());
        numbered =
            number.lookingAt()
                ? Math.max(numbered, 1 + Integer.parseInt(number.group(1)))
                : numbered;
      }
    }
    return numbered;
  }

  /// A matrix, in 8 bits where there are factors for it.
  public Matrix matrix(String name, long out, long in) throws IOException {
    if (!has(name + Matrix.FACTORS)) {
      return new Matrix(need(name, out, in), Optional.empty());
    }
    Tensor values = shaped(name, out, in);
    if (values.type() != ElementType.I8) {
      throw new IOException(
          "tensor %s holds %s instead of I8".formatted(values.name(), values.type().title()));
    }
    return new Matrix(values, Optional.of(need(name + Matrix.FACTORS, values.shape().getFirst())));
  }

  public Tensor need(String name, long... shape) throws IOException {
    Tensor tensor = shaped(name, shape);
    if (!tensor.type().isWeight()) {
      throw new IOException(
          "tensor %s holds %s; F32, F16 and BF16 can be used"
              .formatted(tensor.name(), tensor.type().title()));
    }
    return tensor;
  }

  private Tensor shaped(String name, long... shape) throws IOException {
    Tensor tensor =
        find(name)
            .orElseThrow(
                () ->
                    new IOException(
                        "tensor %s%s is missing in %s"
                            .formatted(prefix, name, file.file().getFileName())));
    if (!fits(tensor, shape)) {
      throw new IOException(
          "tensor %s has the shape %s instead of %s"
              .formatted(tensor.name(), tensor.shape(), wanted(shape)));
    }
    return tensor;
  }

  private static boolean fits(Tensor tensor, long[] shape) {
    if (tensor.shape().size() != shape.length) {
      return false;
    }
    for (int i = 0; i < shape.length; i++) {
      long side = tensor.shape().get(i);
      if (shape[i] == ANY ? side < 1 : side != shape[i]) {
        return false;
      }
    }
    return true;
  }

  private static String wanted(long[] shape) {
    return LongStream.of(shape)
        .mapToObj(side -> side == ANY ? "?" : Long.toString(side))
        .toList()
        .toString();
  }
}

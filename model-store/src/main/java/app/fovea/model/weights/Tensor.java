package app.fovea.model.weights;

import java.util.List;

/// Where a tensor lies in its file.
///
/// @param offset from the beginning of the file, in bytes
public record Tensor(String name, ElementType type, List<Long> shape, long offset, long bytes) {
  public Tensor {
    shape = List.copyOf(shape);
  }

  /// How many numbers it holds.
  public long size() {
    return bytes / type.bytes();
  }

  /// The given rows of the first axis, as a tensor of its own.
  public Tensor rows(long first, long count) {
    long rowBytes = bytes / shape.getFirst();
    List<Long> rest = shape.subList(1, shape.size());
    List<Long> part = new java.util.ArrayList<>(List.of(count));
    part.addAll(rest);
    return new Tensor(
        "%s[%d:%d]".formatted(name, first, first + count),
        type,
        part,
        offset + first * rowBytes,
        count * rowBytes);
  }
}

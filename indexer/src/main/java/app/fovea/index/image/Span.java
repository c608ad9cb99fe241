package app.fovea.index.image;

/// One axis of a resize: the part of the input from `from` to `to` (in input samples, fractions
/// allowed) becomes `size` samples, of which `count` from `first` on are wanted.
record Span(double from, double to, int size, int first, int count) {
  /// The whole of an axis of `inputs` samples.
  static Span whole(int inputs, int size) {
    return new Span(0, inputs, size, 0, size);
  }

  /// Whether output and input samples are the same ones.
  boolean keeps(int inputs) {
    return size == inputs && from == 0 && to == inputs;
  }
}

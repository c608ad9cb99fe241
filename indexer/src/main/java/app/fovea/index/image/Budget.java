package app.fovea.index.image;

/// What one file may cost. Checked against what its header says, before anything is allocated.
final class Budget {
  /// The largest file that is read into memory as a whole.
  static final long FILE_BYTES = 256L << 20;

  /// The most pixels of a picture that can be decoded at a smaller scale.
  static final long PIXELS = 1_000_000_000;

  /// The most memory that decoded pixels may take; what needs more is decoded at a smaller scale.
  static final long DECODED_BYTES = 192L << 20;

  /// The most pixels of a picture that can only be decoded as a whole.
  static final long WHOLE_PIXELS = 100_000_000;

  /// The most pixels of a picture whose decoder needs many times their size.
  static final long UNSCALED_PIXELS = 40_000_000;

  /// The largest colour profile that is looked at.
  static final int PROFILE_BYTES = 4 << 20;

  private Budget() {}

  /// Refuses a picture that says it is larger than `limit`, or that has no pixels at all.
  static void check(Format format, long width, long height, long limit) throws Refused {
    if (width <= 0 || height <= 0) {
      throw Refusal.NO_SIZE.refused(format.title(), width, height);
    }
    if (width > limit || height > limit || width * height > limit) {
      throw Refusal.TOO_LARGE.refused(format.title(), width, height, limit / 1_000_000);
    }
  }
}

package app.fovea.model.weights;

import java.util.Arrays;

/// The number formats of safetensors that weights come in, and the integers beside them.
public enum ElementType {
  F64(8),
  F32(4),
  F16(2),
  BF16(2),
  I64(8),
  I32(4),
  I16(2),
  I8(1),
  U64(8),
  U32(4),
  U16(2),
  U8(1),
  BOOL(1),
  F8_E4M3(1),
  F8_E5M2(1),
  /// One that nobody knew when this was written.
  OTHER(1);

  private final int bytes;

  ElementType(int bytes) {
    this.bytes = bytes;
  }

  public int bytes() {
    return bytes;
  }

  /// As it is told to people.
  String title() {
    return this == OTHER ? "a number format that is not known here" : name();
  }

  /// Whether towers can be built of it.
  public boolean isWeight() {
    return this == F32 || this == F16 || this == BF16;
  }

  static ElementType of(String name) {
    return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst().orElse(OTHER);
  }
}

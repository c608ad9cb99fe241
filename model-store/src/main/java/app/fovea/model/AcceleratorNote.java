package app.fovea.model;

import java.util.Optional;

/// Why a model runs somewhere, or does not. A choice has the sentence.
public enum AcceleratorNote implements Statement {
  ASKED_FOR("it was asked for"),
  NONE_USABLE("no accelerator can be used on this machine"),
  NONE_BETTER("no accelerator was faster and as exact"),
  FASTER("measured here: %s pictures a second against %s on the processor"),
  SLOWER("slower here: %s pictures a second against %s on the processor"),
  DISAGREES("its vectors do not agree with the processor's (cosine %s, needed %s)"),
  DOES_NOT_OPEN("the model does not open there: %s"),
  FAILS("the model fails there: %s"),
  NO_DRIVER("there is no NVIDIA driver (%s)"),
  LIBRARIES_MISSING("the NVIDIA driver is there (CUDA up to %s), but not %s"),
  BUILT_WITHOUT("the ONNX Runtime of this installation is built without %s"),
  NEXT_START("its runtime is there, and is used from the next start"),
  OTHER_VERSION("%s is there, but this version of Fovea needs %s: fovea models download %s"),
  NOT_INSTALLED("its runtime is not installed: fovea models download %s (%s)");

  private final Sentence sentence;

  AcceleratorNote(String format) {
    this.sentence = new Sentence(format);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }

  /// Which note a sentence is; empty for what somebody else said.
  public static Optional<Said<AcceleratorNote>> read(String said) {
    return Statement.read(values(), said);
  }
}

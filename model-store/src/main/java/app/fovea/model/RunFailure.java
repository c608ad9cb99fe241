package app.fovea.model;

import java.io.UncheckedIOException;

/// A model that was opened fails while it runs. The cause is a [ModelException] for the user.
class RunFailure extends UncheckedIOException {
  private final String reason;

  RunFailure(String reason, Throwable cause) {
    this(reason, new ModelException(reason, cause));
  }

  private RunFailure(String reason, ModelException told) {
    super(told.getMessage(), told);
    this.reason = reason;
  }

  /// What failed, without the model and the place.
  String reason() {
    return reason;
  }

  /// The same failure, with the model's name, where it ran and what helps.
  RunFailure of(ModelPackage model, Accelerator accelerator) {
    String help =
        accelerator == Accelerator.CPU ? "" : ". With --accelerator cpu it runs on the processor";
    return new RunFailure(
        reason,
        new ModelException(
            "model %s fails on %s: %s%s".formatted(model.id(), accelerator.title(), reason, help),
            this));
  }
}

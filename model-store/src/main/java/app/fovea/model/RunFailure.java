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
    ModelFault fault = accelerator == Accelerator.CPU ? ModelFault.FAILS : ModelFault.FAILS_ON;
    return new RunFailure(
        reason, new ModelException(fault.about(model.id(), accelerator.title(), reason), this));
  }
}

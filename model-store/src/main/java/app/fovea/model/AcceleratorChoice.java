package app.fovea.model;

import java.util.List;

/// Where a model runs, and why not elsewhere.
///
/// @param why one sentence
/// @param rejected those that were considered before, in their order
public record AcceleratorChoice(Accelerator accelerator, String why, List<Rejected> rejected) {
  /// One that is not used.
  public record Rejected(Accelerator accelerator, String reason) {}

  public AcceleratorChoice {
    rejected = List.copyOf(rejected);
  }
}

package app.fovea.model;

import java.util.List;

/// Tries accelerators out once for each model and machine, and again when the model, the runtime,
/// the accelerators that are there or the number of threads are others than then.
record RememberedChoice(Measurements measurements, AcceleratorTrial trial) {
  /// @param circumstances under which it was made
  private record Made(String circumstances, AcceleratorChoice choice) {}

  AcceleratorChoice choose(ModelPackage model, int threads) throws ModelException {
    List<Accelerator> present = trial.present();
    if (present.isEmpty()) {
      return trial.choose(model, threads); // nothing is opened or measured
    }
    String circumstances =
        String.join(
            "|",
            SilentRuntime.environment().getVersion(),
            present.toString(),
            String.valueOf(threads),
            model.files().toString());
    var made = measurements.read(model.id(), Made.class);
    if (made.isPresent() && made.get().circumstances.equals(circumstances)) {
      return made.get().choice;
    }
    AcceleratorChoice choice = trial.choose(model, threads);
    measurements.write(model.id(), new Made(circumstances, choice));
    return choice;
  }
}

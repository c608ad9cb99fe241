package app.fovea.desktop.library;

import app.fovea.model.Accelerator;
import app.fovea.model.RuntimePack;
import java.util.Optional;
import java.util.stream.Collectors;

/// A build of ONNX Runtime for accelerators that can be had for this machine.
///
/// @param installed whether it is there already
/// @param lacking why this machine could not use it now
public record RuntimeOffer(RuntimePack pack, boolean installed, Optional<String> lacking) {
  /// The accelerators it is for: "CUDA, TensorRT".
  public static String title(RuntimePack pack) {
    return pack.accelerators().stream()
        .map(Accelerator::title)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}

package app.fovea.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtEpDevice;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.CoreMLFlags;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a model can run. The set is closed by what ONNX Runtime is built with; the order is the
/// one in which they are tried.
public enum Accelerator {
  TENSORRT("TensorRT", OrtProvider.TENSOR_RT),
  CUDA("CUDA", OrtProvider.CUDA),
  DIRECTML("DirectML", OrtProvider.DIRECT_ML),
  COREML("CoreML", OrtProvider.CORE_ML),
  OPENVINO("OpenVINO", OrtProvider.OPEN_VINO),
  CPU("the processor", OrtProvider.CPU);

  private static final String DIRECTML_PROVIDER = "DmlExecutionProvider";

  private final String title;
  private final OrtProvider provider;

  Accelerator(String title, OrtProvider provider) {
    this.title = title;
    this.provider = provider;
  }

  /// What people call it.
  public String title() {
    return title;
  }

  /// What is typed and answered.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What the drivers and libraries of this machine lack for it; empty when they are all there.
  ///
  /// @param libraries that its runtime wants beside the driver
  Optional<String> machineLacks(List<String> libraries) {
    return switch (this) {
      case TENSORRT, CUDA -> NvidiaDriver.missing(libraries);
      case DIRECTML, COREML, OPENVINO, CPU -> Optional.empty();
    };
  }

  /// Whether the runtime that was loaded can do it.
  boolean isBuiltIn() {
    return OrtEnvironment.getAvailableProviders().contains(provider)
        || (this == DIRECTML && !directMlDevices().isEmpty());
  }

  /// Makes sessions run here; what it cannot do runs on the processor.
  void join(SessionOptions options) throws OrtException {
    switch (this) {
      case TENSORRT -> options.addTensorrt(0);
      case CUDA -> options.addCUDA(0);
      case DIRECTML -> joinDirectMl(options);
      case COREML -> options.addCoreML(EnumSet.of(CoreMLFlags.CREATE_MLPROGRAM));
      case OPENVINO -> options.addOpenVINO("");
      case CPU -> {} // it is always there, last
    }
  }

  /// Pictures that are best put through at once.
  int batch() {
    return switch (this) {
      case TENSORRT, CUDA, DIRECTML -> 64;
      case COREML, OPENVINO, CPU -> 8;
    };
  }

  /// The stock Java binding refuses `addDirectML`; a runtime that has it lists its devices.
  private static void joinDirectMl(SessionOptions options) throws OrtException {
    List<OrtEpDevice> devices = directMlDevices();
    if (devices.isEmpty()) {
      options.addDirectML(0);
    } else {
      options.addExecutionProvider(devices.subList(0, 1), Map.of());
    }
  }

  private static List<OrtEpDevice> directMlDevices() {
    try {
      return SilentRuntime.environment().getEpDevices().stream()
          .filter(device -> device.getEpName().equals(DIRECTML_PROVIDER))
          .toList();
    } catch (OrtException e) {
      return List.of(); // a runtime that cannot list devices has none
    }
  }
}

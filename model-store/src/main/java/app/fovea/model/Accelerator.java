package app.fovea.model;

/// Where a model can run. The set is closed by what ONNX Runtime is built with.
public enum Accelerator {
  TENSORRT,
  CUDA,
  DIRECTML,
  COREML,
  OPENVINO,
  CPU
}

package app.fovea.model;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import app.fovea.model.graph.Backbone;
import app.fovea.model.weights.Safetensors;
import java.io.IOException;
import java.nio.file.Path;

/// Opens sessions of ONNX Runtime.
///
/// @param threads the most cores a phrase may use
record Sessions(Accelerator accelerator, int threads) {
  /// Between its convolutions a picture takes ten times the memory that it has between matrices,
  /// and the processor is no faster at many of them.
  private static final int FEW_PICTURES = 2;

  /// Which cores a run may use.
  enum Cores {
    /// The caller's; runs go side by side.
    ONE,
    /// All that were given.
    ALL
  }

  /// A graph written here, whose weights lie in `folder`.
  OrtSession open(byte[] graph, Path folder, Cores cores) throws IOException {
    try (SessionOptions options = options(cores)) {
      options.addConfigEntry(
          "session.model_external_initializers_file_folder_path", folder.toString());
      OrtSession session = SilentRuntime.environment().createSession(graph, options);
      FreedMemory.giveBack();
      return session;
    } catch (OrtException e) {
      throw new IOException(ModelFault.NOT_TAKEN.about(e.getMessage()), e);
    }
  }

  /// A graph in a file.
  OrtSession open(Path model, Cores cores) throws IOException {
    try (SessionOptions options = options(cores)) {
      OrtSession session = SilentRuntime.environment().createSession(model.toString(), options);
      FreedMemory.giveBack();
      return session;
    } catch (OrtException e) {
      throw new IOException(
          "ONNX Runtime does not take %s: %s".formatted(model.getFileName(), e.getMessage()), e);
    }
  }

  /// Pictures that are best put through a tower at once.
  int batch(Backbone backbone) {
    return accelerator == Accelerator.CPU && backbone == Backbone.CLIP_RESNET
        ? FEW_PICTURES
        : accelerator.batch();
  }

  /// Refuses what this machine's memory cannot hold.
  void checkMemory(Safetensors weights) throws IOException {
    Memory.ofThisMachine().check(weights);
  }

  private SessionOptions options(Cores cores) throws OrtException {
    SessionOptions options = new SessionOptions();
    accelerator.join(options);
    options.setIntraOpNumThreads(cores == Cores.ONE ? 1 : Math.max(1, threads));
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    return options;
  }
}

package app.fovea.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;

/// ONNX Runtime with its telemetry off.
///
/// From 1.29 on its builds for Linux and macOS send usage data to their maker, and while they
/// prepare that, match the process's command line with an expression that recurses for each of its
/// characters: a few hundred file names as arguments end the process. Both happen when the
/// environment is made, so that the native process has to be told before.
final class SilentRuntime {
  private static final String NOT_OFF = "ONNX Runtime's telemetry cannot be turned off";

  private SilentRuntime() {}

  /// The C library's `setenv`; 0 when it is done.
  public interface SetVariable {
    int set(MemorySegment name, MemorySegment value, int overwrite);
  }

  /// The process's one environment. Safe for concurrent use.
  static OrtEnvironment environment() {
    return Started.ENVIRONMENT;
  }

  private static final class Started {
    private static final OrtEnvironment ENVIRONMENT = start();

    private static OrtEnvironment start() {
      disable("ORT_DISABLE_TELEMETRY");
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try {
        environment.setTelemetry(false); // the events of Windows, which has no `setenv`
      } catch (OrtException e) {
        throw new IllegalStateException(NOT_OFF, e);
      }
      return environment;
    }
  }

  /// Changes the environment that native code sees; [System#getenv] keeps what it was.
  private static void disable(String variable) {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> function = linker.defaultLookup().find("setenv");
    if (function.isEmpty()) {
      return;
    }
    MethodHandle handle =
        linker.downcallHandle(
            function.get(),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int failure =
          MethodHandleProxies.asInterfaceInstance(SetVariable.class, handle)
              .set(arena.allocateFrom(variable), arena.allocateFrom("1"), 1);
      if (failure != 0) {
        throw new IllegalStateException(NOT_OFF);
      }
    }
  }
}

package app.fovea.index.pace;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// The priority of the calling thread.
interface ThreadPriority {
  /// For good: Linux does not let it be raised again without rights.
  void lower();

  static ThreadPriority ofThisSystem() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
        ? Linux.NICE
        : () -> Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
  }

  /// Java's own priorities do nothing there, but every thread has a nice value, which a process
  /// that it starts inherits (setpriority(2)).
  enum Linux implements ThreadPriority {
    NICE;

    private static final int PRIO_PROCESS = 0;
    private static final int CALLING_THREAD = 0;

    /// About a tenth of what a thread has that wants the same processor.
    private static final int TEN = 10;

    private final MethodHandle setpriority =
        Linker.nativeLinker()
            .downcallHandle(
                Linker.nativeLinker().defaultLookup().find("setpriority").orElseThrow(),
                FunctionDescriptor.of(
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT));

    @Override
    public void lower() {
      try {
        // Where it is refused, as in some containers, the priority stays.
        int _ = (int) setpriority.invokeExact(PRIO_PROCESS, CALLING_THREAD, TEN);
      } catch (RuntimeException | Error unchanged) {
        throw unchanged;
      } catch (Throwable wrongSignature) {
        throw new IllegalStateException(wrongSignature);
      }
    }
  }
}

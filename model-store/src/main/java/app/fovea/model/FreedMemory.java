package app.fovea.model;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;

/// Memory that native code has freed and the C library keeps, in case it is wanted again. Opening a
/// session frees about as much as its weights take, because some of them are rearranged.
final class FreedMemory {
  private static final Optional<Trim> TRIM = find();

  private FreedMemory() {}

  /// glibc's `malloc_trim`.
  public interface Trim {
    int trim(long kept);
  }

  /// To the system; does nothing where the C library has no such function.
  static void giveBack() {
    TRIM.ifPresent(it -> it.trim(0));
  }

  private static Optional<Trim> find() {
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("malloc_trim")
        .map(
            function -> {
              MethodHandle handle =
                  linker.downcallHandle(
                      function, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));
              return MethodHandleProxies.asInterfaceInstance(Trim.class, handle);
            });
  }
}

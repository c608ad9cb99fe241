package app.fovea.model;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the CUDA runtime needs of the machine: the driver, which says up to which CUDA version it
/// goes, and the libraries that are installed apart from it.
final class NvidiaDriver {
  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
  private static final String DRIVER = WINDOWS ? "nvcuda.dll" : "libcuda.so.1";

  private NvidiaDriver() {}

  /// `cuDriverGetVersion`: writes the number, returns 0 when all is well.
  public interface Question {
    int ask(MemorySegment number);
  }

  /// What is missing, by name; empty when all is there.
  ///
  /// @param libraries that are installed apart from the driver
  static Optional<String> missing(List<String> libraries) {
    try (Arena arena = Arena.ofConfined()) {
      Optional<SymbolLookup> driver = library(DRIVER, arena);
      if (driver.isEmpty()) {
        return Optional.of(AcceleratorNote.NO_DRIVER.about(DRIVER));
      }
      List<String> absent =
          libraries.stream().filter(name -> library(name, arena).isEmpty()).toList();
      return absent.isEmpty()
          ? Optional.empty()
          : Optional.of(
              AcceleratorNote.LIBRARIES_MISSING.about(
                  version(driver.get(), arena), String.join(", ", absent)));
    }
  }

  private static Optional<SymbolLookup> library(String name, Arena arena) {
    try {
      return Optional.of(SymbolLookup.libraryLookup(name, arena));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // that is how a library that cannot be loaded is told
    }
  }

  /// The newest CUDA version of the driver, such as 12.4.
  static String version(SymbolLookup driver, Arena arena) {
    Optional<MemorySegment> function = driver.find("cuDriverGetVersion");
    if (function.isEmpty()) {
      return "an unknown version";
    }
    MethodHandle handle =
        Linker.nativeLinker()
            .downcallHandle(
                function.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    MemorySegment number = arena.allocate(ValueLayout.JAVA_INT);
    int failure = MethodHandleProxies.asInterfaceInstance(Question.class, handle).ask(number);
    int version = number.get(ValueLayout.JAVA_INT, 0);
    return failure == 0 ? version / 1000 + "." + version % 1000 / 10 : "an unknown version";
  }
}

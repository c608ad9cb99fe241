package app.fovea.index.image;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Optional;

/// A library of the system that is there on some machines and is not ours to ship.
///
/// Calls that fail in the linker, which cannot happen with a right signature, end as
/// [IllegalStateException].
record NativeLibrary(SymbolLookup symbols) {
  /// The first of the names that the system's loader knows.
  static Optional<NativeLibrary> find(String... names) {
    return Arrays.stream(names).map(NativeLibrary::load).flatMap(Optional::stream).findFirst();
  }

  private static Optional<NativeLibrary> load(String name) {
    try {
      return Optional.of(new NativeLibrary(SymbolLookup.libraryLookup(name, Arena.global())));
    } catch (IllegalArgumentException absent) {
      return Optional.empty();
    }
  }

  /// @throws java.util.NoSuchElementException when the library has no such function
  Function function(String name, FunctionDescriptor signature) {
    MemorySegment address = symbols.find(name).orElseThrow();
    return new Function(Linker.nativeLinker().downcallHandle(address, signature));
  }

  /// A function of the library.
  record Function(MethodHandle handle) {
    Object call(Object... arguments) {
      try {
        return handle.invokeWithArguments(arguments);
      } catch (RuntimeException | Error unchanged) {
        throw unchanged;
      } catch (Throwable wrongSignature) {
        throw new IllegalStateException(wrongSignature);
      }
    }

    int number(Object... arguments) {
      return (int) call(arguments);
    }

    MemorySegment pointer(Object... arguments) {
      return (MemorySegment) call(arguments);
    }
  }
}

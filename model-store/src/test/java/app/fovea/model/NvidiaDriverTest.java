package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NvidiaDriverTest {
  /// What a driver does.
  static int answer(MemorySegment number) {
    number.reinterpret(4).set(ValueLayout.JAVA_INT, 0, 12040);
    return 0;
  }

  @Test
  void theDriversVersionIsReadAsPeopleWriteIt() throws Exception {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment function =
          Linker.nativeLinker()
              .upcallStub(
                  MethodHandles.lookup()
                      .findStatic(
                          NvidiaDriverTest.class,
                          "answer",
                          MethodType.methodType(int.class, MemorySegment.class)),
                  FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS),
                  arena);
      SymbolLookup driver =
          name -> name.equals("cuDriverGetVersion") ? Optional.of(function) : Optional.empty();
      assertThat(NvidiaDriver.version(driver, arena)).isEqualTo("12.4");
      assertThat(NvidiaDriver.version(_ -> Optional.empty(), arena)).contains("unknown");
    }
  }
}

package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class FreedMemoryTest {
  private static final int BLOCKS = 100_000;
  private static final int BLOCK_BYTES = 1000;

  private static MethodHandle function(String name, FunctionDescriptor type) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), type);
  }

  @Test
  void whatNativeCodeFreedGoesBackToTheSystem() throws Throwable {
    MethodHandle malloc =
        function("malloc", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    MethodHandle free = function("free", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
    MemorySegment[] blocks = new MemorySegment[BLOCKS];
    for (int i = 0; i < BLOCKS; i++) {
      MemorySegment block = (MemorySegment) malloc.invokeExact((long) BLOCK_BYTES);
      blocks[i] = block;
      block.reinterpret(BLOCK_BYTES).fill((byte) 1);
    }
    // The last one stays, or the C library would give the end of its memory back by itself.
    for (int i = 0; i < BLOCKS - 1; i++) {
      free.invokeExact(blocks[i]);
    }
    double before = ProcessMemory.residentMegabytes();
    FreedMemory.giveBack();
    assertThat(before - ProcessMemory.residentMegabytes())
        .isGreaterThan(0.5 * BLOCKS * BLOCK_BYTES / 1e6);
    free.invokeExact(blocks[BLOCKS - 1]);
  }
}

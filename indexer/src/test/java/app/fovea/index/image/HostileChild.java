package app.fovea.index.image;

import app.fovea.model.Input;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A child whose decoder does what the file's name says; it exists in tests only.
final class HostileChild implements Reading {
  private final Reading usual = new InProcess();

  static void main(String[] arguments) throws IOException, InterruptedException {
    new DecodingChild(new HostileChild()).serve();
  }

  @Override
  public Picture read(Path file, Input input) throws Refused {
    behave(file);
    return usual.read(file, input);
  }

  @Override
  public View view(Path file, View.Size size, BooleanSupplier unwanted) throws Refused {
    behave(file);
    return usual.view(file, size, unwanted);
  }

  private static void behave(Path file) {
    switch (String.valueOf(file.getFileName())) {
      case "abort.jpg" -> abort();
      case "abort once.jpg" -> abortOnce(file);
      case "hang.jpg" -> hang();
      case "eat.jpg" -> eat();
      default -> {}
    }
  }

  @Override
  public Optional<Picture> preview(Path file, Input input) throws Refused {
    return Optional.of(read(file, input));
  }

  private static void abortOnce(Path file) {
    Path mark = file.resolveSibling("aborted");
    try {
      Files.createFile(mark);
      abort();
    } catch (IOException secondTime) {
      return;
    }
  }

  private static void abort() {
    Linker linker = Linker.nativeLinker();
    try {
      linker
          .downcallHandle(
              linker.defaultLookup().find("abort").orElseThrow(), FunctionDescriptor.ofVoid())
          .invokeExact();
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static void hang() {
    while (true) {
      LockSupport.park();
    }
  }

  private static void eat() {
    List<byte[]> eaten = new ArrayList<>();
    while (true) {
      eaten.add(new byte[16 << 20]);
    }
  }

  @Override
  public void close() {}
}

package app.fovea.index.pace;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;

/// Where the power comes from, as far as the system tells.
interface PowerSupply {
  /// False as well where it is not known.
  boolean isBattery();

  static PowerSupply ofThisSystem() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("linux")) {
      return new Linux(Path.of("/sys/class/power_supply"));
    }
    if (system.contains("mac")) {
      return new Mac();
    }
    return system.contains("windows") ? new Windows() : () -> false;
  }

  /// A folder for each supply, with its type and whether it is connected.
  record Linux(Path supplies) implements PowerSupply {
    @Override
    public boolean isBattery() {
      List<String> mains = new ArrayList<>();
      List<String> batteries = new ArrayList<>();
      try (DirectoryStream<Path> all = Files.newDirectoryStream(supplies)) {
        for (Path supply : all) {
          switch (read(supply.resolve("type"))) {
            case "Mains", "USB" -> mains.add(read(supply.resolve("online")));
            case "Battery" -> {
              // A mouse has a battery, too.
              if (!read(supply.resolve("scope")).equals("Device")) {
                batteries.add(read(supply.resolve("status")));
              }
            }
            default -> {}
          }
        }
      } catch (IOException untold) {
        return false;
      }
      return !mains.contains("1") && batteries.contains("Discharging");
    }

    private static String read(Path file) {
      try {
        return Files.readString(file).strip();
      } catch (IOException absent) {
        return "";
      }
    }
  }

  /// Asks the system's own command.
  record Mac() implements PowerSupply {
    @Override
    public boolean isBattery() {
      try {
        Process asked = new ProcessBuilder("pmset", "-g", "batt").start();
        String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return asked.waitFor(1, TimeUnit.SECONDS) && told.contains("'Battery Power'");
      } catch (IOException untold) {
        return false;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  /// Asks GetSystemPowerStatus, whose answer's first byte is 0 without mains.
  record Windows() implements PowerSupply {
    private static final long STATUS_BYTES = 12;

    @Override
    public boolean isBattery() {
      try (Arena arena = Arena.ofConfined()) {
        MethodHandle ask =
            Linker.nativeLinker()
                .downcallHandle(
                    SymbolLookup.libraryLookup("kernel32", arena)
                        .find("GetSystemPowerStatus")
                        .orElseThrow(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        MemorySegment status = arena.allocate(STATUS_BYTES);
        return (int) ask.invokeExact(status) != 0 && status.get(ValueLayout.JAVA_BYTE, 0) == 0;
      } catch (IllegalArgumentException | NoSuchElementException untold) {
        return false;
      } catch (RuntimeException | Error unchanged) {
        throw unchanged;
      } catch (Throwable wrongSignature) {
        throw new IllegalStateException(wrongSignature);
      }
    }
  }
}

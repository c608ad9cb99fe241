package app.fovea.model;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was measured on this machine, one small file for each model and kind, hidden in the
/// store. Losing one costs a measurement, so failures are only logged.
///
/// @param folder this machine's
record Measurements(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(Measurements.class);

  static Measurements in(Path store) {
    return new Measurements(store.resolve(".measured").resolve(Machine.here().key()));
  }

  <T> Optional<T> read(String model, Class<T> kind) {
    Path file = file(model, kind);
    try {
      return Optional.ofNullable(new Gson().fromJson(Files.readString(file), kind));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | JsonParseException e) {
      LOG.info("The measurement in {} cannot be used", file, e);
      return Optional.empty();
    }
  }

  void write(String model, Object measured) {
    Path file = file(model, measured.getClass());
    try {
      Files.createDirectories(folder);
      Path temporary = folder.resolve("." + UUID.randomUUID());
      Files.writeString(temporary, new Gson().toJson(measured));
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.info("The measurement is not kept in {}", file, e);
    }
  }

  private Path file(String model, Class<?> kind) {
    return folder.resolve(model + "." + kind.getSimpleName() + ".json");
  }
}

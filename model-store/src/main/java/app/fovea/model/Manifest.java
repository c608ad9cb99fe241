package app.fovea.model;

import app.fovea.model.ModelPackage.ModelFile;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was recorded when a package came in, kept beside its files as `fovea-model.json`.
///
/// @param source where it came from: a hub repository with its commit, or a path
record Manifest(List<ModelFile> files, Optional<String> licence, Optional<String> source) {
  static final String NAME = "fovea-model.json";
  private static final long LARGEST = 4 << 20;

  Manifest {
    files = List.copyOf(files);
  }

  /// The manifest in that directory; packages that were put there by hand have none.
  static Optional<Manifest> in(Path directory) throws ModelException {
    Path file = directory.resolve(NAME);
    try {
      if (Files.size(file) > LARGEST) {
        throw ModelFault.LARGE_MANIFEST.exception(file);
      }
      return Optional.of(parse(file, Files.readString(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelException(ModelFault.NOT_READ.about(file, Failure.reason(e)), e);
    }
  }

  private static Manifest parse(Path file, String json) throws ModelException {
    Written written;
    try {
      written = new Gson().fromJson(json, Written.class);
    } catch (JsonParseException e) {
      throw new ModelException(ModelFault.DAMAGED_FILE.about(file, e.getMessage()), e);
    }
    if (written == null || written.files == null) {
      throw ModelFault.DAMAGED_FILE.exception(file, ModelFault.LISTS_NOTHING.about());
    }
    List<ModelFile> files = new ArrayList<>();
    for (ModelFile one : written.files) {
      if (one == null || !plain(one)) {
        throw ModelFault.DAMAGED_FILE.exception(file, ModelFault.NO_FILE_OF_A_PACKAGE.about(one));
      }
      files.add(one);
    }
    return new Manifest(
        files, Optional.ofNullable(written.licence), Optional.ofNullable(written.source));
  }

  @SuppressWarnings("NullAway") // Gson leaves absent fields null
  private static boolean plain(ModelFile file) {
    return file.name() != null && file.sha256() != null && PackageFiles.isPlain(file.name());
  }

  /// The package with what was recorded about it.
  ModelPackage completing(ModelPackage read) {
    return new ModelPackage(
        read.id(),
        read.family(),
        read.dimension(),
        read.input(),
        read.contextLength(),
        read.directory(),
        files,
        read.labels(),
        licence.or(read::licence),
        source.or(read::source));
  }

  /// The first file that is no longer what was recorded, with what is wrong about it.
  Optional<String> difference(Path directory) throws IOException {
    for (ModelFile file : files) {
      Path path = directory.resolve(file.name());
      if (!Files.isRegularFile(path)) {
        return Optional.of(ModelFault.MISSING.about(file.name()));
      }
      if (Files.size(path) != file.bytes()) {
        return Optional.of(
            ModelFault.OTHER_LENGTH.about(file.name(), Files.size(path), file.bytes()));
      }
      if (!PackageFiles.describe(path, file.name()).equals(file)) {
        return Optional.of(ModelFault.OTHER_HASH.about(file.name()));
      }
    }
    return Optional.empty();
  }

  /// Whether the files are there in the sizes that were recorded: what can be told without reading
  /// them.
  boolean sized(Path directory) throws IOException {
    for (ModelFile file : files) {
      Path path = directory.resolve(file.name());
      if (!Files.isRegularFile(path) || Files.size(path) != file.bytes()) {
        return false;
      }
    }
    return true;
  }

  /// The first file in which two records describe different models. Cards and licences do not
  /// count.
  Optional<String> differentFrom(Manifest other) {
    for (ModelFile file : files) {
      if (!isText(file) && !other.files.contains(file)) {
        return Optional.of(ModelFault.DIFFERS.about(file.name()));
      }
    }
    return other.files.stream()
        .filter(file -> !isText(file) && !files.contains(file))
        .map(file -> ModelFault.DIFFERS.about(file.name()))
        .findFirst();
  }

  private static boolean isText(ModelFile file) {
    return file.name().equals(ModelCard.NAME) || file.name().startsWith("LICENSE");
  }

  void writeTo(Path directory) throws IOException {
    Written written =
        new Written(1, new ArrayList<>(files), licence.orElse(null), source.orElse(null));
    String json =
        new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(written);
    Path file = directory.resolve(NAME);
    Files.write(file, json.getBytes(StandardCharsets.UTF_8));
    PackageFiles.force(file);
  }

  private record Written(
      int version,
      @Nullable List<@Nullable ModelFile> files,
      @Nullable String licence,
      @Nullable String source) {}
}

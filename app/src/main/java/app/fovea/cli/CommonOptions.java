package app.fovea.cli;

import app.fovea.Places;
import app.fovea.index.Library;
import app.fovea.index.LibraryException;
import app.fovea.index.LibraryModels;
import app.fovea.model.Accelerator;
import app.fovea.model.hub.Hub;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The options that every command has; they may stand before its name or after it.
final class CommonOptions {
  @Option(
      names = "--library",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "The library's directory (default: the system's place for data).")
  private @Nullable Path library;

  @Option(
      names = "--model",
      scope = ScopeType.INHERIT,
      paramLabel = "ID",
      description = "The model to use (default: the library's).")
  private @Nullable String model;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Answer with one JSON document.")
  private boolean json;

  @Option(
      names = "--json-lines",
      scope = ScopeType.INHERIT,
      description = "Report long work as JSON, one event a line; the answer is the last line.")
  private boolean jsonLines;

  @Option(
      names = "--threads",
      scope = ScopeType.INHERIT,
      paramLabel = "N",
      description = "Processor cores to use (default: all).")
  private @Nullable Integer threads;

  @Option(
      names = "--accelerator",
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "Where the model runs: auto, cpu, cuda, tensorrt, directml, coreml, openvino.")
  private String accelerator = "auto";

  @Option(names = "--offline", scope = ScopeType.INHERIT, description = "Never use the network.")
  private boolean offline;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  private final Consumer<String> notices;

  /// @param notices told what a library that is opened finds damaged in itself
  CommonOptions(Consumer<String> notices) {
    this.notices = notices;
  }

  /// How the answer is written.
  Form form() {
    if (jsonLines) {
      return Form.JSON_LINES;
    }
    return json ? Form.JSON : Form.TEXT;
  }

  Hub.Network network() {
    return offline ? Hub.Network.OFFLINE : Hub.Network.ALLOWED;
  }

  Path directory() {
    return (library == null ? Places.library() : library).toAbsolutePath().normalize();
  }

  int threads() {
    int cores = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (cores < 1) {
      throw wrong("--threads must be at least 1.");
    }
    return cores;
  }

  Library.Options libraryOptions() {
    return new Library.Options(
        Optional.ofNullable(model), askedAccelerator(), threads(), Places.builtInModels());
  }

  /// Opens the library for a command; its log goes there too.
  Library open(Library.Access access) throws IOException {
    Library.Options options = libraryOptions();
    Path directory = checkedDirectory();
    Log.writeTo(directory);
    Library library = Library.open(directory, access, options);
    library.notices(notices);
    return library;
  }

  /// The same for a command that asks for what it holds: makes none where there is none.
  ///
  /// @throws LibraryException NO_SUCH_FILE
  Library openExisting(Library.Access access) throws IOException {
    Library.Options _ = libraryOptions();
    Path directory = checkedDirectory();
    if (!Library.isIn(directory)) {
      throw new LibraryException(
          LibraryException.Kind.NO_SUCH_FILE,
          "There is no library in %s yet. `fovea index FOLDER` makes one.".formatted(directory));
    }
    return open(access);
  }

  /// The same for a command that asks a model, too; a model is what is missed first.
  ///
  /// @throws LibraryException NO_MODEL, NO_SUCH_FILE
  Library openSearchable() throws IOException {
    requireSomeModel();
    return openExisting(Library.Access.READ);
  }

  /// Opens the library for a command that needs nothing of it but a model; makes none where there
  /// is neither.
  ///
  /// @throws LibraryException NO_MODEL
  Library openWithModel() throws IOException {
    requireSomeModel();
    return open(Library.Access.READ);
  }

  /// The models of the library, or those that one there would have; makes none where there is none.
  LibraryModels models() throws LibraryException {
    Path directory = checkedDirectory();
    if (Library.isIn(directory)) {
      Log.writeTo(directory);
    }
    return new LibraryModels(directory, libraryOptions());
  }

  private void requireSomeModel() throws LibraryException {
    if (lacksModel()) {
      throw new LibraryException(
          LibraryException.Kind.NO_MODEL,
          "There is no model yet, and without one pictures cannot be compared. Get one with `fovea"
              + " models download ID` or `fovea models import DIR`.");
    }
  }

  /// Whether there is neither a library, which says itself which models it has, nor a model.
  boolean lacksModel() throws LibraryException {
    return !Library.isIn(checkedDirectory())
        && Stream.concat(Stream.of(directory().resolve("models")), Places.builtInModels().stream())
            .noneMatch(CommonOptions::hasFolders);
  }

  private static boolean hasFolders(Path folder) {
    File[] folders = folder.toFile().listFiles(File::isDirectory);
    return folders != null && folders.length > 0;
  }

  private Path checkedDirectory() throws LibraryException {
    Path directory = directory();
    if (directory.toFile().isFile()) {
      throw new LibraryException(
          LibraryException.Kind.NO_SUCH_FILE,
          directory + " is a file; --library takes a directory.");
    }
    return directory;
  }

  /// Opens the window on the library; its log goes there too.
  Reply open(CommandLineDoor.Window window, List<Path> paths) throws IOException {
    Log.writeTo(directory());
    window.open(
        new CommandLineDoor.Window.Request(
            directory(),
            libraryOptions(),
            network(),
            paths.stream().map(path -> path.toAbsolutePath().normalize()).toList()));
    return new Closed();
  }

  Optional<Accelerator> askedAccelerator() {
    if (accelerator.equalsIgnoreCase("auto")) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(Accelerator.values())
            .filter(known -> known.name().equalsIgnoreCase(accelerator))
            .findFirst()
            .orElseThrow(
                () ->
                    wrong(
                        "There is no accelerator \"%s\"; known are auto, %s."
                            .formatted(accelerator, String.join(", ", acceleratorNames())))));
  }

  private static List<String> acceleratorNames() {
    return Arrays.stream(Accelerator.values()).map(CommonOptions::name).toList();
  }

  /// An accelerator's name as it is typed and answered.
  static String name(Accelerator accelerator) {
    return accelerator.name().toLowerCase(Locale.ROOT);
  }

  /// A complaint about how the command was written.
  ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("asked before the arguments were read");
    }
    return new ParameterException(spec.commandLine(), message);
  }
}

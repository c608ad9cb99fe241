package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.index.LibraryException;
import app.fovea.index.LibraryModels;
import app.fovea.model.ModelException;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import app.fovea.model.RuntimePack;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `models …`: which models there are and which one the library uses.
final class ModelsCommands {
  private ModelsCommands() {}

  /// `models` alone does nothing.
  @CommandLine.Command(
      name = "models",
      description = "Lists, imports and chooses models.",
      mixinStandardHelpOptions = true)
  static final class Group {}

  /// `models list`.
  @CommandLine.Command(
      name = "list",
      description = "Lists the models.",
      mixinStandardHelpOptions = true)
  static final class ListModels implements Command {
    private final CommonOptions common;

    ListModels(CommonOptions common) {
      this.common = common;
    }

    @Override
    public Reply run() throws IOException {
      LibraryModels models = common.models();
      return ModelList.of(models.store(), models.inUse().map(ModelPackage::id));
    }
  }

  /// `models import`.
  @CommandLine.Command(
      name = "import",
      description = "Copies a model from a directory or a zip file into the library and checks it.",
      mixinStandardHelpOptions = true)
  static final class Import implements Command {
    private final CommonOptions common;

    @Parameters(paramLabel = "DIR|FILE", description = "The model's directory, or a zip of it.")
    private Path source = Path.of("");

    @Option(names = "--id", paramLabel = "ID", description = "What to call it.")
    private @Nullable String id;

    Import(CommonOptions common) {
      this.common = common;
    }

    @Override
    public Reply run() throws IOException {
      Path from = source.toAbsolutePath().normalize();
      if (!Files.exists(from)) {
        throw new LibraryException(
            LibraryException.Kind.NO_SUCH_FILE, "There is no " + from + " to import.");
      }
      try (Library library = common.open(Library.Access.READ)) {
        return arrived(common, library, imported(library.models(), from), "imported");
      }
    }

    /// A package that is refused is the user's to mend, not a lack of models.
    private ModelPackage imported(ModelStore store, Path from) throws LibraryException {
      try {
        return store.importFrom(from, Optional.ofNullable(id));
      } catch (ModelException e) {
        throw new LibraryException(
            LibraryException.Kind.BAD_REQUEST, String.valueOf(e.getMessage()), e);
      }
    }
  }

  /// `models use`.
  @CommandLine.Command(
      name = "use",
      description = "Makes a model the library's.",
      mixinStandardHelpOptions = true)
  static final class Use implements Command {
    private final CommonOptions common;

    @Parameters(paramLabel = "ID", description = "The model.")
    private String id = "";

    Use(CommonOptions common) {
      this.common = common;
    }

    @Override
    public Reply run() throws IOException {
      try (Library library = common.open(Library.Access.WRITE)) {
        ModelPackage model = find(library, id);
        library.use(model);
        return new ModelReply(model, "chosen", inUse(library, model));
      }
    }
  }

  /// `models verify`.
  @CommandLine.Command(
      name = "verify",
      description = "Compares a model's files with what was recorded when it came in.",
      mixinStandardHelpOptions = true)
  static final class Verify implements Command {
    private final CommonOptions common;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The model (the library's).")
    private @Nullable String id;

    Verify(CommonOptions common) {
      this.common = common;
    }

    @Override
    public Reply run() throws IOException {
      try (Library library = common.open(Library.Access.READ)) {
        ModelPackage model = named(library, id);
        library.models().verify(model);
        return new ModelReply(model, "verified", inUse(library, model));
      }
    }
  }

  /// `models remove`.
  @CommandLine.Command(
      name = "remove",
      description = "Deletes a model of the library.",
      mixinStandardHelpOptions = true)
  static final class Remove implements Command {
    private final CommonOptions common;

    @Parameters(paramLabel = "ID", description = "The model.")
    private String id = "";

    Remove(CommonOptions common) {
      this.common = common;
    }

    @Override
    public Reply run() throws IOException {
      try (Library library = common.open(Library.Access.WRITE)) {
        Optional<RuntimePack> runtime = library.models().runtimes().find(id);
        if (runtime.isPresent()) {
          library.models().runtimes().remove(runtime.get());
          return new Removed(id, "was removed.");
        }
        if (isDamaged(library)) {
          library.models().remove(id);
          return new Removed(id, "was damaged; removed.");
        }
        ModelPackage model = find(library, id);
        if (!library.models().owns(model)) {
          throw common.wrong("\"%s\" came with the program and stays.".formatted(id));
        }
        library.models().remove(model);
        return new ModelReply(model, "removed", false);
      }
    }

    /// What cannot be read any more can still be removed.
    private boolean isDamaged(Library library) {
      try {
        library.models().find(id);
        return false;
      } catch (ModelException e) {
        return true;
      }
    }
  }

  /// Something of which nothing but its id can be told any more.
  ///
  /// @param done in words
  private record Removed(String id, String done) implements Reply {
    @Override
    public ExitCode exitCode() {
      return ExitCode.DONE;
    }

    @Override
    public void writeJson(JsonWriter json) throws IOException {
      json.beginObject().name("id").value(id).name("path").nullValue();
      json.name("files").beginArray().endArray().name("inUse").value(false).endObject();
    }

    @Override
    public void writeText(PrintStream out) {
      out.println(id + " " + done);
    }
  }

  /// What is said of a model that came, which a library without one then uses. Only for that is
  /// the library locked: a large model may be on its way for an hour. A classifier cannot search,
  /// so a library never starts to use one by itself.
  static Reply arrived(CommonOptions common, Library read, ModelPackage model, String done)
      throws IOException {
    if (model.family() == ModelPackage.Family.CLASSIFIER) {
      return new ModelReply(model, done, inUse(read, model));
    }
    try (Library library = common.open(Library.Access.WRITE)) {
      library.adopt(model);
      return new ModelReply(model, done, inUse(library, model));
    } catch (LibraryException e) {
      if (e.kind() != LibraryException.Kind.LOCKED) {
        throw e;
      }
      return new ModelReply(
          model, done + "; another Fovea writes to the library, which was not told", false);
    }
  }

  /// The model of that id, else the library's.
  static ModelPackage named(Library library, @Nullable String id) throws IOException {
    return id == null ? own(library) : find(library, id);
  }

  private static ModelPackage find(Library library, String id) throws IOException {
    return library
        .models()
        .find(id)
        .orElseThrow(
            () ->
                new LibraryException(
                    LibraryException.Kind.NO_MODEL,
                    "There is no model \"%s\"; see: fovea models list".formatted(id)));
  }

  private static ModelPackage own(Library library) throws IOException {
    return library
        .model()
        .orElseThrow(
            () ->
                new LibraryException(
                    LibraryException.Kind.NO_MODEL,
                    "The library has no model; see: fovea models import --help"));
  }

  static boolean inUse(Library library, ModelPackage model) throws IOException {
    return library.model().filter(it -> it.id().equals(model.id())).isPresent();
  }
}

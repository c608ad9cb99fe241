package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.index.LibraryException;
import app.fovea.model.Agreement;
import app.fovea.model.ModelException;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelPackage.ModelFile;
import app.fovea.model.ModelStore;
import app.fovea.model.RuntimePack;
import app.fovea.model.Runtimes;
import app.fovea.model.hub.Catalogue;
import app.fovea.model.hub.Download;
import app.fovea.model.hub.DownloadCancelled;
import app.fovea.model.hub.Entry;
import app.fovea.model.hub.Hub;
import app.fovea.model.hub.RuntimeDownload;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `models download`: the one command that uses the network.
@CommandLine.Command(
    name = "download",
    description =
        "Fetches a model of the catalogue, or the runtime of an accelerator (cuda-runtime,"
            + " directml-runtime); goes on where an earlier try stopped.",
    mixinStandardHelpOptions = true)
final class DownloadCommand implements Command {
  @Parameters(paramLabel = "ID", description = "The model; see fovea models list.")
  private String id = "";

  @Option(
      names = "--accept-licence",
      paramLabel = "NAME",
      description = "Accepts a licence that forbids some uses; the message without it names it.")
  private List<String> accepted = List.of();

  private final CommonOptions common;
  private final Terminal terminal;

  DownloadCommand(CommonOptions common, Terminal terminal) {
    this.common = common;
    this.terminal = terminal;
  }

  @Override
  public Reply run() throws IOException {
    if (RuntimePack.published().stream().anyMatch(pack -> pack.id().equals(id))) {
      return runtime();
    }
    return id.endsWith(ModelStore.NARROW) ? narrowed() : downloaded();
  }

  /// A build of ONNX Runtime for an accelerator. It takes the place of the one in use with the next
  /// command, where the machine has what it needs.
  private Reply runtime() throws IOException {
    try (Library library = common.open(Library.Access.READ);
        var line = new DownloadLine(terminal, common.form(), id)) {
      Runtimes runtimes = library.models().runtimes();
      RuntimePack pack =
          runtimes
              .find(id)
              .orElseThrow(
                  () ->
                      common.wrong(
                          "There is no %s for this system (%s)."
                              .formatted(id, RuntimePack.thisPlatform())));
      List<ModelFile> files =
          told(
              () ->
                  RuntimeDownload.of(runtimes, pack, common.network())
                      .run(line::show, terminal.cancelled()));
      Optional<String> lacking = runtimes.lacking(pack);
      String done =
          lacking.map(it -> "installed, but cannot be used yet: " + it).orElse("installed");
      return new ModelReply(id, runtimes.directory(pack), files, done, lacking.isEmpty());
    }
  }

  /// Nothing is fetched for 8-bit weights: they are made of published ones that are there.
  private Reply narrowed() throws IOException {
    String published = id.substring(0, id.length() - ModelStore.NARROW.length());
    try (Library library = common.open(Library.Access.READ)) {
      ModelPackage model =
          library
              .models()
              .find(published)
              .orElseThrow(
                  () ->
                      common.wrong(
                          "8-bit weights are made of %s, which is not installed: fovea models download %s"
                              .formatted(published, published)));
      ModelPackage narrow = library.models().narrow(model);
      String agreement =
          library.models().agreement(narrow).map(Agreement::figures).orElse("not measured");
      return new ModelReply(narrow, "made (" + agreement + ")", false);
    } catch (ModelException e) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST, String.valueOf(e.getMessage()), e);
    }
  }

  private Reply downloaded() throws IOException {
    Entry entry =
        Catalogue.published()
            .find(id)
            .orElseThrow(
                () ->
                    common.wrong(
                        "The catalogue has no \"%s\"; see: fovea models list".formatted(id)));
    try (Library library = common.open(Library.Access.READ)) {
      ModelPackage model = fetched(library, entry);
      return ModelsCommands.arrived(common, library, model, "downloaded");
    }
  }

  private ModelPackage fetched(Library library, Entry entry) throws IOException {
    try (var line = new DownloadLine(terminal, common.form(), entry.id())) {
      return told(
          () ->
              Download.of(
                      library.models(),
                      entry,
                      Hub.from(System.getenv(), common.network()),
                      Set.copyOf(accepted))
                  .run(line::show, terminal.cancelled()));
    }
  }

  private interface Fetching<T> {
    T run() throws ModelException;
  }

  /// What stands in the way of a download is the user's to decide or to mend.
  private static <T> T told(Fetching<T> fetching) throws LibraryException {
    try {
      return fetching.run();
    } catch (DownloadCancelled e) {
      throw new LibraryException(
          LibraryException.Kind.CANCELLED, String.valueOf(e.getMessage()), e);
    } catch (ModelException e) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST, String.valueOf(e.getMessage()), e);
    }
  }
}

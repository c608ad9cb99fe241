package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.index.LibraryException;
import app.fovea.model.Agreement;
import app.fovea.model.ModelException;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import app.fovea.model.hub.Catalogue;
import app.fovea.model.hub.Download;
import app.fovea.model.hub.DownloadCancelled;
import app.fovea.model.hub.Entry;
import app.fovea.model.hub.Hub;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `models download`: the one command that uses the network.
@CommandLine.Command(
    name = "download",
    description = "Fetches a model of the catalogue; goes on where an earlier try stopped.",
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
    return id.endsWith(ModelStore.NARROW) ? narrowed() : downloaded();
  }

  /// Nothing is fetched for 8-bit weights: they are made of published ones that are there.
  private Reply narrowed() throws IOException {
    String published = id.substring(0, id.length() - ModelStore.NARROW.length());
    try (Library library = common.open(Library.Access.WRITE)) {
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
    try (Library library = common.open(Library.Access.WRITE)) {
      ModelPackage model = fetched(library, entry);
      ModelsCommands.adopt(library, model);
      return new ModelReply(model, "downloaded", ModelsCommands.inUse(library, model));
    }
  }

  /// What stands in the way of a download is the user's to decide or to mend.
  private ModelPackage fetched(Library library, Entry entry) throws IOException {
    try (var line = new DownloadLine(terminal, common.form(), entry.id())) {
      Hub hub = Hub.from(System.getenv(), common.network());
      return Download.of(library.models(), entry, hub, Set.copyOf(accepted))
          .run(line::show, terminal.cancelled());
    } catch (DownloadCancelled e) {
      throw new LibraryException(
          LibraryException.Kind.CANCELLED, String.valueOf(e.getMessage()), e);
    } catch (ModelException e) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST, String.valueOf(e.getMessage()), e);
    }
  }
}

package app.fovea.cli;

import app.fovea.index.Answer;
import app.fovea.index.Band;
import app.fovea.index.Library;
import app.fovea.index.LibraryException;
import app.fovea.index.Query;
import app.fovea.index.QueryException;
import app.fovea.index.Summary;
import app.fovea.index.Wanted;
import app.fovea.index.query.QueryLanguage;
import app.fovea.model.Encoder;
import app.fovea.model.hub.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `search`: photos that words or pictures find.
@CommandLine.Command(
    name = "search",
    description = "Finds photos by what they show.",
    mixinStandardHelpOptions = true,
    footer = "A query that begins with a minus goes after --: fovea search -- \"-dog beach\"")
final class SearchCommand implements Command {
  /// As it is written after `--band`.
  private enum Sureness {
    strong(Band.STRONG),
    likely(Band.LIKELY),
    all(Band.MAYBE);

    private final Band band;

    Sureness(Band band) {
      this.band = band;
    }
  }

  /// As it is written after `--sort`.
  private enum Sorting {
    relevance(Wanted.Order.RELEVANCE),
    date(Wanted.Order.DATE);

    private final Wanted.Order order;

    Sorting(Wanted.Order order) {
      this.order = order;
    }
  }

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to find; one argument.")
  private List<String> words = List.of();

  @Option(
      names = "--in",
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "Brings these folders up to date first.")
  private List<String> in = List.of();

  @Option(names = "--limit", paramLabel = "N", description = "The most photos to answer with (50).")
  private int limit = 50;

  @Option(names = "--image", paramLabel = "FILE", description = "A picture to look alike.")
  private List<Path> images = List.of();

  @Option(
      names = "--band",
      paramLabel = "strong|likely|all",
      description = "How sure a match must be (all).")
  private Sureness band = Sureness.all;

  @Option(
      names = "--sort",
      paramLabel = "relevance|date",
      description = "The best first, or of the best the newest first (relevance).")
  private Sorting sort = Sorting.relevance;

  private final CommonOptions common;
  private final Terminal terminal;

  SearchCommand(CommonOptions common, Terminal terminal) {
    this.common = common;
    this.terminal = terminal;
  }

  @Override
  public Reply run() throws IOException {
    SearchArguments arguments = SearchArguments.of(words, in, !images.isEmpty(), common);
    if (limit < 1) {
      throw common.wrong("--limit must be at least 1.");
    }
    Query query = query(arguments.query());
    List<Path> folders = IndexCommand.absolute(arguments.folders());
    try (Library library =
        folders.isEmpty() ? common.openSearchable() : common.open(Library.Access.WRITE)) {
      Failures unread = folders.isEmpty() ? Failures.NONE : indexed(library, folders);
      Answer answer = library.search(query, wanted(), terminal.cancelled());
      hint(library.encoder(), query);
      return new SearchReply(query, library.encoder().model().id(), answer, unread);
    }
  }

  /// Brings the folders up to date and says which files could not be read: the answer has no place
  /// for them.
  private Failures indexed(Library library, List<Path> folders) throws IOException {
    Summary summary = IndexCommand.index(library, folders, terminal, common.form());
    if (terminal.cancelled().getAsBoolean()) {
      throw new LibraryException(
          LibraryException.Kind.CANCELLED, "Stopped; what was indexed is kept.");
    }
    var unread = new Failures(summary.failed());
    unread.writeText(terminal.err());
    return unread;
  }

  /// Says so where the model does not know the query's language: what it finds is then little
  /// better than chance.
  private void hint(Encoder encoder, Query query) {
    Catalogue catalogue = Catalogue.published();
    String id = encoder.model().id();
    QueryLanguage.unknownTo(catalogue.find(id), encoder::tokens, query)
        .ifPresent(
            language ->
                terminal.say(
                    "the model %s does not know %s, so what it finds may not fit.%s"
                        .formatted(
                            id,
                            Locale.of(language).getDisplayLanguage(Locale.ENGLISH),
                            offer(catalogue, language))));
  }

  private static String offer(Catalogue catalogue, String language) {
    return QueryLanguage.knownTo(catalogue, language)
        .map(entry -> " One that does: fovea models download " + entry.id())
        .orElse("");
  }

  private Wanted wanted() {
    return new Wanted(limit, band.band, sort.order);
  }

  private Query query(Optional<String> text) throws LibraryException {
    Query query = text.isEmpty() ? new Query(List.of()) : parsed(text.get());
    for (Path image : images) {
      if (!Files.isRegularFile(image)) {
        throw new LibraryException(
            LibraryException.Kind.NO_SUCH_FILE,
            "There is no picture " + image.toAbsolutePath().normalize() + ".");
      }
      query = query.and(new Query.Picture(image.toAbsolutePath().normalize(), 1));
    }
    return query;
  }

  private Query parsed(String text) {
    try {
      return Query.parse(text);
    } catch (QueryException e) {
      throw common.wrong(String.valueOf(e.getMessage()));
    }
  }
}

package app.fovea.cli;

import app.fovea.index.Answer;
import app.fovea.index.Band;
import app.fovea.index.Labels;
import app.fovea.index.Library;
import app.fovea.index.Query;
import app.fovea.index.QueryException;
import app.fovea.index.Wanted;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `labels apply`.
@CommandLine.Command(
    name = "apply",
    description = "Lets the model decide about photos that nobody has decided about.",
    mixinStandardHelpOptions = true)
final class LabelsApply implements Command {
  @Mixin private final SetArgument set = new SetArgument();

  @Option(
      names = "--query",
      paramLabel = "Q",
      description =
          "Only to the photos that this finds as strong or likely (default: the whole library).")
  private @Nullable String query;

  @Option(
      names = "--threshold",
      paramLabel = "T",
      description = "The least probability, 0 to 1 (default: each label's own).")
  private @Nullable Double threshold;

  @Option(names = "--dry-run", description = "Only says what would be decided.")
  private boolean dryRun;

  private final CommonOptions common;
  private final Terminal terminal;

  LabelsApply(CommonOptions common, Terminal terminal) {
    this.common = common;
    this.terminal = terminal;
  }

  @Override
  public Reply run() throws IOException {
    if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
      throw common.wrong("--threshold is a probability from 0 to 1.");
    }
    OptionalDouble least =
        threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold);
    try (Library library =
        common.openExisting(dryRun ? Library.Access.READ : Library.Access.WRITE)) {
      Labels labels = library.labels();
      labels.set(set.name());
      Optional<Set<Long>> photos = photos(library);
      if (dryRun) {
        return new AppliedReply(OptionalLong.empty(), labels.preview(set.name(), photos, least));
      }
      Labels.Applied applied = labels.apply(set.name(), photos, least);
      return new AppliedReply(OptionalLong.of(applied.batch().id()), applied.photos());
    }
  }

  private Optional<Set<Long>> photos(Library library) throws IOException {
    if (query == null) {
      return Optional.empty();
    }
    Query parsed = parsed(query);
    int all = (int) Math.max(1, library.status().photos());
    var wanted = new Wanted(all, Band.LIKELY, Wanted.Order.RELEVANCE);
    Answer answer = library.search(parsed, wanted, terminal.cancelled());
    return Optional.of(
        answer.matches().stream().map(it -> it.photo().id()).collect(Collectors.toSet()));
  }

  private Query parsed(String text) {
    if (text.isBlank()) {
      throw common.wrong("The query is empty. Say what to find, such as \"dog on a beach\".");
    }
    try {
      return Query.parse(text);
    } catch (QueryException e) {
      throw common.wrong(String.valueOf(e.getMessage()));
    }
  }
}

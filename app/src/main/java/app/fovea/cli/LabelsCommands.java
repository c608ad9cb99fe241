package app.fovea.cli;

import app.fovea.index.Answer;
import app.fovea.index.Band;
import app.fovea.index.Labels;
import app.fovea.index.Library;
import app.fovea.index.Outcome;
import app.fovea.index.Query;
import app.fovea.index.QueryException;
import app.fovea.index.Wanted;
import app.fovea.index.label.Batch;
import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `labels …`: label sets, what they are taught, and what they decide.
final class LabelsCommands {
  private static final Failures NONE = new Failures(List.of());

  private LabelsCommands() {}

  /// `labels` alone does nothing.
  @CommandLine.Command(
      name = "labels",
      description = "Makes, teaches, applies and exports label sets.",
      mixinStandardHelpOptions = true)
  static final class Group {}

  /// `labels create`.
  @CommandLine.Command(
      name = "create",
      description = "Makes a label set.",
      mixinStandardHelpOptions = true)
  static final class Create implements Command {
    @Mixin private final LabelOptions labelOptions = new LabelOptions();

    @Parameters(paramLabel = "SET", description = "What to call it.")
    private String set = "";

    @Option(names = "--exclusive", description = "A photo has one label at most (default).")
    private boolean exclusive;

    @Option(names = "--free", description = "A photo has any number of labels.")
    private boolean free;

    @Option(
        names = "--hint",
        paramLabel = "TEXT",
        description = "What kind of thing all labels are, such as \"a type of food\".")
    private @Nullable String hint;

    @Option(
        names = "--classifier",
        paramLabel = "MODEL",
        description = "Takes the labels of an installed model that has its own, ready to apply.")
    private @Nullable String classifier;

    private final CommonOptions common;

    Create(CommonOptions common) {
      this.common = common;
    }

    @Override
    public Reply run() throws IOException {
      if (exclusive && free) {
        throw common.wrong("A set is --exclusive or --free, not both.");
      }
      List<Label> labels = labelOptions.labels(common);
      if (classifier != null) {
        if (!labels.isEmpty() || free) {
          throw common.wrong("A classifier has labels of its own, one of which fits; add none.");
        }
        try (Library library = common.open(Library.Access.WRITE)) {
          return LabelSetReply.of(library.labels().create(set, classifier));
        }
      }
      if (labels.isEmpty()) {
        throw common.wrong(
            "Give labels: --label NAME as often as you like, --labels FILE or --classifier MODEL.");
      }
      LabelSet asked =
          LabelSet.checked(
              set,
              free ? Choice.FREE : Choice.EXCLUSIVE,
              labelOptions.prompts(common),
              Optional.ofNullable(hint),
              labels);
      try (Library library = common.open(Library.Access.WRITE)) {
        return LabelSetReply.of(library.labels().create(asked));
      }
    }
  }

  /// `labels list`.
  @CommandLine.Command(
      name = "list",
      description = "Lists the label sets.",
      mixinStandardHelpOptions = true)
  static final class ListSets implements Command {
    private final CommonOptions common;

    ListSets(CommonOptions common) {
      this.common = common;
    }

    @Override
    public Reply run() throws IOException {
      try (Library library = common.open(Library.Access.READ)) {
        Labels labels = library.labels();
        List<LabelSetReply> sets = new ArrayList<>();
        for (LabelSet set : labels.sets()) {
          sets.add(LabelSetReply.of(labels.report(set.name())));
        }
        return new LabelSetsReply(sets);
      }
    }
  }

  /// `labels teach`.
  @CommandLine.Command(
      name = "teach",
      description = "Says which label pictures have, which need not be in the library.",
      mixinStandardHelpOptions = true)
  static final class Teach implements Command {
    @Mixin private final SetArgument set = new SetArgument();

    @Parameters(index = "1", paramLabel = "LABEL", description = "One of its labels.")
    private String label = "";

    @Parameters(
        index = "2..*",
        arity = "1..*",
        paramLabel = "PICTURE",
        description = "Picture files.")
    private List<Path> pictures = List.of();

    @Option(names = "--not", description = "The pictures are not what the label says.")
    private boolean not;

    private final CommonOptions common;
    private final Terminal terminal;

    Teach(CommonOptions common, Terminal terminal) {
      this.common = common;
      this.terminal = terminal;
    }

    @Override
    public Reply run() throws IOException {
      PictureArguments given = PictureArguments.of(pictures);
      try (Library library = common.open(Library.Access.WRITE)) {
        Labels.Taught taught =
            library
                .labels()
                .teach(
                    set.name(),
                    label,
                    not ? Verdict.NO : Verdict.YES,
                    given.pictures(),
                    terminal.cancelled());
        return LabelSetReply.of(taught);
      }
    }
  }

  /// `labels apply`.
  @CommandLine.Command(
      name = "apply",
      description = "Lets the model decide about photos that nobody has decided about.",
      mixinStandardHelpOptions = true)
  static final class Apply implements Command {
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

    Apply(CommonOptions common, Terminal terminal) {
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
      try (Library library = common.open(dryRun ? Library.Access.READ : Library.Access.WRITE)) {
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

  /// `labels undo`.
  @CommandLine.Command(
      name = "undo",
      description = "Takes decisions back that were made at one stroke.",
      mixinStandardHelpOptions = true)
  static final class Undo implements Command {
    @Mixin private final BatchArgument batch = new BatchArgument();

    private final CommonOptions common;

    Undo(CommonOptions common) {
      this.common = common;
    }

    @Override
    public Reply run() throws IOException {
      try (Library library = common.open(Library.Access.WRITE)) {
        Labels.Undone undone = library.labels().undo(batch.number());
        return new CountReply(
            "undone",
            undone.count(),
            OptionalLong.of(undone.batch().id()),
            new Failures(undone.failed()));
      }
    }
  }

  /// `labels redo`.
  @CommandLine.Command(
      name = "redo",
      description = "Makes decisions hold again that were taken back.",
      mixinStandardHelpOptions = true)
  static final class Redo implements Command {
    @Mixin private final BatchArgument batch = new BatchArgument();

    private final CommonOptions common;

    Redo(CommonOptions common) {
      this.common = common;
    }

    @Override
    public Reply run() throws IOException {
      try (Library library = common.open(Library.Access.WRITE)) {
        Batch redone = library.labels().redo(batch.number());
        return new CountReply("redone", redone.decisions(), OptionalLong.of(redone.id()), NONE);
      }
    }
  }

  /// `labels remove`.
  @CommandLine.Command(
      name = "remove",
      description = "Removes a label set with its examples and decisions.",
      mixinStandardHelpOptions = true)
  static final class Remove implements Command {
    @Mixin private final SetArgument set = new SetArgument();

    private final CommonOptions common;

    Remove(CommonOptions common) {
      this.common = common;
    }

    @Override
    public Reply run() throws IOException {
      try (Library library = common.open(Library.Access.WRITE)) {
        long undone = library.labels().remove(set.name());
        return new CountReply("undone", undone, OptionalLong.empty(), NONE);
      }
    }
  }

  /// `labels import`.
  @CommandLine.Command(
      name = "import",
      description =
          "Makes the keywords that other programs wrote into labels of a free set, which is made"
              + " where it is not there.",
      mixinStandardHelpOptions = true)
  static final class Import implements Command {
    @Mixin private final SetArgument set = new SetArgument();

    private final CommonOptions common;

    Import(CommonOptions common) {
      this.common = common;
    }

    @Override
    public Reply run() throws IOException {
      try (Library library = common.open(Library.Access.WRITE)) {
        Batch batch = library.labels().importKeywords(set.name());
        return new CountReply("imported", batch.decisions(), OptionalLong.of(batch.id()), NONE);
      }
    }
  }

  /// `labels threshold`.
  @CommandLine.Command(
      name = "threshold",
      description = "Chooses the least probability at which a label is applied.",
      mixinStandardHelpOptions = true)
  static final class Threshold implements Command {
    @Mixin private final SetArgument set = new SetArgument();

    @Parameters(index = "1", paramLabel = "LABEL", description = "One of its labels.")
    private String label = "";

    @Parameters(index = "2", paramLabel = "T", description = "A probability, 0 to 1.")
    private double threshold;

    private final CommonOptions common;

    Threshold(CommonOptions common) {
      this.common = common;
    }

    @Override
    public Reply run() throws IOException {
      try (Library library = common.open(Library.Access.WRITE)) {
        library.labels().threshold(set.name(), label, threshold);
        return LabelSetReply.of(library.labels().report(set.name()));
      }
    }
  }

  /// `labels rate`.
  @CommandLine.Command(
      name = "rate",
      description = "Gives photos of the library stars, which hold before those in their files.",
      mixinStandardHelpOptions = true)
  static final class Rate implements Command {
    @Parameters(index = "0", paramLabel = "STARS", description = "0 to 5.")
    private int stars;

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "PICTURE",
        description = "Pictures that are in the library.")
    private List<Path> pictures = List.of();

    private final CommonOptions common;

    Rate(CommonOptions common) {
      this.common = common;
    }

    @Override
    public Reply run() throws IOException {
      PictureArguments given = PictureArguments.of(pictures);
      try (Library library = common.open(Library.Access.WRITE)) {
        Set<Long> photos = new LinkedHashSet<>();
        List<Outcome.Failed> failed = new ArrayList<>();
        for (Path picture : given.pictures()) {
          library
              .photo(picture)
              .ifPresentOrElse(
                  photo -> photos.add(photo.id()),
                  () -> failed.add(new Outcome.Failed(picture, "It is not in the library.")));
        }
        Failures left = new Failures(failed);
        if (photos.isEmpty()) {
          return new CountReply("rated", 0, OptionalLong.empty(), left);
        }
        Batch batch = library.rate(photos, stars);
        return new CountReply("rated", batch.decisions(), OptionalLong.of(batch.id()), left);
      }
    }
  }
}

package app.fovea.cli;

import app.fovea.index.Labels;
import app.fovea.index.Library;
import app.fovea.index.label.Batch;
import app.fovea.index.label.LabelSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
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
      try (Library library = common.openExisting(Library.Access.READ)) {
        Labels labels = library.labels();
        List<LabelSetReply> sets = new ArrayList<>();
        for (LabelSet set : labels.sets()) {
          sets.add(LabelSetReply.of(labels.report(set.name())));
        }
        return new LabelSetsReply(sets);
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
      try (Library library = common.openExisting(Library.Access.WRITE)) {
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
      try (Library library = common.openExisting(Library.Access.WRITE)) {
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
      try (Library library = common.openExisting(Library.Access.WRITE)) {
        long undone = library.labels().remove(set.name()).decisions();
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
      try (Library library = common.openExisting(Library.Access.WRITE)) {
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
      try (Library library = common.openExisting(Library.Access.WRITE)) {
        library.labels().threshold(set.name(), label, threshold);
        return LabelSetReply.of(library.labels().report(set.name()));
      }
    }
  }
}

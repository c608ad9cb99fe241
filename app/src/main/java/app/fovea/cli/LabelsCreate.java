package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `labels create`.
@CommandLine.Command(
    name = "create",
    description = "Makes a label set.",
    mixinStandardHelpOptions = true)
final class LabelsCreate implements Command {
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

  LabelsCreate(CommonOptions common) {
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

package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.index.PictureVectors;
import app.fovea.index.label.Classifier;
import app.fovea.index.label.Label;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.ZeroShot;
import app.fovea.model.ModelPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `classify`: how well labels fit pictures.
@CommandLine.Command(
    name = "classify",
    description = "Says which labels fit pictures, which need not be in the library.",
    mixinStandardHelpOptions = true)
final class ClassifyCommand implements Command {
  @Mixin private final LabelOptions labelOptions = new LabelOptions();

  @Parameters(arity = "1..*", paramLabel = "PICTURE", description = "Picture files.")
  private List<Path> pictures = List.of();

  @Option(names = "--none", description = "Adds the label \"none\" for what no label fits.")
  private boolean none;

  @Option(
      names = "--set",
      paramLabel = "NAME",
      description = "A label set of the library, as it was taught, instead of labels.")
  private @Nullable String set;

  private final CommonOptions common;
  private final Terminal terminal;

  ClassifyCommand(CommonOptions common, Terminal terminal) {
    this.common = common;
    this.terminal = terminal;
  }

  @Override
  public Reply run() throws IOException {
    List<Label> labels = labels();
    Prompts prompts = labelOptions.prompts(common);
    PictureArguments given = PictureArguments.of(pictures);
    if (set != null && labels.stream().anyMatch(it -> !it.equals(Label.NONE))) {
      throw common.wrong("Give labels or --set, not both.");
    }
    boolean unlabelled = set == null && labels.stream().allMatch(Label.NONE::equals);
    if (unlabelled && common.lacksModel()) {
      throw unlabelled();
    }
    try (Library library = set == null ? common.openWithModel() : common.openSearchable()) {
      Optional<ModelPackage> classifier =
          library.model().filter(it -> it.family() == ModelPackage.Family.CLASSIFIER);
      if (classifier.isPresent()) {
        if (!labels.isEmpty()) {
          throw common.wrong(
              classifier.get().id()
                  + " has labels of its own and knows no others; leave yours out.");
        }
        return OwnLabels.judge(library, classifier.get(), given, common);
      }
      if (set != null) {
        Optional<ModelPackage> own = own(library, set);
        if (own.isPresent()) {
          return OwnLabels.judge(library, own.get(), given, common);
        }
        Classifier taught = library.labels().classifier(set);
        return judged(library, given, none ? taught::scoresWithNone : taught::scores);
      }
      if (unlabelled) {
        throw unlabelled();
      }
      return judged(library, given, ZeroShot.of(library.encoder(), labels, prompts)::judge);
    }
  }

  /// Only a classifier does without.
  private CommandLine.ParameterException unlabelled() {
    return common.wrong(
        "Give labels: --label NAME as often as you like, --labels FILE, or --set NAME.");
  }

  /// The classifier that a set's labels come with.
  private static Optional<ModelPackage> own(Library library, String set) throws IOException {
    Optional<String> classifier = library.labels().set(set).classifier();
    return classifier.isPresent() ? library.models().find(classifier.get()) : Optional.empty();
  }

  private Reply judged(
      Library library, PictureArguments given, Function<float[], List<ZeroShot.Score>> judge)
      throws IOException {
    List<PictureVectors.Result> results = given.embed(library, common, terminal);
    List<Classified.Judged> judged = new ArrayList<>();
    for (PictureVectors.Result result : results) {
      if (result instanceof PictureVectors.Embedded it) {
        judged.add(new Classified.Judged(it.path(), judge.apply(it.vector())));
      }
    }
    return new Classified(
        library.encoder().model().id(), judged, PictureArguments.failures(results));
  }

  private List<Label> labels() throws IOException {
    List<Label> labels = new ArrayList<>(labelOptions.labels(common));
    if (none) {
      if (labels.stream().anyMatch(it -> it.name().equals(Label.NONE.name()))) {
        throw common.wrong("With --none no other label can be called \"none\".");
      }
      labels.add(Label.NONE);
    }
    return labels;
  }
}

package app.fovea.index;

import app.fovea.index.label.Choice;
import app.fovea.index.label.Classifier;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prior;
import app.fovea.index.label.Verdict;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.ExampleVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says how a label set stands.
final class LabelReporter {
  private static final double UNCHOSEN = 0.5;

  private final Labels labels;
  private final Catalog catalog;

  LabelReporter(Labels labels, Catalog catalog) {
    this.labels = labels;
    this.catalog = catalog;
  }

  LabelReport report(LabelSet set) throws IOException {
    List<Told.Word> words = new Told(set, catalog.decisions().ofPeople(set.name())).words();
    if (set.classifier().isPresent()) {
      return ownLabels(set, words);
    }
    Optional<TaughtSet> taught = labels.taught(set);
    List<LabelReport.Line> lines = new ArrayList<>();
    Optional<Classifier> classifier = Optional.empty();
    List<String> notices = new ArrayList<>();
    if (taught.isPresent()) {
      Prior prior = taught.get().prior();
      prior.alike().forEach(pair -> notices.add(alike(set, pair)));
      classifier =
          Optional.of(
              Classifier.taught(
                  set, prior, labels.table().mean(), taught.get().lessons(taught.get().told())));
    }
    for (int i = 0; i < set.labels().size(); i++) {
      lines.add(line(set, i, words, classifier));
    }
    oneSided(set, lines).ifPresent(notices::add);
    return new LabelReport(set, lines, notices);
  }

  /// Which pictures had another label of an exclusive set, now that they get this one.
  List<String> replaced(LabelSet set, String label, List<ExampleVectors.Kept> pictures)
      throws IOException {
    if (set.choice() == Choice.FREE) {
      return List.of();
    }
    Map<String, Path> files =
        pictures.stream()
            .collect(Collectors.toMap(it -> it.contentId(), it -> it.path(), (first, _) -> first));
    return new Told(set, catalog.decisions().ofPeople(set.name()))
        .words().stream()
            .filter(it -> it.verdict() == Verdict.YES && !it.label().equals(label))
            .filter(it -> files.containsKey(it.contentId()))
            .map(it -> LabelNotice.REPLACED.about(name(files.get(it.contentId())), it.label()))
            .toList();
  }

  private static String name(@Nullable Path file) {
    return file == null ? "" : String.valueOf(file.getFileName());
  }

  /// Labels that come with a model have been taught elsewhere.
  private LabelReport ownLabels(LabelSet set, List<Told.Word> words) throws IOException {
    List<LabelReport.Line> lines = new ArrayList<>();
    for (Label label : set.labels()) {
      lines.add(
          new LabelReport.Line(
              label.name(),
              List.of(),
              count(words, label, Verdict.YES),
              count(words, label, Verdict.NO),
              labels.thresholdOf(set, label.name()),
              LabelReport.Kind.TAUGHT));
    }
    return new LabelReport(set, lines, List.of());
  }

  private LabelReport.Line line(
      LabelSet set, int place, List<Told.Word> words, Optional<Classifier> classifier)
      throws IOException {
    Label label = set.labels().get(place);
    boolean taught = classifier.isPresent() && classifier.get().taught(place);
    return new LabelReport.Line(
        label.name(),
        set.phrases(label),
        count(words, label, Verdict.YES),
        count(words, label, Verdict.NO),
        classifier.isPresent() ? labels.thresholdOf(set, label.name()) : UNCHOSEN,
        taught ? LabelReport.Kind.TAUGHT : LabelReport.Kind.ZERO_SHOT);
  }

  private static int count(List<Told.Word> words, Label label, Verdict verdict) {
    return (int)
        words.stream()
            .filter(it -> it.label().equals(label.name()) && it.verdict() == verdict)
            .count();
  }

  private static String alike(LabelSet set, Prior.Pair pair) {
    return LabelNotice.ALIKE.about(set.names().get(pair.first()), set.names().get(pair.second()));
  }

  /// Examples of one label alone say nothing about where it ends.
  private static Optional<String> oneSided(LabelSet set, List<LabelReport.Line> lines) {
    List<String> shown =
        lines.stream()
            .filter(line -> line.yes() + line.no() > 0)
            .map(LabelReport.Line::label)
            .toList();
    boolean onlyYes = lines.stream().allMatch(line -> line.no() == 0);
    boolean oneSided =
        set.choice() == Choice.EXCLUSIVE && set.labels().size() > 1 && shown.size() == 1 && onlyYes;
    return oneSided
        ? Optional.of(LabelNotice.ONE_SIDED.about(shown.getFirst(), shown.getFirst()))
        : Optional.empty();
  }
}

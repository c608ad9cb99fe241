package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.index.LibraryException;
import app.fovea.index.Outcome;
import app.fovea.index.label.ZeroShot;
import app.fovea.model.Accelerator;
import app.fovea.model.Classifier;
import app.fovea.model.ModelPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Pictures judged by a classifier, which knows its own labels and no others.
final class OwnLabels {
  private OwnLabels() {}

  static Classified judge(
      Library library, ModelPackage model, PictureArguments given, CommonOptions common)
      throws IOException {
    Accelerator accelerator = common.askedAccelerator().orElse(Accelerator.CPU);
    List<Classified.Judged> judged = new ArrayList<>();
    List<Outcome.Failed> failed = new ArrayList<>();
    try (Classifier classifier =
        library.models().openClassifier(model, accelerator, common.threads())) {
      for (Path picture : given.pictures()) {
        try {
          judged.add(
              new Classified.Judged(
                  picture,
                  scores(
                      classifier
                          .classify(List.of(library.pictures().pixels(picture, model)))
                          .getFirst())));
        } catch (LibraryException e) {
          failed.add(new Outcome.Failed(picture, reason(e)));
        }
      }
    }
    return new Classified(model.id(), judged, new Failures(failed));
  }

  private static String reason(LibraryException e) throws LibraryException {
    if (e.kind() != LibraryException.Kind.BAD_REQUEST) {
      throw e;
    }
    return String.valueOf(e.getMessage());
  }

  private static List<ZeroShot.Score> scores(List<Classifier.Judgement> judgements) {
    return judgements.stream()
        .sorted(Comparator.comparingDouble(Classifier.Judgement::logit).reversed())
        .map(it -> new ZeroShot.Score(it.label(), it.probability(), Double.NaN))
        .toList();
  }
}

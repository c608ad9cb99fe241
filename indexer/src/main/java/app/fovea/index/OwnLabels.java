package app.fovea.index;

import app.fovea.index.image.Refused;
import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.Sorting.Proposal;
import app.fovea.model.Accelerator;
import app.fovea.model.Classifier;
import app.fovea.model.ModelPackage;
import app.fovea.model.Pixels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Label sets that come with a model: a classifier that was trained on its own labels judges the
/// pictures themselves.
final class OwnLabels {
  private final Library library;
  private final PictureFiles pictures;
  private final Library.Options options;

  OwnLabels(Library library, PictureFiles pictures, Library.Options options) {
    this.library = library;
    this.pictures = pictures;
    this.options = options;
  }

  /// The set of an installed classifier's labels.
  ///
  /// @throws LibraryException NO_MODEL when it is not installed, BAD_REQUEST when it has no labels
  LabelSet set(String name, String model) throws IOException {
    List<Label> labels = classifier(model).labels().stream().map(Label::named).toList();
    return new LabelSet(
        name, Choice.EXCLUSIVE, Prompts.PLAIN, Optional.empty(), labels, Optional.of(model));
  }

  private ModelPackage classifier(String model) throws IOException {
    ModelPackage found =
        library
            .models()
            .find(model)
            .orElseThrow(
                () ->
                    new LibraryException(
                        LibraryException.Kind.NO_MODEL,
                        "The classifier %s is not installed.".formatted(model)));
    if (found.family() != ModelPackage.Family.CLASSIFIER) {
      throw Labels.bad("The model %s has no labels of its own.".formatted(model));
    }
    return found;
  }

  /// The most probable label of each photo that can be read.
  List<Proposal> proposals(LabelSet set, Collection<Photo> photos) throws IOException {
    ModelPackage model = classifier(set.classifier().orElseThrow());
    Accelerator accelerator = options.accelerator().orElse(Accelerator.CPU);
    List<Proposal> proposals = new ArrayList<>();
    try (Classifier classifier =
        library.models().openClassifier(model, accelerator, options.threads())) {
      for (Photo photo : photos) {
        Optional<Pixels> pixels = pixels(photo.path(), model);
        if (pixels.isPresent()) {
          Classifier.Judgement best =
              classifier.classify(List.of(pixels.get())).getFirst().stream()
                  .max(Comparator.comparingDouble(Classifier.Judgement::logit))
                  .orElseThrow();
          proposals.add(new Proposal(photo.id(), best.label(), best.probability()));
        }
      }
    }
    return proposals;
  }

  private Optional<Pixels> pixels(Path picture, ModelPackage model) {
    try {
      return Optional.of(pictures.read(picture, model.input()).pixels());
    } catch (Refused unreadable) {
      // Such photos are listed where folders are indexed.
      return Optional.empty();
    }
  }
}

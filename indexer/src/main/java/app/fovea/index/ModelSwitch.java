package app.fovea.index;

import app.fovea.index.store.Catalog;
import app.fovea.model.ModelPackage;
import java.io.IOException;
import java.util.Optional;

/// The change from one model to another: the old one answers until every picture that can be
/// reached has been embedded for the new one; the switch is one setting.
record ModelSwitch(Catalog catalog, Vectors vectors, ModelChoice choice) {

  /// @throws LibraryException BAD_REQUEST for a classifier, which cannot answer a search
  void to(ModelPackage model) throws IOException {
    if (model.family() == ModelPackage.Family.CLASSIFIER) {
      throw LibraryFault.A_CLASSIFIER.exception(LibraryException.Kind.BAD_REQUEST, model.id());
    }
    choice.use(model, pending(model) > 0 ? former(model) : Optional.empty());
  }

  /// The one that answers now or, when it has nothing to answer with, the one that has most.
  private Optional<ModelPackage> former(ModelPackage model) throws IOException {
    Optional<ModelPackage> best = Optional.empty();
    long most = 0;
    for (ModelPackage each : choice.installed()) {
      long count = each.equals(model) ? 0 : vectors.count(each);
      if (count > 0 && each.equals(choice.answering())) {
        return Optional.of(each);
      }
      if (count > most) {
        best = Optional.of(each);
        most = count;
      }
    }
    return best;
  }

  /// To be called when a run came to its end.
  void afterRun(ModelPackage model) throws IOException {
    if (choice.model().filter(model::equals).isPresent() && pending(model) == 0) {
      choice.complete();
    }
  }

  private long pending(ModelPackage model) throws IOException {
    return catalog.contents().pending(vectors.number(model));
  }
}

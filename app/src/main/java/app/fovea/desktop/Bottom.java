package app.fovea.desktop;

import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.ActivityBar;
import javafx.collections.ListChangeListener;

/// The line below everything, joined to what it tells of.
final class Bottom {
  private final Models models;
  private final Texts texts;
  private final ActivityBar bar;

  /// @param showFailures opens the list of files that were refused
  /// @param toModels goes to the models
  Bottom(Models models, Texts texts, Runnable showFailures, Runnable toModels) {
    this.models = models;
    this.texts = texts;
    this.bar =
        new ActivityBar(
            models.indexing(), texts, models.folders()::updateAll, showFailures, toModels);
    models
        .folders()
        .failed()
        .addListener(
            (ListChangeListener<Object>) _ -> bar.showFailures(models.folders().failed().size()));
    Nodes.follow(models.folders().photosProperty(), count -> bar.showPhotos(count.longValue()));
    Nodes.follow(models.models().figuresProperty(), _ -> showDevice());
    Nodes.follow(models.models().usedProperty(), _ -> showDevice());
  }

  ActivityBar bar() {
    return bar;
  }

  private void showDevice() {
    bar.showDevice(models.models().device(texts));
  }
}

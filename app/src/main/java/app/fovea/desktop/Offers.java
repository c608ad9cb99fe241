package app.fovea.desktop;

import app.fovea.desktop.about.UpdateCheck;
import app.fovea.desktop.kit.NoticeBar;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.IndexingModel;
import app.fovea.desktop.models.Figures;
import app.fovea.desktop.settings.Settings;
import app.fovea.model.ModelPackage;
import app.fovea.model.hub.Entry;
import app.fovea.model.hub.Recommendation;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Offers the recommended model once, when the machine was measured and has nothing else to do.
final class Offers {
  /// Whoever has just started the program wants an answer first.
  private static final Duration REST = Duration.seconds(20);

  private final Models models;
  private final Settings settings;
  private final NoticeBar notice;
  private final Texts texts;
  private final Runnable toModels;
  private final PauseTransition rest = new PauseTransition(REST);

  Offers(Models models, Settings settings, NoticeBar notice, Texts texts, Runnable toModels) {
    this.models = models;
    this.settings = settings;
    this.notice = notice;
    this.texts = texts;
    this.toModels = toModels;
  }

  /// Measuring takes all cores for some seconds, so it waits until folders are up to date and
  /// nobody has asked anything for a while.
  void follow() {
    rest.setOnFinished(_ -> models.models().measureOnce());
    models.indexing().stateProperty().addListener((_, _, _) -> waitForRest());
    models.search().askedProperty().addListener((_, _, _) -> waitForRest());
    models.models().figuresProperty().addListener((_, _, figures) -> offer(figures));
  }

  private void waitForRest() {
    if (models.indexing().stateProperty().get() == IndexingModel.State.IDLE) {
      rest.playFromStart();
    } else {
      rest.stop();
    }
  }

  private void offer(Figures figures) {
    Optional<Entry> best =
        figures
            .recommended()
            .map(Recommendation::entry)
            .filter(entry -> !settings.offeredProperty().get().equals(entry.id()))
            .filter(entry -> models.models().models().stream().noneMatch(is(entry)));
    best.ifPresent(
        entry -> {
          settings.offeredProperty().set(entry.id());
          notice.offer(words(figures, entry), texts.get("offer.show"), toModels);
        });
  }

  /// Tells of a newer release, whose page the browser can show.
  void release(UpdateCheck.Release release, Surroundings surroundings) {
    String page = release.page().toString();
    notice.offer(
        texts.get("update.words", release.version()),
        texts.get("update.open"),
        () ->
            surroundings
                .background()
                .run(() -> surroundings.shell().open(page), () -> {}, _ -> notice.tell(page)));
  }

  private static Predicate<ModelPackage> is(Entry entry) {
    return model -> model.id().equals(entry.id());
  }

  private String words(Figures figures, Entry entry) {
    String size = entry.downloadBytes().stream().mapToObj(texts::bytes).findFirst().orElse("");
    double speed = figures.expected().getOrDefault(entry.id(), 0.0);
    return texts.get("offer.words", entry.name(), size, entry.licence().name(), speed);
  }
}

package app.fovea.desktop;

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

/// Offers the recommended model once, when the machine was measured and has nothing else to do.
final class Offers {
  private final Models models;
  private final Settings settings;
  private final NoticeBar notice;
  private final Texts texts;
  private final Runnable toModels;

  Offers(Models models, Settings settings, NoticeBar notice, Texts texts, Runnable toModels) {
    this.models = models;
    this.settings = settings;
    this.notice = notice;
    this.texts = texts;
    this.toModels = toModels;
  }

  void follow() {
    models
        .indexing()
        .stateProperty()
        .addListener(
            (_, before, now) -> {
              if (before == IndexingModel.State.RUNNING && now == IndexingModel.State.IDLE) {
                models.models().measureOnce();
              }
            });
    models.models().figuresProperty().addListener((_, _, figures) -> offer(figures));
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

  private static Predicate<ModelPackage> is(Entry entry) {
    return model -> model.id().equals(entry.id());
  }

  private String words(Figures figures, Entry entry) {
    String size = entry.downloadBytes().stream().mapToObj(texts::bytes).findFirst().orElse("");
    double speed = figures.expected().getOrDefault(entry.id(), 0.0);
    return texts.get("offer.words", entry.name(), size, entry.licence().name(), speed);
  }
}

package app.fovea.desktop;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.History;
import app.fovea.desktop.kit.History.Direction;
import app.fovea.desktop.kit.NoticeBar;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.Gallery;
import app.fovea.index.Photo;
import app.fovea.index.label.Batch;
import java.io.IOException;
import java.util.List;

/// What people decide about photos; every decision can be taken back and made again.
final class PhotoDecisions {
  private final Models models;
  private final Gallery gallery;
  private final Background background;
  private final Texts texts;
  private final NoticeBar notice;
  private final History history;

  PhotoDecisions(Models models, Surroundings surroundings, NoticeBar notice) {
    this.models = models;
    this.gallery = models.gallery();
    this.background = surroundings.background();
    this.texts = surroundings.texts();
    this.notice = notice;
    this.history = new History(background, this::moved, this::failed);
  }

  History history() {
    return history;
  }

  private void moved(History.Step step, Direction direction) {
    notice.tell(
        switch (direction) {
          case TAKEN_BACK -> texts.get("decision.taken-back", step.name());
          case MADE_AGAIN -> step.name();
        });
  }

  private void failed(IOException reason) {
    notice.tell(new Failures(texts).said(reason));
  }

  /// Gives photos 0 to 5 stars.
  void rate(List<Photo> photos, int stars) {
    if (!photos.isEmpty()) {
      background.run(
          () -> gallery.rate(ids(photos), stars),
          batch -> decided(batch, photos, texts.get("decision.rated", photos.size(), stars)),
          this::failed);
    }
  }

  /// Says that photos have a label of a set.
  void label(List<Photo> photos, String set, String label) {
    if (!photos.isEmpty()) {
      background.run(
          () -> gallery.label(set, label, photos),
          batch -> {
            String name = texts.get("decision.labelled", photos.size(), label);
            decided(batch, photos, name);
            notice.offer(name, texts.get("command.undo"), history::undo);
          },
          this::failed);
    }
  }

  private void decided(Batch batch, List<Photo> photos, String name) {
    List<Long> ids = ids(photos);
    history.did(
        new History.Step(
            name, () -> gallery.undo(batch), () -> gallery.redo(batch), _ -> models.decided(ids)));
    models.decided(ids);
  }

  /// Takes photos out of every result.
  void exclude(List<Photo> photos) {
    background.run(
        () -> gallery.exclude(ids(photos)),
        out -> {
          if (!out.isEmpty()) {
            String name = texts.get("decision.excluded", out.size());
            history.did(
                new History.Step(
                    name,
                    () -> gallery.include(out),
                    () -> gallery.exclude(out),
                    direction -> excluded(direction, out)));
            notice.offer(name, texts.get("command.undo"), history::undo);
            models.excluded(out);
          }
        },
        this::failed);
  }

  /// Lets excluded photos be found again.
  void include(List<Photo> photos) {
    List<Long> back = ids(photos);
    background.run(
        () -> gallery.include(back),
        () -> {
          String name = texts.get("decision.included", back.size());
          history.did(
              new History.Step(
                  name,
                  () -> gallery.exclude(back),
                  () -> gallery.include(back),
                  direction -> included(direction, back)));
          notice.tell(name);
          models.included(back);
        },
        this::failed);
  }

  private void excluded(Direction direction, List<Long> photos) {
    switch (direction) {
      case TAKEN_BACK -> models.included(photos);
      case MADE_AGAIN -> models.excluded(photos);
    }
  }

  private void included(Direction direction, List<Long> photos) {
    switch (direction) {
      case TAKEN_BACK -> models.excluded(photos);
      case MADE_AGAIN -> models.included(photos);
    }
  }

  private static List<Long> ids(List<Photo> photos) {
    return photos.stream().map(Photo::id).toList();
  }
}

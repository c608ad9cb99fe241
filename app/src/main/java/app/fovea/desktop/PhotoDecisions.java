package app.fovea.desktop;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.History;
import app.fovea.desktop.kit.NoticeBar;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.Gallery;
import app.fovea.index.Photo;
import app.fovea.index.label.Batch;
import java.io.IOException;
import java.util.List;

/// What people decide about photos; every decision can be taken back and made again.
final class PhotoDecisions {
  private final Gallery gallery;
  private final Background background;
  private final Texts texts;
  private final NoticeBar notice;
  private final Runnable changed;
  private final History history;

  /// @param changed called when other photos may have to be shown
  PhotoDecisions(Gallery gallery, Surroundings surroundings, NoticeBar notice, Runnable changed) {
    this.gallery = gallery;
    this.background = surroundings.background();
    this.texts = surroundings.texts();
    this.notice = notice;
    this.changed = changed;
    this.history = new History(background, this::moved, this::failed);
  }

  History history() {
    return history;
  }

  private void moved(History.Step step, History.Direction direction) {
    notice.tell(
        switch (direction) {
          case TAKEN_BACK -> texts.get("decision.taken-back", step.name());
          case MADE_AGAIN -> step.name();
        });
    changed.run();
  }

  private void failed(IOException reason) {
    notice.tell(String.valueOf(reason.getMessage()));
  }

  /// Gives photos 0 to 5 stars.
  void rate(List<Photo> photos, int stars) {
    if (!photos.isEmpty()) {
      background.run(
          () -> gallery.rate(ids(photos), stars),
          batch -> decided(batch, texts.get("decision.rated", photos.size(), stars)),
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
            decided(batch, name);
            notice.offer(name, texts.get("command.undo"), history::undo);
          },
          this::failed);
    }
  }

  private void decided(Batch batch, String name) {
    history.did(new History.Step(name, () -> gallery.undo(batch), () -> gallery.redo(batch)));
    changed.run();
  }

  /// Takes photos out of every result.
  void exclude(List<Photo> photos) {
    background.run(
        () -> gallery.exclude(ids(photos)),
        out -> {
          if (!out.isEmpty()) {
            String name = texts.get("decision.excluded", out.size());
            history.did(
                new History.Step(name, () -> gallery.include(out), () -> gallery.exclude(out)));
            notice.offer(name, texts.get("command.undo"), history::undo);
            changed.run();
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
              new History.Step(name, () -> gallery.exclude(back), () -> gallery.include(back)));
          notice.tell(name);
          changed.run();
        },
        this::failed);
  }

  private static List<Long> ids(List<Photo> photos) {
    return photos.stream().map(Photo::id).toList();
  }
}

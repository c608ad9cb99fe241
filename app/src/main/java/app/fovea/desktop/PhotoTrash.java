package app.fovea.desktop;

import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.History;
import app.fovea.desktop.kit.History.Direction;
import app.fovea.desktop.kit.NoticeBar;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Photo;
import java.util.List;

/// Moves photos to the system's trash after a confirmation, and takes them back from there where
/// the system lets a program do that.
final class PhotoTrash {
  private final Models models;
  private final Surroundings surroundings;
  private final NoticeBar notice;
  private final History history;
  private final Texts texts;

  PhotoTrash(Models models, Surroundings surroundings, NoticeBar notice, History history) {
    this.models = models;
    this.surroundings = surroundings;
    this.notice = notice;
    this.history = history;
    this.texts = surroundings.texts();
  }

  void ask(List<Photo> photos) {
    if (!photos.isEmpty()) {
      notice.ask(
          texts.get("trash.question", photos.size()),
          texts.get("trash.move"),
          () -> move(new TrashedPhotos(surroundings.shell().trash(), texts, photos)));
    }
  }

  private void move(TrashedPhotos photos) {
    surroundings
        .background()
        .run(
            photos::put,
            () -> moved(photos, ""),
            reason -> moved(photos, new Failures(texts).said(reason)));
  }

  /// @param complaint what is said of those that could not be moved
  private void moved(TrashedPhotos photos, String complaint) {
    int count = photos.moved().size();
    if (count == 0) {
      notice.tell(complaint);
      return;
    }
    String name = texts.get("trash.done", count);
    show(photos, Direction.MADE_AGAIN);
    if (photos.canComeBack()) {
      history.did(
          new History.Step(
              name, photos::restore, photos::put, direction -> show(photos, direction)));
      notice.offer(joined(name, complaint), texts.get("command.undo"), history::undo);
    } else {
      notice.tell(joined(texts.get("trash.done.system", count), complaint));
    }
  }

  private static String joined(String words, String complaint) {
    return complaint.isEmpty() ? words : words + " " + complaint;
  }

  private void show(TrashedPhotos photos, Direction direction) {
    List<Long> moved = photos.moved().stream().map(Photo::id).toList();
    switch (direction) {
      case MADE_AGAIN -> models.gone(moved);
      case TAKEN_BACK -> models.board().with(moved);
    }
    photos.moved().stream()
        .map(photo -> photo.path().getParent())
        .distinct()
        .forEach(models.folders()::update);
  }
}

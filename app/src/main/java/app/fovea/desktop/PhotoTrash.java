package app.fovea.desktop;

import app.fovea.desktop.kit.History;
import app.fovea.desktop.kit.NoticeBar;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.trash.Trash;
import app.fovea.index.Photo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Moves photos to the system's trash after a confirmation, and takes them back from there where
/// the system lets a program do that.
final class PhotoTrash {
  private final Models models;
  private final Surroundings surroundings;
  private final NoticeBar notice;
  private final History history;
  private final Texts texts;
  private final Trash trash;

  PhotoTrash(Models models, Surroundings surroundings, NoticeBar notice, History history) {
    this.models = models;
    this.surroundings = surroundings;
    this.notice = notice;
    this.history = history;
    this.texts = surroundings.texts();
    this.trash = surroundings.shell().trash();
  }

  /// What was moved, and the first file that could not be.
  private record Moved(List<Trash.Trashed> back, int files, Optional<Path> left) {}

  void ask(List<Photo> photos) {
    if (!photos.isEmpty()) {
      List<Path> files = photos.stream().map(Photo::path).toList();
      notice.ask(
          texts.get("trash.question", files.size()),
          texts.get("trash.move"),
          () ->
              surroundings
                  .background()
                  .run(() -> moved(files), moved -> moved(files, moved), this::failed));
    }
  }

  /// Moves the files, up to the first that cannot be moved; other copies of a photo stay.
  private Moved moved(List<Path> files) {
    List<Trash.Trashed> back = new ArrayList<>();
    for (int moved = 0; moved < files.size(); moved++) {
      try {
        trash.put(files.get(moved)).ifPresent(back::add);
      } catch (IOException _) {
        return new Moved(back, moved, Optional.of(files.get(moved)));
      }
    }
    return new Moved(back, files.size(), Optional.empty());
  }

  private void moved(List<Path> files, Moved moved) {
    models.selection().none();
    update(files);
    String name = texts.get("trash.done", moved.files());
    if (moved.files() > 0 && moved.back().size() == moved.files()) {
      history.did(step(name, files.subList(0, moved.files()), moved.back()));
      notice.offer(name, texts.get("command.undo"), history::undo);
    } else if (moved.files() > 0) {
      notice.tell(texts.get("trash.done.system", moved.files()));
    }
    moved.left().ifPresent(file -> notice.tell(texts.get("trash.failed", file)));
  }

  private History.Step step(String name, List<Path> files, List<Trash.Trashed> first) {
    List<Trash.Trashed> inTrash = new ArrayList<>(first);
    return new History.Step(
        name,
        () -> restore(files, inTrash),
        () -> {
          for (Path file : files) {
            trash.put(file).ifPresent(inTrash::add);
          }
        },
        _ -> update(files));
  }

  /// The last one that was moved comes first; one that cannot come back keeps no other from it.
  private void restore(List<Path> files, List<Trash.Trashed> inTrash) throws IOException {
    Optional<Path> left = Optional.empty();
    for (int at = inTrash.size() - 1; at >= 0; at--) {
      try {
        inTrash.get(at).restore();
      } catch (IOException _) {
        left = Optional.of(files.get(at));
      }
    }
    inTrash.clear();
    if (left.isPresent()) {
      surroundings.background().window().execute(() -> update(files));
      throw new IOException(texts.get("trash.not-restored", left.get()));
    }
  }

  private void update(List<Path> files) {
    files.stream().map(Path::getParent).distinct().forEach(models.folders()::update);
  }

  private void failed(IOException reason) {
    notice.tell(String.valueOf(reason.getMessage()));
  }
}

package app.fovea.desktop.search;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.Gallery;
import app.fovea.desktop.search.Shown.State;
import app.fovea.index.Answer;
import app.fovea.index.LibraryException;
import app.fovea.index.Match;
import app.fovea.index.Photo;
import app.fovea.index.Query;
import app.fovea.index.QueryException;
import app.fovea.index.query.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// From what is asked to what is shown. A new question cancels the one before; answers that come
/// too late are dropped.
public final class SearchModel {
  private static final int LIMIT = 500;

  private final Gallery gallery;
  private final Background background;
  private final Executor pause;
  private final Executor settle;
  private final Texts texts;
  private final Sections sections;
  private final AtomicLong question = new AtomicLong();
  private final ObjectProperty<Asked> asked =
      new SimpleObjectProperty<>(this, "asked", Asked.EVERYTHING);
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Shown.of(State.LOADING, ""));
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);

  private boolean stale;

  /// @param pause runs a task on the window's thread after the pause that tells typing from having
  ///     typed
  /// @param settle the same, after the time for which a growing library may look old
  public SearchModel(
      Gallery gallery, Background background, Executor pause, Executor settle, Texts texts) {
    this.gallery = gallery;
    this.background = background;
    this.pause = pause;
    this.settle = settle;
    this.texts = texts;
    this.sections = new Sections(texts);
    asked.addListener((_, before, now) -> changed(before, now));
  }

  public ObjectProperty<Asked> askedProperty() {
    return asked;
  }

  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether an answer is awaited.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Shows what looks like that picture.
  public void similarTo(Path picture) {
    asked.set(asked.get().withWords("").withPicture(Optional.of(picture)));
  }

  /// Asks the same again, for the library has changed.
  public void refresh() {
    ask(question.incrementAndGet(), asked.get());
  }

  /// The library has grown: shows it soon, and not for every single photo.
  public void libraryChanged() {
    if (!stale) {
      stale = true;
      settle.execute(
          () -> {
            stale = false;
            refresh();
          });
    }
  }

  private void changed(Asked before, Asked now) {
    long mine = question.incrementAndGet();
    boolean typing = !before.words().equals(now.words()) && !now.words().isEmpty();
    if (typing) {
      pause.execute(() -> ask(mine, now));
    } else {
      ask(mine, now);
    }
  }

  private void ask(long mine, Asked what) {
    if (question.get() != mine) {
      return;
    }
    busy.set(true);
    background.run(
        () -> what.browsing() ? timeline(what) : search(mine, what),
        answer -> received(mine, answer),
        reason -> failed(mine, reason));
  }

  private Shown timeline(Asked what) throws IOException {
    List<Photo> photos = gallery.timeline(what.folder());
    if (photos.isEmpty()) {
      return Shown.of(State.EMPTY, "");
    }
    String count = texts.get("shown.timeline", photos.size());
    return new Shown(State.TIMELINE, sections.byMonth(photos), count, Map.of());
  }

  private Shown search(long mine, Asked what) throws IOException {
    Answer answer = gallery.search(query(what), LIMIT, () -> question.get() != mine);
    if (answer.matches().isEmpty()) {
      return Shown.of(State.NOTHING, "");
    }
    Map<Long, Match> matches = new HashMap<>();
    answer.matches().forEach(match -> matches.put(match.photo().id(), match));
    String count =
        texts.get("shown.results", answer.matches().size(), Math.round(answer.totalMillis()));
    return new Shown(State.RESULTS, sections.byBand(answer.matches()), count, matches);
  }

  private static Query query(Asked what) throws LibraryException {
    try {
      Query query = what.words().isEmpty() ? new Query(List.of()) : Query.parse(what.words());
      List<Query.Part> parts = new ArrayList<>(query.parts());
      what.picture().ifPresent(picture -> parts.add(new Query.Picture(picture, 1)));
      List<Filter> filters = new ArrayList<>(query.filters());
      what.folder().ifPresent(folder -> filters.add(new Filter.Folder(List.of(folder.toString()))));
      return new Query(parts, filters);
    } catch (QueryException wrong) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST, String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private void received(long mine, Shown answer) {
    if (question.get() == mine) {
      busy.set(false);
      shown.set(answer);
    }
  }

  private void failed(long mine, IOException reason) {
    if (question.get() == mine) {
      busy.set(false);
      shown.set(Shown.of(stateOf(reason), String.valueOf(reason.getMessage())));
    }
  }

  private static State stateOf(IOException reason) {
    return reason instanceof LibraryException library
            && library.kind() == LibraryException.Kind.NO_MODEL
        ? State.NO_MODEL
        : State.FAILED;
  }
}

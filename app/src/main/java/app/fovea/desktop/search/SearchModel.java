package app.fovea.desktop.search;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.Settled;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.Gallery;
import app.fovea.desktop.library.Unspoken;
import app.fovea.desktop.search.Shown.State;
import app.fovea.index.Answer;
import app.fovea.index.Band;
import app.fovea.index.Early;
import app.fovea.index.Facets;
import app.fovea.index.LibraryException;
import app.fovea.index.Match;
import app.fovea.index.Photo;
import app.fovea.index.Query;
import app.fovea.index.QueryException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From what is asked to what is shown. A new question cancels the one before; answers that come
/// too late are dropped.
public final class SearchModel {
  private static final Logger LOG = LoggerFactory.getLogger(SearchModel.class);

  /// In one question; beyond them, the first ones stand for the others.
  private static final int MOST_PICTURES = 5;

  private static final int LIMIT = 500;
  private static final int MORE = 4;

  /// Matches that are shown before the others are known: more than a screen holds.
  private static final int FIRST = 100;

  /// Photos that are shown where none is likely: a row or two.
  private static final int NEAREST = 12;

  private final Gallery gallery;
  private final Background background;
  private final Executor pause;
  private final Settled settled;
  private final Texts texts;
  private final Sections sections;
  private final AtomicLong question = new AtomicLong();
  private final ObjectProperty<Asked> asked =
      new SimpleObjectProperty<>(this, "asked", Asked.EVERYTHING);
  private final ObjectProperty<Grouping> grouping =
      new SimpleObjectProperty<>(this, "grouping", Grouping.RELEVANCE);
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Shown.of(State.LOADING, ""));
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private final ReadOnlyObjectWrapper<Optional<QueryException>> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
  private final ReadOnlyObjectWrapper<Facets> facets =
      new ReadOnlyObjectWrapper<>(this, "facets", Facets.NONE);

  private final ReadOnlyObjectWrapper<Optional<Unspoken>> unspoken =
      new ReadOnlyObjectWrapper<>(this, "unspoken", Optional.empty());

  private boolean counted;
  private boolean warm;
  private int limit = LIMIT;
  private String nearestOf = "";
  private Optional<Shown> unlikely = Optional.empty();

  /// @param pause runs a task on the window's thread after the pause that tells typing from having
  ///     typed
  /// @param settle the same, after the time for which a growing library may look old
  public SearchModel(
      Gallery gallery, Background background, Executor pause, Executor settle, Texts texts) {
    this.gallery = gallery;
    this.background = background;
    this.pause = pause;
    this.settled = new Settled(settle, this::refresh);
    this.texts = texts;
    this.sections = new Sections(texts);
    asked.addListener((_, before, now) -> changed(before, now));
    grouping.addListener(_ -> refresh());
  }

  public ObjectProperty<Asked> askedProperty() {
    return asked;
  }

  public ObjectProperty<Grouping> groupingProperty() {
    return grouping;
  }

  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether an answer is awaited.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What is wrong with what is asked; what was shown before stays.
  public ReadOnlyObjectProperty<Optional<QueryException>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The language of what is asked, where the model does not know it.
  public ReadOnlyObjectProperty<Optional<Unspoken>> unspokenProperty() {
    return unspoken.getReadOnlyProperty();
  }

  /// What the library's photos have, for filters to be completed.
  public ReadOnlyObjectProperty<Facets> facetsProperty() {
    return facets.getReadOnlyProperty();
  }

  /// Shows what looks like all those pictures, within the filters.
  public void similarTo(List<Path> pictures) {
    asked.set(asked.get().like(pictures.subList(0, Math.min(MOST_PICTURES, pictures.size()))));
  }

  /// Asks the same again, for the library has changed.
  public void refresh() {
    counted = false;
    ask(question.incrementAndGet(), asked.get());
  }

  /// Something was decided about photos: it is shown on them where they are or, where it may say
  /// which are shown, everything is asked again.
  public void decided(Collection<Long> photos) {
    if (busy.get() || filtered()) {
      refresh();
    } else {
      counted = false;
      background.run(
          () -> gallery.photos(photos),
          now -> shown.set(shown.get().with(now)),
          reason -> LOG.info("Not up to date", reason));
    }
  }

  /// Photos are gone, whether or not the library knows that yet: they are shown no more.
  public void without(Set<Long> photos) {
    unlikely = unlikely.map(all -> all.without(photos));
    shown.set(shown.get().without(photos));
  }

  private boolean filtered() {
    Asked what = asked.get();
    try {
      return !what.browsing() && !what.withFolder(Optional.empty()).query().filters().isEmpty();
    } catch (QueryException _) {
      return true;
    }
  }

  /// Searches are answered by another model from now on.
  public void modelChanged() {
    warm = false;
    refresh();
  }

  /// Counts what filters can ask for, where that was not done since the library changed.
  public void count() {
    if (!counted) {
      counted = true;
      background.run(gallery::facets, facets::set, _ -> counted = false);
    }
  }

  /// Shows further matches below those that are there.
  public void more() {
    limit *= MORE;
    ask(question.incrementAndGet(), asked.get());
  }

  /// Looks for the same without filters.
  public void withoutFilters() {
    asked.set(asked.get().withoutFilters());
  }

  /// Looks for nothing in particular any more.
  public void clear() {
    asked.set(asked.get().withWords("").withChips(List.of()));
  }

  /// Shows what else was found: the nearest where none is likely, else further matches.
  public void showMore() {
    if (shown.get().state() == Shown.State.UNLIKELY) {
      showNearest();
    } else {
      more();
    }
  }

  /// Shows everything that was found, although none of it is likely.
  public void showNearest() {
    unlikely.ifPresent(
        all -> {
          nearestOf = asked.get().written();
          show(all);
        });
  }

  /// The library has grown: shows it soon, and not for every single photo.
  public void libraryChanged() {
    settled.ask();
  }

  private void changed(Asked before, Asked now) {
    if (before.written().equals(now.written())) {
      return;
    }
    limit = LIMIT;
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
    try {
      Optional<Query> query = what.browsing() ? Optional.empty() : Optional.of(what.query());
      problem.set(Optional.empty());
      busy.set(true);
      int most = limit;
      Grouping groups = grouping.get();
      background.run(
          () -> query.isEmpty() ? timeline(what, groups) : search(mine, query.get(), most, groups),
          answer -> {
            received(mine, answer);
            listen(mine, query);
          },
          reason -> failed(mine, reason));
    } catch (QueryException wrong) {
      busy.set(false);
      problem.set(Optional.of(wrong));
    }
  }

  private Shown timeline(Asked what, Grouping groups) throws IOException {
    List<Photo> photos = gallery.timeline(what.folder());
    if (photos.isEmpty()) {
      return Shown.of(State.EMPTY, "");
    }
    String count = texts.get("shown.timeline", photos.size());
    return new Shown(State.TIMELINE, sections.timeline(photos, groups), count, Map.of(), 0, false);
  }

  private Shown search(long mine, Query query, int most, Grouping groups) throws IOException {
    Grouping by = query.parts().isEmpty() && groups == Grouping.RELEVANCE ? Grouping.DATE : groups;
    // Grouped otherwise, later matches would push earlier ones down.
    int first = by == Grouping.RELEVANCE ? FIRST : Integer.MAX_VALUE;
    Early early =
        new Early(
            first,
            answer -> {
              Shown some = shown(answer, most, by).saying(texts.get("search.busy"));
              background.window().execute(() -> receivedFirst(mine, some));
            });
    return shown(gallery.search(query, most, early, () -> question.get() != mine), most, by);
  }

  private void receivedFirst(long mine, Shown some) {
    if (question.get() == mine) {
      show(some);
    }
  }

  private Shown shown(Answer answer, int most, Grouping by) {
    List<Match> found = answer.matches();
    if (found.isEmpty()) {
      return new Shown(
          State.NOTHING, sections.results(found, by), "", Map.of(), answer.hidden(), false);
    }
    Map<Long, Match> matches = new HashMap<>();
    found.forEach(match -> matches.put(match.photo().id(), match));
    boolean unlikely = found.stream().allMatch(match -> match.band() == Band.MAYBE);
    return new Shown(
        unlikely ? State.UNLIKELY : State.RESULTS,
        sections.results(found, by),
        texts.get("shown.results", found.size(), texts.took(answer.totalMillis())),
        matches,
        answer.hidden(),
        found.size() >= most);
  }

  /// Finds out whether the model knows the language, once there is an answer.
  private void listen(long mine, Optional<Query> query) {
    background.run(
        () -> query.isEmpty() ? Optional.<Unspoken>empty() : gallery.unspoken(query.get()),
        found -> {
          if (question.get() == mine) {
            unspoken.set(found);
          }
        },
        reason -> LOG.info("Language not known", reason));
  }

  private void received(long mine, Shown answer) {
    if (question.get() == mine) {
      busy.set(false);
      show(answer);
    }
  }

  private void show(Shown answer) {
    boolean allUnlikely = answer.state() == State.UNLIKELY;
    unlikely = allUnlikely ? Optional.of(answer) : Optional.empty();
    if (!allUnlikely) {
      shown.set(answer);
    } else if (nearestOf.equals(asked.get().written())) {
      shown.set(answer.in(State.RESULTS));
    } else {
      shown.set(answer.nearest(NEAREST));
    }
    warm();
  }

  /// Only once something is shown, for pictures come first. What goes wrong is told by the search
  /// that it goes wrong for.
  private void warm() {
    if (!warm) {
      warm = true;
      background.run(gallery::warm, () -> {}, reason -> LOG.info("Not warm", reason));
    }
  }

  private void failed(long mine, IOException reason) {
    if (question.get() == mine) {
      busy.set(false);
      show(Shown.of(stateOf(reason), new Failures(texts).said(reason)));
    }
  }

  private static State stateOf(IOException reason) {
    return reason instanceof LibraryException library
            && library.kind() == LibraryException.Kind.NO_MODEL
        ? State.NO_MODEL
        : State.FAILED;
  }
}

package app.fovea.desktop.labels;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.History;
import app.fovea.desktop.kit.Trouble;
import app.fovea.desktop.labels.Sorted.Question;
import app.fovea.index.Exported;
import app.fovea.index.Photo;
import app.fovea.index.label.LabelCount;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The label sets, the one on the board, and the question that is asked about it.
public final class BoardModel {
  /// What is asked about.
  public enum Asking {
    /// Nothing.
    NOTHING,
    /// The least certain photos.
    UNCERTAIN,
    /// What somebody said and the other examples contradict.
    SECOND_LOOK
  }

  private final Teaching teaching;
  private final Background background;
  private final ObservableList<LabelCount> labels = FXCollections.observableArrayList();
  private final ObservableList<LabelCount> labelsSeen =
      FXCollections.unmodifiableObservableList(labels);
  private final ReadOnlyObjectWrapper<Optional<Sorted>> sorted =
      new ReadOnlyObjectWrapper<>(this, "sorted", Optional.empty());
  private final ReadOnlyObjectWrapper<Scope> scope =
      new ReadOnlyObjectWrapper<>(this, "scope", new Scope.Everything());
  private final Questions questions = new Questions(sorted::get);
  private final ObjectProperty<List<Photo>> chosen =
      new SimpleObjectProperty<>(this, "chosen", List.of());
  private final ReadOnlyIntegerWrapper undone = new ReadOnlyIntegerWrapper(this, "undone", 0);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private final Trouble trouble = new Trouble();
  private Consumer<History.Step> decided = _ -> {};

  /// Photos that were taken out of results since the board was opened.
  private final Set<Long> left = new HashSet<>();

  private long wishes;

  /// Where each label's threshold was asked about last.
  private final Map<String, Double> cuts = new ConcurrentHashMap<>();

  public BoardModel(Teaching teaching, Background background) {
    this.teaching = teaching;
    this.background = background;
  }

  /// The labels of every set, set by set, with how many photos have each.
  public ObservableList<LabelCount> labels() {
    return labelsSeen;
  }

  /// The set on the board.
  public ReadOnlyObjectProperty<Optional<Sorted>> sortedProperty() {
    return sorted.getReadOnlyProperty();
  }

  /// Which photos are on the board.
  public ReadOnlyObjectProperty<Scope> scopeProperty() {
    return scope.getReadOnlyProperty();
  }

  /// What is asked about.
  public ObjectProperty<Asking> askingProperty() {
    return questions.askingProperty();
  }

  /// Where in the queue the question is.
  public ReadOnlyIntegerProperty askedProperty() {
    return questions.askedProperty();
  }

  /// The photos on the board that the user has chosen.
  public ObjectProperty<List<Photo>> chosenProperty() {
    return chosen;
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public Trouble trouble() {
    return trouble;
  }

  /// Counts the labels again.
  public void refresh() {
    background.run(teaching::counts, this::count, this::tell);
  }

  private void count(List<LabelCount> counted) {
    if (!labels.equals(counted)) {
      labels.setAll(counted);
    }
  }

  /// Photos were taken out of results: they leave the board.
  public void without(Collection<Long> photos) {
    left.addAll(photos);
    sortAnew();
  }

  /// Photos can be found again: those that had left the board come back.
  public void with(Collection<Long> photos) {
    left.removeAll(photos);
    sortAnew();
  }

  private void sortAnew() {
    Scope now = left.isEmpty() ? scope.get() : new Scope.Without(scope.get(), left);
    sorted.get().ifPresent(board -> sort(() -> teaching.open(board.set(), now)));
  }

  public void open(String set) {
    open(set, new Scope.Everything());
  }

  /// Opens a set with some photos.
  public void open(String set, Scope photos) {
    if (!sorted.get().map(Sorted::set).equals(Optional.of(set))) {
      sorted.set(Optional.empty());
      askingProperty().set(Asking.NOTHING);
    }
    questions.forget();
    left.clear();
    scope.set(photos);
    sort(() -> teaching.open(set, photos));
  }

  /// Puts other photos on the board.
  public void show(Scope photos) {
    sorted.get().ifPresent(now -> open(now.set(), photos));
  }

  /// Makes a set of these labels, one a line, and opens it.
  public void create(String set, String labels, Consumer<String> created) {
    List<String> names = labels.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    busy.set(true);
    left.clear();
    scope.set(new Scope.Everything());
    background.run(
        () -> teaching.create(set.strip(), names),
        made -> {
          show(made);
          refresh();
          created.accept(made.set());
        },
        this::tell);
  }

  /// Tells of decisions about sets from now on, to take them back and make them again.
  public void tell(Consumer<History.Step> listener) {
    decided = listener;
  }

  /// Removes a set.
  ///
  /// @param said that it is, in words
  /// @param gone run whenever it is
  public void remove(String set, String said, Runnable gone) {
    SetRemoval removal = new SetRemoval(teaching, set);
    Consumer<History.Direction> show =
        direction -> {
          if (direction == History.Direction.MADE_AGAIN) {
            sorted.set(Optional.empty());
            questions.ask();
            gone.run();
          }
          refresh();
        };
    background.run(
        removal::make,
        () -> {
          show.accept(History.Direction.MADE_AGAIN);
          decided.accept(new History.Step(said, removal::takeBack, removal::make, show));
        },
        this::tell);
  }

  public void teach(String label, Verdict verdict, List<Photo> photos) {
    lesson(set -> teaching.teach(set, label, verdict, photos));
  }

  public void teachFiles(String label, Verdict verdict, List<Path> files) {
    lesson(set -> teaching.teachFiles(set, label, verdict, files));
  }

  /// Something that is said about a set.
  private interface Lesson {
    Sorted given(String set) throws IOException;
  }

  /// Sorts at once, and again with more care when nothing else was wished meanwhile.
  private void lesson(Lesson lesson) {
    sorted
        .get()
        .ifPresent(
            now -> {
              long wish = ++wishes;
              busy.set(true);
              background.run(
                  () -> lesson.given(now.set()),
                  quick -> {
                    show(quick);
                    if (wish == wishes) {
                      refine(quick.set(), wish);
                    }
                  },
                  this::tell);
            });
  }

  private void refine(String set, long wish) {
    background.run(
        () -> teaching.refine(set),
        careful -> {
          if (wish == wishes) {
            show(careful);
          }
          refresh();
        },
        this::tell);
  }

  public void undo() {
    sorted
        .get()
        .ifPresent(now -> sort(() -> teaching.undo(now.set()), () -> undone.set(undone.get() + 1)));
  }

  /// Grows with everything that is taken back.
  public ReadOnlyIntegerProperty undoneProperty() {
    return undone.getReadOnlyProperty();
  }

  public void redo() {
    sorted.get().ifPresent(now -> sort(() -> teaching.redo(now.set())));
  }

  /// Tells where a threshold would cut, unless another one is asked about meanwhile.
  public void cut(String label, double threshold, Consumer<Cut> told) {
    sorted
        .get()
        .ifPresent(
            now -> {
              cuts.put(label, threshold);
              background.run(
                  () ->
                      cuts.get(label) == threshold
                          ? Optional.of(teaching.cut(now.set(), label, threshold))
                          : Optional.<Cut>empty(),
                  found -> found.ifPresent(told),
                  this::tell);
            });
  }

  public void threshold(String label, double threshold) {
    sorted.get().ifPresent(now -> sort(() -> teaching.threshold(now.set(), label, threshold)));
  }

  /// Gives photos their labels and tells how many.
  public void apply(Consumer<Integer> applied) {
    sorted
        .get()
        .ifPresent(
            now ->
                background.run(
                    () -> teaching.apply(now.set()),
                    count -> {
                      applied.accept(count);
                      refresh();
                    },
                    this::tell));
  }

  /// Tells what an export into sidecars would change.
  public void previewSidecars(Exported.Stars stars, Consumer<Exported> told) {
    sorted
        .get()
        .ifPresent(
            now ->
                background.run(() -> teaching.previewSidecars(now.set(), stars), told, this::tell));
  }

  /// Writes sidecars and tells what was done.
  public void exportSidecars(Exported.Stars stars, Consumer<Exported> told) {
    sorted
        .get()
        .ifPresent(
            now ->
                background.run(() -> teaching.exportSidecars(now.set(), stars), told, this::tell));
  }

  /// Writes the labels into a file of the user's choice.
  public void export(Path file, Runnable written) {
    sorted
        .get()
        .ifPresent(
            now -> background.run(() -> teaching.export(now.set(), file), written, this::tell));
  }

  /// What is asked about, in order.
  public ReadOnlyObjectProperty<List<Question>> questionsProperty() {
    return questions.questionsProperty();
  }

  /// How many of somebody's words the other examples contradict, less what was confirmed.
  public ReadOnlyIntegerProperty looksProperty() {
    return questions.looksProperty();
  }

  /// The question in hand.
  public Optional<Question> question() {
    return questions.question();
  }

  /// Goes on by that many questions.
  public void step(int by) {
    questions.step(by);
  }

  /// Answers the question in hand; another one follows.
  public void answer(Verdict verdict) {
    question()
        .ifPresent(
            now -> {
              if (now.said().equals(Optional.of(verdict))) {
                questions.keep(now);
              } else {
                teach(now.label(), verdict, List.of(now.photo()));
              }
            });
  }

  private void sort(Background.Work<Sorted> work) {
    sort(work, () -> {});
  }

  private void sort(Background.Work<Sorted> work, Runnable after) {
    wishes++;
    busy.set(true);
    background.run(
        work,
        now -> {
          show(now);
          refresh();
          after.run();
        },
        this::tell);
  }

  private void show(Sorted now) {
    busy.set(false);
    trouble.clear();
    sorted.set(Optional.of(now));
    questions.ask();
  }

  private void tell(IOException reason) {
    busy.set(false);
    trouble.met(reason);
  }
}

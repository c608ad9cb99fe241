package app.fovea.desktop.labels;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.labels.Sorted.Question;
import app.fovea.index.Photo;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The label sets, the one on the board, and the question that is asked about it.
public final class BoardModel {
  private final Teaching teaching;
  private final Background background;
  private final ObservableList<String> sets = FXCollections.observableArrayList();
  private final ObservableList<String> setsSeen = FXCollections.unmodifiableObservableList(sets);
  private final ReadOnlyObjectWrapper<Optional<Sorted>> sorted =
      new ReadOnlyObjectWrapper<>(this, "sorted", Optional.empty());
  private final ReadOnlyIntegerWrapper asked = new ReadOnlyIntegerWrapper(this, "asked", 0);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  public BoardModel(Teaching teaching, Background background) {
    this.teaching = teaching;
    this.background = background;
  }

  /// The names of all sets.
  public ObservableList<String> sets() {
    return setsSeen;
  }

  /// The set on the board.
  public ReadOnlyObjectProperty<Optional<Sorted>> sortedProperty() {
    return sorted.getReadOnlyProperty();
  }

  /// Where in the queue the question is.
  public ReadOnlyIntegerProperty askedProperty() {
    return asked.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Why the last wish could not be met; empty where it could.
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  public void refresh() {
    background.run(teaching::sets, names -> sets.setAll(names), this::tell);
  }

  public void open(String set) {
    if (!sorted.get().map(Sorted::set).equals(Optional.of(set))) {
      sorted.set(Optional.empty());
    }
    sort(() -> teaching.open(set));
  }

  /// Makes a set of these labels, one a line, and opens it.
  public void create(String set, String labels, Consumer<String> created) {
    List<String> names = labels.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    busy.set(true);
    background.run(
        () -> teaching.create(set.strip(), names),
        made -> {
          show(made);
          refresh();
          created.accept(made.set());
        },
        this::tell);
  }

  public void remove(String set) {
    background.run(() -> teaching.remove(set), this::removed, this::tell);
  }

  private void removed() {
    sorted.set(Optional.empty());
    refresh();
  }

  public void teach(String label, Verdict verdict, List<Photo> photos) {
    sorted.get().ifPresent(now -> sort(() -> teaching.teach(now.set(), label, verdict, photos)));
  }

  public void teachFiles(String label, Verdict verdict, List<Path> files) {
    sorted
        .get()
        .ifPresent(now -> sort(() -> teaching.teachFiles(now.set(), label, verdict, files)));
  }

  public void undo() {
    sorted.get().ifPresent(now -> sort(() -> teaching.undo(now.set())));
  }

  public void redo() {
    sorted.get().ifPresent(now -> sort(() -> teaching.redo(now.set())));
  }

  /// Tells how many photos a threshold would catch.
  public void count(String label, double threshold, Consumer<Integer> counted) {
    sorted
        .get()
        .ifPresent(
            now ->
                background.run(
                    () -> teaching.caught(now.set(), label, threshold), counted, this::tell));
  }

  public void threshold(String label, double threshold) {
    sorted.get().ifPresent(now -> sort(() -> teaching.threshold(now.set(), label, threshold)));
  }

  /// Gives photos their labels and tells how many.
  public void apply(Consumer<Integer> applied) {
    sorted
        .get()
        .ifPresent(now -> background.run(() -> teaching.apply(now.set()), applied, this::tell));
  }

  /// The question in hand.
  public Optional<Question> question() {
    return sorted
        .get()
        .map(Sorted::queue)
        .filter(queue -> asked.get() < queue.size())
        .map(queue -> queue.get(asked.get()));
  }

  /// Goes on by that many questions.
  public void step(int by) {
    int last = sorted.get().map(now -> now.queue().size() - 1).orElse(0);
    asked.set(Math.clamp((long) asked.get() + by, 0, Math.max(0, last)));
  }

  /// Answers the question in hand; the next least certain one follows.
  public void answer(Verdict verdict) {
    question().ifPresent(now -> teach(now.label(), verdict, List.of(now.photo())));
  }

  private void sort(Background.Work<Sorted> work) {
    busy.set(true);
    background.run(work, this::show, this::tell);
  }

  private void show(Sorted now) {
    busy.set(false);
    trouble.set("");
    sorted.set(Optional.of(now));
    step(0);
  }

  private void tell(IOException reason) {
    busy.set(false);
    trouble.set(String.valueOf(reason.getMessage()));
  }
}

package app.fovea.desktop.labels;

import app.fovea.desktop.labels.BoardModel.Asking;
import app.fovea.desktop.labels.Sorted.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The questions that are asked about the set on the board, and which of them is in hand.
final class Questions {
  private final Supplier<Optional<Sorted>> board;
  private final ObjectProperty<Asking> asking =
      new SimpleObjectProperty<>(this, "asking", Asking.NOTHING);
  private final ReadOnlyObjectWrapper<List<Question>> questions =
      new ReadOnlyObjectWrapper<>(this, "questions", List.of());
  private final ReadOnlyIntegerWrapper looks = new ReadOnlyIntegerWrapper(this, "looks", 0);
  private final ReadOnlyIntegerWrapper asked = new ReadOnlyIntegerWrapper(this, "asked", 0);

  /// Second looks that were taken and left things as they were.
  private final Set<Long> kept = new HashSet<>();

  /// @param board the set on the board, when there is one
  Questions(Supplier<Optional<Sorted>> board) {
    this.board = board;
    asking.addListener(
        _ -> {
          asked.set(0);
          ask();
        });
  }

  ObjectProperty<Asking> askingProperty() {
    return asking;
  }

  ReadOnlyIntegerProperty askedProperty() {
    return asked.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Question>> questionsProperty() {
    return questions.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty looksProperty() {
    return looks.getReadOnlyProperty();
  }

  /// Asks anew about the board as it is.
  void ask() {
    List<Question> secondLooks =
        board.get().map(Sorted::looks).orElse(List.of()).stream()
            .filter(look -> !kept.contains(look.photo().id()))
            .toList();
    looks.set(secondLooks.size());
    questions.set(
        switch (asking.get()) {
          case NOTHING -> List.of();
          case UNCERTAIN -> board.get().map(Sorted::queue).orElse(List.of());
          case SECOND_LOOK -> secondLooks;
        });
    step(0);
  }

  /// Takes a second look as taken.
  void keep(Question question) {
    kept.add(question.photo().id());
    ask();
  }

  /// Takes no second look as taken.
  void forget() {
    kept.clear();
  }

  /// The question in hand.
  Optional<Question> question() {
    return asked.get() < questions.get().size()
        ? Optional.of(questions.get().get(asked.get()))
        : Optional.empty();
  }

  /// Goes on by that many questions.
  void step(int by) {
    asked.set(Math.clamp((long) asked.get() + by, 0, Math.max(0, questions.get().size() - 1)));
  }
}

package app.fovea.desktop.search;

import app.fovea.desktop.kit.Direction;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.search.Completion.Suggestion;
import app.fovea.index.QueryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The one box for words, with everything else that is asked for as chips before them. Filters
/// become chips when a space ends them, and can be completed from what the library has; what cannot
/// be understood is said below, with what would be valid.
public final class SearchBox extends VBox {
  private final SearchModel model;
  private final Texts texts;
  private final Runnable leave;
  private final BiConsumer<Path, Consumer<Image>> pictures;
  private final ChipFlow flow = new ChipFlow();
  private final TextField words = new TextField();
  private final FlowPane problem = new FlowPane(8, 4);
  private final SuggestionList suggestions;
  private Completion completion = Completion.NONE;

  /// @param pictures hands over small pictures of files, sooner or later
  /// @param leave hands the keyboard on to the results
  public SearchBox(
      SearchModel model, Texts texts, BiConsumer<Path, Consumer<Image>> pictures, Runnable leave) {
    this.model = model;
    this.texts = texts;
    this.pictures = pictures;
    this.leave = leave;
    this.suggestions = new SuggestionList(texts, this::complete);
    getStyleClass().add("search-box");
    words.setId("search");
    words.setPromptText(texts.get("search.prompt"));
    words.setAccessibleText(texts.get("search.prompt"));
    words.getStyleClass().add("search-words");
    words.nodeOrientationProperty().bind(words.textProperty().map(Direction::of));
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    words.addEventFilter(KeyEvent.KEY_TYPED, this::spaced);
    words.textProperty().addListener((_, _, now) -> typed(now));
    words.caretPositionProperty().addListener(_ -> suggest());
    words.focusedProperty().addListener((_, _, focused) -> focused(focused));
    flow.nodes().add(words);
    HBox field = new HBox(8, Icons.of(Feather.SEARCH, 16), flow, rightSide());
    field.getStyleClass().add("search-field");
    field.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(flow, Priority.ALWAYS);
    problem.setId("search-problem");
    problem.getStyleClass().add("search-problem");
    problem.managedProperty().bind(problem.visibleProperty());
    getChildren().addAll(field, problem);
    model.askedProperty().addListener((_, _, now) -> show(now));
    model
        .problemProperty()
        .map(wrong -> wrong.map(this::said))
        .addListener((_, _, _) -> explain(model.problemProperty().get()));
    model.facetsProperty().addListener(_ -> suggest());
    show(model.askedProperty().get());
    explain(Optional.empty());
  }

  private HBox rightSide() {
    ProgressIndicator busy = new ProgressIndicator();
    busy.setMinSize(16, 16);
    busy.setPrefSize(16, 16);
    busy.visibleProperty().bind(model.busyProperty());
    busy.setAccessibleText(texts.get("search.busy"));
    Button clear = Icons.button(Feather.X, texts.get("command.clear-search"), this::clear);
    clear.setFocusTraversable(false);
    clear.visibleProperty().bind(model.askedProperty().map(SearchBox::isClearable));
    Button filters = Icons.button(Feather.FILTER, texts.get("command.filters"), this::offerFilters);
    filters.setId("search-filters");
    List.of(clear, filters).forEach(button -> button.getStyleClass().add("small"));
    HBox right = new HBox(4, busy, clear, filters);
    right.setAlignment(Pos.CENTER_RIGHT);
    return right;
  }

  private static boolean isClearable(Asked asked) {
    return !asked.chips().isEmpty() || !asked.words().isEmpty();
  }

  /// Puts the keyboard into the box with its words selected.
  public void focus() {
    words.requestFocus();
    words.selectAll();
  }

  /// The ways to go on, to be laid over the rest of the window.
  public Node suggestions() {
    return suggestions;
  }

  /// Takes words and chips away.
  public void clear() {
    model.clear();
    words.clear();
    words.requestFocus();
  }

  private Asked asked() {
    return model.askedProperty().get();
  }

  private void focused(boolean now) {
    if (now) {
      model.count();
    } else {
      suggestions.hide();
    }
  }

  private void typed(String now) {
    model.askedProperty().set(asked().withWords(now));
    model.count();
  }

  /// A space ends a filter.
  private void spaced(KeyEvent event) {
    boolean atEnd = words.getCaretPosition() == words.getLength();
    if (event.getCharacter().equals(" ") && atEnd && !asked().unfinished() && settle()) {
      event.consume();
    }
  }

  /// Makes chips of what can be one; tells whether there was such.
  private boolean settle() {
    try {
      Asked settled = asked().settled();
      if (settled.words().equals(asked().words())) {
        return false;
      }
      model.askedProperty().set(settled);
      words.setText(settled.words().isEmpty() ? "" : settled.words() + " ");
      words.end();
      return true;
    } catch (QueryException unreadable) {
      // What is wrong is said below the box, by the search itself.
      return false;
    }
  }

  private void suggest() {
    if (!words.isFocused()) {
      return;
    }
    int caret = Math.min(words.getCaretPosition(), words.getLength());
    completion = Completion.of(words.getText(0, caret), model.facetsProperty().get());
    boolean inFilter =
        !completion.suggestions().isEmpty() && completion.suggestions().getFirst().whole();
    boolean named = words.getText(0, caret).substring(completion.before().length()).contains(":");
    suggestions.show(
        completion.suggestions(),
        this,
        inFilter && named ? SuggestionList.Choice.FIRST : SuggestionList.Choice.NONE);
  }

  /// Lists what a search can be narrowed by.
  public void offerFilters() {
    words.requestFocus();
    words.end();
    completion = Completion.names(words.getText());
    suggestions.show(completion.suggestions(), this, SuggestionList.Choice.FIRST);
  }

  private void complete(Suggestion suggestion) {
    String before = completion.before();
    String gap = before.isEmpty() || before.endsWith(" ") ? "" : " ";
    int caret = Math.min(words.getCaretPosition(), words.getLength());
    String rest = words.getText().substring(Math.max(caret, before.length()));
    String start = before + gap + suggestion.text();
    suggestions.hide();
    words.setText(start + (suggestion.whole() ? " " : "") + rest.stripLeading());
    words.positionCaret(start.length() + (suggestion.whole() ? 1 : 0));
    if (suggestion.whole()) {
      settle();
      suggestions.hide();
    } else {
      suggest();
    }
  }

  private void pressed(KeyEvent event) {
    if (suggestions.isVisible() && inList(event.getCode())) {
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case ESCAPE -> escaped(event);
      case ENTER -> {
        settle();
        leave(event);
      }
      case DOWN -> leave(event);
      case BACK_SPACE, LEFT -> backwards(event);
      default -> {
        return;
      }
    }
  }

  private boolean inList(KeyCode code) {
    switch (code) {
      case DOWN -> suggestions.move(1);
      case UP -> suggestions.move(-1);
      case ESCAPE -> suggestions.hide();
      case ENTER, TAB -> {
        Optional<Suggestion> selected = suggestions.selected();
        selected.ifPresent(this::complete);
        return selected.isPresent();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void escaped(KeyEvent event) {
    if (isClearable(asked())) {
      clear();
      event.consume();
    }
  }

  private void leave(KeyEvent event) {
    suggestions.hide();
    leave.run();
    event.consume();
  }

  /// From the start of the words into the chips: Backspace takes the last one away, Left goes to
  /// it.
  private void backwards(KeyEvent event) {
    List<Chip> chips = asked().chips();
    boolean atStart = words.getCaretPosition() == 0 && words.getSelectedText().isEmpty();
    boolean onwards =
        event.getCode() == KeyCode.LEFT
            && words.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    if (!atStart || onwards || chips.isEmpty()) {
      return;
    }
    if (event.getCode() == KeyCode.BACK_SPACE) {
      remove(chips.getLast());
    } else {
      flow.nodes().get(chips.size() - 1).requestFocus();
    }
    event.consume();
  }

  private void remove(Chip chip) {
    model.askedProperty().set(asked().without(chip));
    words.requestFocus();
  }

  /// Turns a chip back into text that can be changed.
  private void edit(Chip chip) {
    model.askedProperty().set(asked().without(chip));
    String before = words.getText().strip();
    words.setText(before.isEmpty() ? chip.written() : before + " " + chip.written());
    words.requestFocus();
    words.end();
  }

  private void show(Asked asked) {
    if (!words.getText().strip().equals(asked.words())) {
      words.setText(asked.words());
      words.end();
    }
    List<Chip> shown =
        flow.nodes().stream()
            .filter(node -> node instanceof ChipView)
            .map(node -> ((ChipView) node).chip())
            .toList();
    if (!shown.equals(asked.chips())) {
      flow.nodes().removeIf(node -> node instanceof ChipView);
      flow.nodes().addAll(0, asked.chips().stream().map(this::view).toList());
    }
    words.setPromptText(asked.chips().isEmpty() ? texts.get("search.prompt") : "");
  }

  private Node view(Chip chip) {
    ChipView view =
        new ChipView(
            chip, texts, pictures, new ChipView.Actions(() -> edit(chip), () -> remove(chip)));
    view.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressedOn(view, event));
    return view;
  }

  private void pressedOn(ChipView view, KeyEvent event) {
    int index = flow.nodes().indexOf(view);
    switch (event.getCode()) {
      case BACK_SPACE, DELETE -> remove(view.chip());
      case ENTER, SPACE -> edit(view.chip());
      case LEFT -> flow.nodes().get(Math.max(0, index - 1)).requestFocus();
      case RIGHT -> flow.nodes().get(index + 1).requestFocus();
      case ESCAPE -> words.requestFocus();
      case DOWN -> leave.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void explain(Optional<QueryException> wrong) {
    problem.setVisible(wrong.isPresent());
    problem.getChildren().clear();
    if (wrong.isEmpty()) {
      return;
    }
    Label said = Nodes.words(said(wrong.get()), "danger-text");
    said.setGraphic(Icons.of(Feather.ALERT_CIRCLE, 14));
    said.setGraphicTextGap(8);
    said.maxWidthProperty().bind(problem.widthProperty());
    problem.getChildren().add(said);
    for (String valid : wrong.get().valid()) {
      Button instead = new Button(valid);
      instead.getStyleClass().addAll("small", "chip-offer");
      instead.setOnAction(_ -> takeInstead(wrong.get(), valid));
      problem.getChildren().add(instead);
    }
  }

  private String said(QueryException wrong) {
    return texts.get("query." + wrong.fault().key(), wrong.arguments().toArray());
  }

  /// Puts what would be valid in the place of the word that is not.
  private void takeInstead(QueryException wrong, String valid) {
    String text = words.getText();
    int start = Math.clamp(wrong.position(), 0, text.length());
    int from = text.lastIndexOf(' ', Math.max(0, start - 1)) + 1;
    int to = text.indexOf(' ', start) < 0 ? text.length() : text.indexOf(' ', start);
    words.setText(text.substring(0, from) + valid + text.substring(to));
    words.requestFocus();
    words.end();
  }
}

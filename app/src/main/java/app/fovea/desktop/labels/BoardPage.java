package app.fovea.desktop.labels;

import app.fovea.desktop.grid.Thumbnails;
import app.fovea.desktop.kit.Entrance;
import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.kit.TroubleLabel;
import app.fovea.desktop.labels.BoardModel.Asking;
import app.fovea.index.Photo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The board: a column for every label, and one for what none of them fits.
public final class BoardPage extends VBox implements Entrance {
  private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");

  private final BoardModel model;
  private final Texts texts;
  private final Doors doors;
  private final Pictures pictures;
  private final HBox columns = new HBox(12);
  private final List<ColumnPane> panes = new ArrayList<>();
  private final Label title = Nodes.words("", "sheet-title");
  private final Label told = Nodes.words("", "text-muted");
  private final Tooltip whole = new Tooltip();
  private final Label notices = Nodes.words("", "text-muted");
  private final SidecarsPane sidecars;
  private final ReviewPane questions;
  private List<String> labels = List.of();
  private Density density = Density.ROOMY;

  /// What the board needs from the window around it.
  ///
  /// @param found the photos that the search shows
  /// @param target asks for a file to write, proposing a name
  /// @param remove removes the set of that name, once the user has agreed
  public record Doors(
      Supplier<List<Photo>> found,
      Function<String, Optional<Path>> target,
      Consumer<String> remove) {}

  public BoardPage(BoardModel model, Thumbnails thumbnails, Texts texts, Doors doors) {
    this.model = model;
    this.texts = texts;
    this.doors = doors;
    this.pictures = new Pictures(thumbnails);
    this.sidecars = new SidecarsPane(model, texts);
    getStyleClass().add("sheet");
    setId("board");
    this.questions = new ReviewPane(model, pictures, texts);
    model.askingProperty().addListener((_, _, asking) -> leave(asking));
    Nodes.presentWhen(questions, model.askingProperty().isNotEqualTo(Asking.NOTHING));
    model.askingProperty().addListener((_, _, asking) -> enter(asking));
    columns.addEventFilter(KeyEvent.KEY_PRESSED, this::beside);
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    setVgrow(scroll, Priority.ALWAYS);
    setVgrow(questions, Priority.SOMETIMES);
    new ScopeDrop(model).accept(scroll);
    Label trouble = new TroubleLabel(model.trouble().reasonProperty(), texts);
    whole.textProperty().bind(told.textProperty());
    whole.setWrapText(true);
    whole.setMaxWidth(480);
    ObservableValue<Density> densities =
        sceneProperty().flatMap(Scene::heightProperty).map(Density::in).orElse(Density.ROOMY);
    BooleanBinding shared = shared(densities);
    Nodes.presentWhen(scroll, shared);
    Nodes.presentWhen(told, told.textProperty().isNotEmpty().and(shared));
    Nodes.presentWhen(notices, notices.textProperty().isNotEmpty());
    getChildren().addAll(head(), told, notices, trouble, sidecars, questions, scroll);
    Nodes.follow(densities, this::take);
    Nodes.follow(model.sortedProperty(), this::show);
    model.undoneProperty().addListener(_ -> tookBack());
  }

  /// Before the questions are gone: the toolkit gives their keyboard to whatever comes next.
  private void leave(Asking asking) {
    if (asking == Asking.NOTHING && questions.isFocusWithin()) {
      entrance().requestFocus();
    }
  }

  private void enter(Asking asking) {
    if (asking != Asking.NOTHING) {
      questions.requestFocus();
    }
  }

  /// Whether there is room for questions and the board; else questions have it alone.
  private BooleanBinding shared(ObservableValue<Density> densities) {
    return Bindings.createBooleanBinding(
        () ->
            densities.getValue() == Density.ROOMY || model.askingProperty().get() == Asking.NOTHING,
        densities,
        model.askingProperty());
  }

  private void take(Density now) {
    boolean explains = told.getText().equals(how());
    density = now;
    if (explains) {
      told.setText(how());
    }
    told.setWrapText(now == Density.ROOMY);
    told.setTooltip(now == Density.ROOMY ? null : whole);
    pseudoClassStateChanged(CLOSE, now == Density.CLOSE);
    panes.forEach(pane -> pane.take(now));
  }

  /// The questions while there are some, else the first column's cards, once there are some.
  @Override
  public Node entrance() {
    if (model.askingProperty().get() != Asking.NOTHING) {
      return questions;
    }
    return panes.isEmpty() ? this : panes.getFirst().cards();
  }

  /// Left and right go to the cards of the column beside.
  private void beside(KeyEvent event) {
    int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    int from = panes.stream().map(ColumnPane::hasKeyboard).toList().indexOf(true);
    int to = from + step;
    if (step != 0 && from >= 0 && to >= 0 && to < panes.size()) {
      panes.get(to).enter();
      event.consume();
    }
  }

  private VBox head() {
    Button apply = Icons.button(Feather.CHECK, texts.get("labels.apply"), "accent", this::apply);
    apply.setId("apply");
    apply.setMinWidth(USE_PREF_SIZE);
    HBox first = new HBox(8, title, Nodes.gap(), export(), apply);
    first.setAlignment(Pos.CENTER_LEFT);
    HBox second =
        new HBox(
            8,
            scope(),
            review(),
            secondLook(),
            Nodes.gap(),
            Icons.button(Feather.CORNER_UP_LEFT, texts.get("command.undo"), model::undo),
            Icons.button(Feather.CORNER_UP_RIGHT, texts.get("command.redo"), model::redo),
            Icons.button(Feather.TRASH_2, texts.get("labels.remove"), this::remove));
    second.setAlignment(Pos.CENTER_LEFT);
    return new VBox(12, first, second);
  }

  private MenuButton scope() {
    MenuButton menu = new MenuButton("", Icons.of(Feather.IMAGE));
    menu.setId("scope");
    menu.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get(named(model.scopeProperty().get())), model.scopeProperty()));
    menu.getItems()
        .addAll(
            item("labels.scope.all", () -> model.show(new Scope.Everything())),
            item("labels.scope.found", this::showFound));
    return menu;
  }

  private static String named(Scope scope) {
    return switch (scope) {
      case Scope.Everything _ -> "labels.scope.all";
      case Scope.Found _ -> "labels.scope.found";
      case Scope.Dropped _ -> "labels.scope.dropped";
      case Scope.Without(Scope all, _) -> named(all);
    };
  }

  /// Puts the photos that the search shows on the board.
  public void showFound() {
    model.show(
        new Scope.Found(doors.found.get().stream().map(Photo::id).collect(Collectors.toSet())));
  }

  private MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(texts.get(words));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private ToggleButton review() {
    ToggleButton review =
        new ToggleButton(texts.get("labels.review"), Icons.of(Feather.HELP_CIRCLE));
    review.setId("review");
    asks(review, Asking.UNCERTAIN);
    return review;
  }

  private ToggleButton secondLook() {
    ToggleButton look = new ToggleButton("", Icons.of(Feather.EYE));
    look.setId("second-look");
    look.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get("labels.looks", model.looksProperty().get()),
                model.looksProperty()));
    asks(look, Asking.SECOND_LOOK);
    Nodes.presentWhen(look, model.looksProperty().greaterThan(0).or(look.selectedProperty()));
    return look;
  }

  private void asks(ToggleButton button, Asking what) {
    Nodes.follow(model.askingProperty(), asking -> button.setSelected(asking == what));
    button.setOnAction(
        _ -> model.askingProperty().set(button.isSelected() ? what : Asking.NOTHING));
  }

  private MenuButton export() {
    MenuButton menu = new MenuButton(texts.get("labels.export"), Icons.of(Feather.SHARE));
    menu.setId("export");
    menu.getItems()
        .addAll(
            item("labels.export.xmp", this::exportSidecars),
            item("labels.export.csv", () -> export(".csv")),
            item("labels.export.json", () -> export(".json")));
    return menu;
  }

  /// Shows what an export into sidecars would change, and offers to do it.
  public void exportSidecars() {
    sidecars.preview();
  }

  /// Lets the user choose a file of that kind and writes the labels into it.
  public void export(String ending) {
    model
        .sortedProperty()
        .get()
        .flatMap(now -> doors.target.apply(now.set() + ending))
        .ifPresent(
            path -> model.export(path, () -> told.setText(texts.get("labels.export.done", path))));
  }

  /// Removes the set, once the user has agreed.
  public void remove() {
    model.sortedProperty().get().map(Sorted::set).ifPresent(doors.remove);
  }

  private void tookBack() {
    sidecars.close();
    told.setText(texts.get("labels.undone"));
  }

  /// Gives the photos of the library their labels.
  public void apply() {
    model.apply(count -> told.setText(texts.get("labels.applied", count)));
  }

  private void show(Optional<Sorted> sorted) {
    told.setText(told(sorted));
    title.setText(sorted.map(Sorted::set).orElse(""));
    notices.setText(
        sorted.map(Sorted::notices).orElse(List.of()).stream()
            .map(new Failures(texts)::aboutLabels)
            .collect(Collectors.joining("\n")));
    columns.setVisible(sorted.isPresent());
    sorted.ifPresent(this::show);
  }

  /// How it is done, until somebody has done it.
  private String told(Optional<Sorted> sorted) {
    return sorted
        .map(now -> now.columns().stream().anyMatch(it -> it.lessons().taught()))
        .map(taught -> taught ? "" : how())
        .orElse(texts.get("labels.sorting"));
  }

  private String how() {
    return texts.get(density == Density.ROOMY ? "labels.how" : "labels.how.short");
  }

  private void show(Sorted now) {
    List<String> names = now.columns().stream().map(Sorted.Column::label).toList();
    if (!names.equals(labels)) {
      labels = names;
      panes.clear();
      names.forEach(name -> panes.add(new ColumnPane(name, model, pictures, texts)));
      panes.add(new ColumnPane(model, pictures, texts));
      columns.getChildren().setAll(panes);
      panes.forEach(pane -> pane.take(density));
    }
    for (int label = 0; label < names.size(); label++) {
      panes.get(label).show(now.columns().get(label));
    }
    panes.getLast().show(now.none());
    if (isFocused()) {
      panes.getFirst().enter();
    }
    pictures.load();
  }
}

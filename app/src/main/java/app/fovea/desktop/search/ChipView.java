package app.fovea.desktop.search;

import app.fovea.desktop.kit.Direction;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Query;
import app.fovea.index.query.Description;
import app.fovea.index.query.Filter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A chip in the search box: says what it asks for, can be edited and taken away.
final class ChipView extends HBox {
  private static final double PICTURE = 22;

  /// What can be done with a chip.
  record Actions(Runnable edit, Runnable remove) {}

  private final Chip chip;

  /// @param pictures hands over small pictures of files, sooner or later
  ChipView(Chip chip, Texts texts, BiConsumer<Path, Consumer<Image>> pictures, Actions actions) {
    this.chip = chip;
    String words = words(chip, texts);
    getStyleClass().add("chip");
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(texts.get("search.chip.spoken", words));
    Label label = new Label(words);
    label.setMaxWidth(280);
    label.setNodeOrientation(Direction.of(words));
    Button remove =
        Icons.button(Feather.X, texts.get("search.chip.remove", words), actions.remove());
    remove.getStyleClass().add("small");
    remove.setFocusTraversable(false);
    getChildren().addAll(graphic(chip, pictures), label, remove);
    Tooltip.install(this, new Tooltip(chip.written()));
    setOnMouseClicked(_ -> actions.edit().run());
  }

  Chip chip() {
    return chip;
  }

  private static Node graphic(Chip chip, BiConsumer<Path, Consumer<Image>> pictures) {
    StackPane graphic = new StackPane(Icons.of(icon(chip), 14));
    if (chip instanceof Chip.Likeness(Query.Picture picture)) {
      pictures.accept(picture.file(), image -> graphic.getChildren().setAll(small(image)));
    }
    return graphic;
  }

  private static ImageView small(Image image) {
    ImageView view = new ImageView(image);
    view.setFitHeight(PICTURE);
    view.setFitWidth(PICTURE * 1.5);
    view.setPreserveRatio(true);
    return view;
  }

  private static Ikon icon(Chip chip) {
    return switch (chip) {
      case Chip.Likeness(Query.Picture _) -> Feather.IMAGE;
      case Chip.Likeness(Query.Part part) -> part.weight() < 0 ? Feather.MINUS : Feather.PLUS;
      case Chip.Narrowing _ -> Feather.FILTER;
    };
  }

  /// What a chip asks for, in words.
  static String words(Chip chip, Texts texts) {
    return switch (chip) {
      case Chip.Likeness(Query.Part part) -> weighed(part, texts);
      case Chip.Narrowing(Filter filter) -> {
        Description.FilterDescription said =
            new Query(List.of(), List.of(filter)).describe().filters().getFirst();
        String values = said.values().stream().map(texts::path).collect(Collectors.joining(", "));
        String name = texts.get("filter." + said.name());
        yield texts.get(said.not() ? "search.filter.not" : "search.filter", name, values);
      }
    };
  }

  private static String weighed(Query.Part part, Texts texts) {
    String words =
        switch (part) {
          case Query.Words said -> said.text();
          case Query.Exact exact -> texts.get("search.exact", exact.text());
          case Query.Picture picture ->
              texts.get("search.picture", String.valueOf(picture.file().getFileName()));
        };
    double weight = part.weight();
    if (weight == 1) {
      return words;
    }
    return weight == -1
        ? texts.get("search.minus", words)
        : texts.get("search.weight", weight, words);
  }
}

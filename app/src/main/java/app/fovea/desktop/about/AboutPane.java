package app.fovea.desktop.about;

import app.fovea.desktop.kit.HeldFocus;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Name, version, licence, and whose work is in it.
public final class AboutPane extends StackPane {
  private static final double WIDTH = 760;
  private static final double ICON = 64;

  private final Texts texts;
  private HeldFocus before = HeldFocus.around(this);

  public AboutPane(String version, Texts texts) {
    this.texts = texts;
    getStyleClass().add("palette-shade");
    setId("about");
    Button close = Icons.button(Feather.X, texts.get("about.close"), "accent", this::close);
    HBox buttons = new HBox(close);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    VBox box = new VBox(16, head(version), libraries(), buttons);
    box.getStyleClass().addAll("palette", "about");
    box.setMaxSize(WIDTH, USE_PREF_SIZE);
    setAlignment(box, Pos.TOP_CENTER);
    getChildren().add(box);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
  }

  /// Shows itself above everything else in there until it is closed.
  public void openOver(Pane root) {
    before = HeldFocus.around(root);
    root.getChildren().add(this);
    requestFocus();
  }

  private HBox head(String version) {
    ImageView icon =
        new ImageView(
            new Image(
                Objects.requireNonNull(
                    AboutPane.class.getResourceAsStream("/app/fovea/icons/fovea-128.png")),
                ICON,
                ICON,
                true,
                true));
    VBox words =
        new VBox(
            4,
            Nodes.words(texts.get("about.version", version), "sheet-title"),
            Nodes.words(texts.get("about.words"), "text-muted"),
            Nodes.words(texts.get("about.licence"), "text-muted"));
    HBox head = new HBox(16, icon, words);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private TableView<ThirdParty> libraries() {
    TableView<ThirdParty> table =
        new TableView<>(FXCollections.observableArrayList(ThirdParty.all()));
    table.getColumns().add(column("about.library", 3, ThirdParty::name));
    table.getColumns().add(column("about.library.version", 1, ThirdParty::version));
    table.getColumns().add(column("about.library.licence", 2, ThirdParty::licence));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setAccessibleText(texts.get("about.library"));
    table.getStyleClass().add("dense");
    table.setPrefHeight(360);
    return table;
  }

  private TableColumn<ThirdParty, String> column(
      String title, double share, Function<ThirdParty, String> value) {
    TableColumn<ThirdParty, String> column = new TableColumn<>(texts.get(title));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    column.setPrefWidth(share * WIDTH / 6);
    return column;
  }

  private void close() {
    ((Pane) getParent()).getChildren().remove(this);
    before.giveBack(() -> {});
  }
}

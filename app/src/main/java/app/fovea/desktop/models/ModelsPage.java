package app.fovea.desktop.models;

import app.fovea.desktop.kit.Entrance;
import app.fovea.desktop.kit.HeldFocus;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.kit.TroubleLabel;
import app.fovea.model.ModelPackage;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Models as cards: those at hand, then those to be had.
public final class ModelsPage extends VBox implements Entrance {
  private final ModelsModel model;
  private final List<Node> importing;
  private final Texts texts;
  private final ModelCards cards;
  private final VBox switching = new VBox();
  private final TilePane installed = tiles();
  private final TilePane offered = tiles();

  /// @param importing buttons that import a model
  public ModelsPage(ModelsModel model, DownloadModel download, Texts texts, List<Node> importing) {
    this.model = model;
    this.importing = List.copyOf(importing);
    this.texts = texts;
    this.cards = new ModelCards(model, download, texts);
    getStyleClass().add("sheet");
    setId("models");
    HBox actions = new HBox(8);
    actions.getChildren().addAll(importing);
    getChildren()
        .addAll(
            Nodes.words(texts.get("command.models"), "sheet-title"),
            Nodes.words(texts.get("models.words"), "text-muted"),
            new DownloadBar(download, texts),
            switching,
            new TroubleLabel(model.trouble().reasonProperty(), texts),
            Nodes.words(texts.get("models.installed"), "section-title"),
            installed,
            actions,
            Nodes.words(texts.get("models.offered"), "section-title"),
            Nodes.words(texts.get("models.offered.words"), "text-muted"),
            offered);
    InvalidationListener changed = _ -> show();
    model.models().addListener(changed);
    model.usedProperty().addListener(changed);
    model.catalogue().addListener(changed);
    model.figuresProperty().addListener(changed);
    model.measuringProperty().addListener(changed);
    show();
  }

  /// What stays while the cards are made anew.
  @Override
  public Node entrance() {
    return importing.getFirst();
  }

  private void show() {
    Runnable held = HeldFocus.within(this);
    installed.getChildren().setAll(model.models().stream().map(cards::installed).toList());
    offered
        .getChildren()
        .setAll(
            model.catalogue().stream()
                .filter(entry -> model.models().stream().noneMatch(m -> m.id().equals(entry.id())))
                .map(cards::offered)
                .toList());
    switching.getChildren().clear();
    model.usedProperty().get().ifPresent(this::showSwitch);
    held.run();
  }

  /// While another model still answers, says so and offers the way back.
  private void showSwitch(ModelPackage used) {
    model
        .figuresProperty()
        .get()
        .answering()
        .filter(answering -> !answering.id().equals(used.id()))
        .ifPresent(
            answering -> {
              HBox bar =
                  new HBox(
                      12,
                      Icons.of(Feather.REFRESH_CW, 16),
                      Nodes.words(texts.get("models.switching", used.id(), answering.id())),
                      Nodes.gap(),
                      Icons.button(
                          Feather.CORNER_UP_LEFT,
                          texts.get("models.back", answering.id()),
                          "default",
                          () -> model.use(answering)));
              bar.getStyleClass().add("notice-bar");
              bar.setAlignment(Pos.CENTER_LEFT);
              switching.getChildren().add(bar);
            });
  }

  /// Cards of one width, in rows as high as the highest: text that wraps needs to be told its
  /// width.
  static TilePane tiles() {
    TilePane tiles = new TilePane(16, 16);
    tiles.setPrefTileWidth(ModelCards.WIDTH);
    tiles.setTileAlignment(Pos.TOP_LEFT);
    return tiles;
  }
}

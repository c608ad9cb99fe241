package app.fovea.desktop.models;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.model.ModelPackage;
import app.fovea.model.hub.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Models as cards: those at hand, then those to be had.
public final class ModelsPage extends VBox {
  private static final double CARD = 320;

  private final ModelsModel model;
  private final DownloadModel download;
  private final Texts texts;
  private final TilePane installed = cards();
  private final TilePane offered = cards();

  /// @param importing buttons that import a model
  public ModelsPage(ModelsModel model, DownloadModel download, Texts texts, List<Node> importing) {
    this.model = model;
    this.download = download;
    this.texts = texts;
    getStyleClass().add("sheet");
    setId("models");
    HBox actions = new HBox(8);
    actions.getChildren().addAll(importing);
    Label trouble = Nodes.words("", "danger-text");
    trouble.textProperty().bind(model.troubleProperty());
    Nodes.presentWhen(trouble, model.troubleProperty().isNotEmpty());
    getChildren()
        .addAll(
            Nodes.words(texts.get("command.models"), "sheet-title"),
            Nodes.words(texts.get("models.words"), "text-muted"),
            new DownloadBar(download, texts),
            trouble,
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
    show();
  }

  private void show() {
    installed.getChildren().setAll(model.models().stream().map(this::installed).toList());
    offered
        .getChildren()
        .setAll(
            model.catalogue().stream()
                .filter(entry -> model.models().stream().noneMatch(m -> m.id().equals(entry.id())))
                .map(this::offered)
                .toList());
  }

  private VBox installed(ModelPackage found) {
    boolean used = model.usedProperty().get().map(ModelPackage::id).equals(Optional.of(found.id()));
    VBox card = card(found.id());
    line(card, "models.dimension", texts.number(found.dimension()));
    line(card, "models.input", texts.number(found.input().edge()));
    found.licence().ifPresent(licence -> line(card, "models.licence", licence));
    HBox actions = new HBox(8);
    actions.setAlignment(Pos.CENTER_LEFT);
    if (used) {
      Label badge = new Label(texts.get("models.used"), Icons.of(Feather.CHECK, 14));
      badge.getStyleClass().add("chip");
      actions.getChildren().add(badge);
    } else {
      actions
          .getChildren()
          .add(
              Icons.button(
                  Feather.CHECK, texts.get("models.use"), "default", () -> model.use(found)));
      if (model.owns(found)) {
        actions
            .getChildren()
            .add(
                Icons.button(
                    Feather.TRASH_2,
                    texts.get("models.remove"),
                    "flat",
                    () -> model.remove(found)));
      }
    }
    card.getChildren().add(actions);
    return card;
  }

  private VBox offered(Entry entry) {
    VBox card = card(entry.name());
    entry
        .quality()
        .forEach(
            quality ->
                card.getChildren()
                    .add(
                        Nodes.words(
                            texts.get(
                                "models.quality",
                                quality.measure(),
                                quality.value(),
                                quality.source()),
                            "text-small")));
    entry.downloadBytes().ifPresent(bytes -> line(card, "models.size", texts.bytes(bytes)));
    entry.memoryBytes().ifPresent(bytes -> line(card, "models.memory", texts.bytes(bytes)));
    line(card, "models.languages", languages(entry));
    line(card, "models.licence", entry.licence().name());
    entry
        .licence()
        .restriction()
        .ifPresent(words -> card.getChildren().add(Nodes.words(words, "warning-text")));
    card.getChildren()
        .add(
            Icons.button(
                Feather.DOWNLOAD,
                texts.get("models.download"),
                "default",
                () -> download.start(entry)));
    return card;
  }

  private String languages(Entry entry) {
    return entry.languages().stream()
        .map(
            code ->
                code.equals("*")
                    ? texts.get("models.many-languages")
                    : Locale.of(code).getDisplayLanguage(texts.locale()))
        .collect(Collectors.joining(", "));
  }

  /// Cards of one width, in rows as high as the highest: text that wraps needs to be told its
  // width.
  private static TilePane cards() {
    TilePane cards = new TilePane(16, 16);
    cards.setPrefTileWidth(CARD);
    cards.setTileAlignment(Pos.TOP_LEFT);
    return cards;
  }

  private VBox card(String name) {
    VBox card = new VBox(Nodes.words(name, "details-title"));
    card.getStyleClass().add("card");
    card.setPrefWidth(CARD);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    return card;
  }

  private void line(VBox card, String name, String value) {
    Label title = new Label(texts.get(name));
    title.getStyleClass().add("text-muted");
    title.setMinWidth(112);
    HBox line = new HBox(8, title, Nodes.words(value));
    card.getChildren().add(line);
  }
}

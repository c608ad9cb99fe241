package app.fovea.desktop.viewer;

import app.fovea.desktop.grid.Thumbnails;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Match;
import app.fovea.index.Photo;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is known about the chosen photos, at the right.
public final class Details extends VBox {
  /// What can be done from here.
  public record Actions(Consumer<Photo> similar, Consumer<Photo> showInFolder) {}

  private final Thumbnails thumbnails;
  private final Texts texts;
  private final Actions actions;

  public Details(Thumbnails thumbnails, Texts texts, Actions actions) {
    this.thumbnails = thumbnails;
    this.texts = texts;
    this.actions = actions;
    getStyleClass().add("details");
    setId("details");
    show(List.of(), Optional.empty());
  }

  /// @param match why the one photo was found
  public void show(List<Photo> photos, Optional<Match> match) {
    getChildren().clear();
    if (photos.isEmpty()) {
      getChildren().add(Nodes.words(texts.get("details.none"), "text-muted"));
    } else if (photos.size() > 1) {
      getChildren().add(Nodes.words(texts.get("details.many", photos.size()), "details-title"));
    } else {
      one(photos.getFirst(), match);
    }
  }

  private void one(Photo photo, Optional<Match> match) {
    thumbnails.ready(photo.id()).ifPresent(image -> getChildren().add(preview(image)));
    Label name = Nodes.words(photo.path().getFileName().toString(), "details-title");
    getChildren().add(name);
    if (!photo.online()) {
      getChildren().add(Nodes.words(texts.get("details.offline"), "warning-text"));
    }
    match.ifPresent(
        found -> getChildren().add(pair(texts.get("details.why"), new Reasons(texts).of(found))));
    new Facts(texts).of(photo).forEach(fact -> getChildren().add(pair(fact.name(), fact.value())));
    getChildren().addAll(buttons(photo));
  }

  private List<Button> buttons(Photo photo) {
    Button similar =
        Icons.button(
            Feather.LAYERS,
            texts.get("command.similar"),
            "default",
            () -> actions.similar().accept(photo));
    Button folder =
        Icons.button(
            Feather.FOLDER,
            texts.get("command.show-in-folder"),
            "default",
            () -> actions.showInFolder().accept(photo));
    List<Button> buttons = List.of(similar, folder);
    buttons.forEach(button -> button.setMaxWidth(Double.MAX_VALUE));
    return buttons;
  }

  private static ImageView preview(Image image) {
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setFitWidth(248);
    view.setFitHeight(248);
    return view;
  }

  private static VBox pair(String name, String value) {
    Label title = Nodes.words(name, "text-muted", "text-small");
    return new VBox(2, title, Nodes.words(value));
  }
}

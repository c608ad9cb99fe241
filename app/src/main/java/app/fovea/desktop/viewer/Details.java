package app.fovea.desktop.viewer;

import app.fovea.desktop.grid.Thumbnails;
import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.HeldFocus;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.Gallery;
import app.fovea.index.Match;
import app.fovea.index.Photo;
import app.fovea.index.PhotoDetails;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What is known about the chosen photos, at the right.
public final class Details extends VBox {
  /// What can be done from here.
  ///
  /// @param label asks for a label for photos
  /// @param drive what a photo's drive goes by
  /// @param rate gives photos stars
  public record Actions(
      Consumer<List<Photo>> similar,
      Consumer<List<Photo>> compare,
      Consumer<List<Photo>> label,
      Consumer<Photo> showInFolder,
      Function<Photo, String> drive,
      BiConsumer<List<Photo>, Integer> rate) {}

  private static final int MOST_STARS = 5;
  private static final double PICTURE = 248;

  /// Of more chosen photos only their number is told: to look at each would be felt.
  private static final int MOST_TOLD = 1000;

  private final Gallery gallery;
  private final Background background;
  private final Thumbnails thumbnails;
  private final Texts texts;
  private final Actions actions;
  private final VBox more = new VBox(12);
  private List<Photo> shown = List.of();

  public Details(
      Gallery gallery, Background background, Thumbnails thumbnails, Texts texts, Actions actions) {
    this.gallery = gallery;
    this.background = background;
    this.thumbnails = thumbnails;
    this.texts = texts;
    this.actions = actions;
    getStyleClass().add("details");
    setId("details");
    show(List.of(), Optional.empty());
  }

  /// @param match why the one photo was found
  public void show(List<Photo> photos, Optional<Match> match) {
    Runnable held = HeldFocus.within(this);
    if (!same(photos)) {
      more.getChildren().clear();
    }
    shown = photos;
    getChildren().clear();
    if (photos.isEmpty()) {
      getChildren().add(Nodes.words(texts.get("details.none"), "text-muted"));
    } else if (photos.size() > 1) {
      getChildren().add(Nodes.words(texts.get("details.many", photos.size()), "details-title"));
      int least = photos.stream().mapToInt(Photo::rating).min().orElse(0);
      int most = photos.stream().mapToInt(Photo::rating).max().orElse(0);
      getChildren().add(stars(photos, least == most ? least : 0));
      if (photos.size() <= MOST_TOLD) {
        new Facts(texts)
            .of(photos)
            .forEach(fact -> getChildren().add(pair(fact.name(), fact.value())));
      }
      getChildren().addAll(buttons(photos));
    } else {
      one(photos.getFirst(), match);
    }
    held.run();
  }

  private HBox offline(Photo photo) {
    String words = texts.get("details.offline", actions.drive().apply(photo));
    HBox line = new HBox(8, Icons.of(Feather.CLOUD_OFF, 16), Nodes.words(words, "warning-text"));
    line.setId("details-offline");
    return line;
  }

  private boolean same(List<Photo> photos) {
    return photos.stream().map(Photo::id).toList().equals(shown.stream().map(Photo::id).toList());
  }

  private void one(Photo photo, Optional<Match> match) {
    getChildren().add(picture(photo));
    getChildren().add(Nodes.words(photo.path().getFileName().toString(), "details-title"));
    getChildren().add(stars(List.of(photo), photo.rating()));
    if (!photo.online()) {
      getChildren().add(offline(photo));
    }
    match.ifPresent(
        found -> getChildren().add(pair(texts.get("details.why"), new Reasons(texts).of(found))));
    new Facts(texts).of(photo).forEach(fact -> getChildren().add(pair(fact.name(), fact.value())));
    getChildren().add(more);
    getChildren().addAll(buttons(List.of(photo)));
    background.run(
        () -> gallery.details(photo.id()),
        known -> known.ifPresent(details -> add(photo, details)),
        _ -> more.getChildren().clear());
  }

  /// What takes longer to find out, where the photo is still the one that is shown.
  private void add(Photo photo, PhotoDetails details) {
    if (shown.size() == 1 && shown.getFirst().id() == photo.id()) {
      more.getChildren().clear();
      new Facts(texts)
          .of(details)
          .forEach(fact -> more.getChildren().add(pair(fact.name(), fact.value())));
      if (details.excluded()) {
        more.getChildren().add(Nodes.words(texts.get("details.excluded"), "warning-text"));
      }
    }
  }

  /// Five stars, the given ones full; pressing the last full one takes all away.
  private HBox stars(List<Photo> photos, int given) {
    List<Button> stars = new ArrayList<>();
    for (int number = 1; number <= MOST_STARS; number++) {
      int value = number == given ? 0 : number;
      Button star =
          Icons.button(
              Feather.STAR,
              texts.get("details.stars", value),
              () -> actions.rate().accept(photos, value));
      star.setGraphic(null);
      star.setText(number <= given ? "\u2605" : "\u2606");
      star.setId("star-" + number);
      star.getStyleClass().add(number <= given ? "star-given" : "star");
      stars.add(star);
    }
    HBox row = new HBox(stars.toArray(Button[]::new));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("stars-row");
    row.setAccessibleText(texts.get("details.stars", given));
    return row;
  }

  private List<Button> buttons(List<Photo> photos) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(button(Feather.LAYERS, "similar", () -> actions.similar().accept(photos)));
    if (photos.size() > 1 && photos.size() <= ViewerModel.COMPARED) {
      buttons.add(button(Feather.COLUMNS, "compare", () -> actions.compare().accept(photos)));
    }
    buttons.add(button(Feather.TAG, "label", () -> actions.label().accept(photos)));
    if (photos.size() == 1) {
      Photo photo = photos.getFirst();
      Button folder =
          button(Feather.FOLDER, "show-in-folder", () -> actions.showInFolder().accept(photo));
      folder.setDisable(!photo.online());
      buttons.add(folder);
    }
    return buttons;
  }

  private Button button(Ikon ikon, String command, Runnable action) {
    Button button = Icons.button(ikon, texts.get("command." + command), "default", action);
    button.setId("details-" + command);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  /// As large as it will be from the start on, in the photo's colour until it comes.
  private StackPane picture(Photo photo) {
    ImageView view = new ImageView();
    view.setPreserveRatio(true);
    view.setFitWidth(PICTURE);
    view.setFitHeight(PICTURE);
    double scale = PICTURE / Math.max(1, Math.max(photo.width(), photo.height()));
    StackPane place = new StackPane(view);
    place.setMinSize(photo.width() * scale, photo.height() * scale);
    place.setMaxSize(place.getMinWidth(), place.getMinHeight());
    int rgb = photo.colour();
    place.setBackground(
        javafx.scene.layout.Background.fill(
            Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff)));
    view.imageProperty().addListener(_ -> place.setBackground(null));
    thumbnails.ready(photo.id()).ifPresentOrElse(view::setImage, () -> fetch(photo, view));
    return place;
  }

  private void fetch(Photo photo, ImageView view) {
    background.run(
        () -> gallery.thumbnail(photo.id()).map(ByteArrayInputStream::new).map(Image::new),
        image -> image.ifPresent(view::setImage),
        _ -> {});
  }

  private static VBox pair(String name, String value) {
    Label title = Nodes.words(name, "text-muted", "text-small");
    return new VBox(2, title, Nodes.pathsIn(value));
  }
}

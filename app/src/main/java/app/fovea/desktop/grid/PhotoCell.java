package app.fovea.desktop.grid;

import app.fovea.desktop.kit.Icons;
import app.fovea.index.Photo;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.FadeTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One thumbnail on the sheet, in the photo's own colour until it is there. Cells are pooled: the
/// same one shows many photos over time.
final class PhotoCell extends Region {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("current");
  private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");
  private static final Duration APPEARING = Duration.millis(150);
  private static final double INSET = 8;
  private static final int SIGN = 14;
  private static final double BADGE = 24;
  private static final String STAR = "\u2605";

  private final ImageView view = new ImageView();
  private final Slide slide = new Slide(view);
  private final Region ring = new Region();
  private final Label stars = new Label();
  private final FontIcon sign = Icons.of(Feather.CLOUD_OFF, SIGN);
  private final StackPane note = new StackPane(sign);
  private final FadeTransition fade = new FadeTransition(APPEARING, view);
  private Optional<Thumbnail.Size> shape = Optional.empty();
  private long photo = -1;
  private boolean online = true;
  private boolean selected;
  private Optional<Photo> spoken = Optional.empty();
  private Function<Photo, String> spokenBy = _ -> "";

  PhotoCell() {
    setManaged(false);
    getStyleClass().add("photo-cell");
    ring.getStyleClass().add("ring");
    stars.getStyleClass().add("stars");
    note.getStyleClass().add("note");
    fade.setFromValue(0);
    fade.setToValue(1);
    for (javafx.scene.Node part : new javafx.scene.Node[] {view, ring, note, stars}) {
      part.setManaged(false);
      part.setMouseTransparent(true);
      getChildren().add(part);
    }
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  /// @param says what a screen reader says of a photo, asked only when one listens
  void show(
      Photo shown, Function<Photo, String> says, Optional<Thumbnail> image, Standing standing) {
    if (!spoken.equals(Optional.of(shown))) {
      spoken = Optional.of(shown);
      spokenBy = says;
      notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
    if (photo != shown.id()) {
      photo = shown.id();
      shape = Optional.empty();
      slide.clear();
      fade.stop();
      view.setOpacity(1);
      setBackground(Background.fill(colour(shown.colour())));
    }
    online = shown.online();
    pseudoClassStateChanged(AWAY, !online);
    stars.setText(STAR.repeat(shown.rating()));
    stars.setVisible(shown.rating() > 0);
    if (shape.isEmpty()) {
      image.ifPresent(this::take);
    }
    stand(standing);
  }

  /// What is known of a thumbnail.
  enum Standing {
    THERE,
    AWAITED,
    MISSING
  }

  private void stand(Standing standing) {
    sign.setIconCode(online ? Feather.ALERT_TRIANGLE : Feather.CLOUD_OFF);
    note.setVisible(!online || standing == Standing.MISSING);
  }

  private static Color colour(int rgb) {
    return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  long photo() {
    return photo;
  }

  void state(boolean isSelected, boolean focused) {
    if (selected != isSelected) {
      selected = isSelected;
      notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }
    pseudoClassStateChanged(SELECTED, isSelected);
    pseudoClassStateChanged(FOCUSED, focused);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case SELECTED -> selected;
      case TEXT -> spoken.map(spokenBy).orElse("");
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  void place(double x, double y, double width, double height) {
    double left = Math.round(x);
    double top = Math.round(y);
    resizeRelocate(left, top, Math.round(x + width) - left, Math.round(y + height) - top);
    fit();
    ring.resizeRelocate(0, 0, getWidth(), getHeight());
    note.resizeRelocate(getWidth() - INSET - BADGE, INSET, BADGE, BADGE);
    if (stars.isVisible()) {
      stars.autosize();
      stars.relocate(INSET, getHeight() - INSET - stars.getHeight());
    }
  }

  private void take(Thumbnail image) {
    slide.show(image);
    shape = Optional.of(image.size());
  }

  void arrived(Thumbnail image) {
    take(image);
    stand(Standing.THERE);
    fit();
    Scene seen = getScene();
    if (seen != null && !seen.getPreferences().isReducedMotion()) {
      fade.playFromStart();
    }
  }

  void missing() {
    stand(Standing.MISSING);
  }

  /// Fills the cell with the picture's middle.
  private void fit() {
    if (shape.isPresent() && getHeight() > 0) {
      view.setViewport(shape.get().middle(getWidth() / getHeight()));
      view.setFitWidth(getWidth());
      view.setFitHeight(getHeight());
    }
  }
}

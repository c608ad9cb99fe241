package app.fovea.desktop.grid;

import app.fovea.index.Photo;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// One thumbnail on the sheet. Cells are pooled: the same one shows many photos over time.
final class PhotoCell extends Region {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("current");
  private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

  private final ImageView view = new ImageView();
  private final Region ring = new Region();
  private long photo = -1;

  PhotoCell() {
    setManaged(false);
    getStyleClass().add("photo-cell");
    ring.getStyleClass().add("ring");
    ring.setMouseTransparent(true);
    view.setManaged(false);
    ring.setManaged(false);
    getChildren().addAll(view, ring);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  void show(Photo shown, String spoken, Optional<Image> image) {
    if (photo != shown.id()) {
      photo = shown.id();
      pseudoClassStateChanged(AWAY, !shown.online());
    }
    setAccessibleText(spoken);
    view.setImage(image.orElse(null));
  }

  long photo() {
    return photo;
  }

  void state(boolean selected, boolean focused) {
    pseudoClassStateChanged(SELECTED, selected);
    pseudoClassStateChanged(FOCUSED, focused);
  }

  void place(double x, double y, double width, double height) {
    double left = Math.round(x);
    double top = Math.round(y);
    resizeRelocate(left, top, Math.round(x + width) - left, Math.round(y + height) - top);
    fit();
    ring.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  void arrived(Image image) {
    view.setImage(image);
    fit();
  }

  /// Fills the cell with the picture's middle.
  private void fit() {
    Image image = view.getImage();
    if (image == null || getHeight() <= 0) {
      return;
    }
    double wanted = getWidth() / getHeight();
    double width = Math.min(image.getWidth(), image.getHeight() * wanted);
    double height = Math.min(image.getHeight(), image.getWidth() / wanted);
    view.setViewport(
        new Rectangle2D(
            (image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height));
    view.setFitWidth(getWidth());
    view.setFitHeight(getHeight());
  }
}

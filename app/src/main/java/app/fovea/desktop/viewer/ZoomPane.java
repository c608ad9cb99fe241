package app.fovea.desktop.viewer;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// One picture that can be looked at closely: wheel and pinch zoom, dragging pans, a double click
/// goes from whole to real size and back.
final class ZoomPane extends Region {
  private static final double STEP = 1.2;

  private final Zoom zoom;
  private final ImageView view = new ImageView();
  private double originalWidth;
  private double lastX;
  private double lastY;

  ZoomPane(Zoom zoom) {
    this.zoom = zoom;
    getStyleClass().add("zoom-pane");
    view.setManaged(false);
    view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(view);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    for (ObservableValue<Number> value :
        java.util.List.<ObservableValue<Number>>of(
            zoom.factorProperty(), zoom.xProperty(), zoom.yProperty())) {
      value.addListener(_ -> requestLayout());
    }
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(ZoomEvent.ZOOM, event -> zoom.by(event.getZoomFactor()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  /// @param originalWidth of the file, in pixels: what real size means
  void show(Image image, double originalWidth, String spoken) {
    this.originalWidth = originalWidth;
    view.setImage(image);
    view.setAccessibleText(spoken);
    requestLayout();
  }

  void clear() {
    view.setImage(null);
    requestLayout();
  }

  private double fitScale() {
    Image image = view.getImage();
    return image == null
        ? 1
        : Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
  }

  /// The factor at which one pixel of the file is one of the screen.
  double realSize() {
    Image image = view.getImage();
    return image == null ? 1 : originalWidth / (image.getWidth() * fitScale());
  }

  @Override
  protected void layoutChildren() {
    Image image = view.getImage();
    if (image == null || getWidth() <= 0) {
      return;
    }
    double scale = fitScale() * zoom.factor();
    double width = image.getWidth() * scale;
    double height = image.getHeight() * scale;
    view.setFitWidth(width);
    view.setFitHeight(height);
    view.setSmooth(scale < 3);
    view.relocate(
        Math.round(edge(getWidth(), width, zoom.xProperty().get())),
        Math.round(edge(getHeight(), height, zoom.yProperty().get())));
  }

  private static double edge(double room, double length, double spot) {
    return length <= room
        ? (room - length) / 2
        : Math.clamp(room / 2 - spot * length, room - length, 0);
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0 && !event.isInertia()) {
      zoom.by(event.getDeltaY() > 0 ? STEP : 1 / STEP);
      event.consume();
    }
  }

  private void pressed(MouseEvent event) {
    lastX = event.getX();
    lastY = event.getY();
  }

  private void dragged(MouseEvent event) {
    if (view.getFitWidth() > 0) {
      zoom.look(
          zoom.xProperty().get() - (event.getX() - lastX) / view.getFitWidth(),
          zoom.yProperty().get() - (event.getY() - lastY) / view.getFitHeight());
      pressed(event);
      event.consume();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 2) {
      zoom.to(zoom.factor() > 1 ? 1 : Math.max(2, realSize()));
      event.consume();
    }
  }
}

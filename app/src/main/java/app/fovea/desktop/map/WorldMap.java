package app.fovea.desktop.map;

import app.fovea.desktop.kit.Page;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.map.Clusters.Cluster;
import app.fovea.index.Photo;
import app.fovea.index.query.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import org.kordamp.ikonli.feather.Feather;

/// The Earth with a sign for each place where photos were taken; each sign is a button that shows
/// them. Wheel, plus and minus go closer, dragging and arrows move.
public final class WorldMap extends StackPane {
  private static final double STEP = 1.5;
  private static final double MOVE = 80;

  private final Texts texts;
  private final Consumer<Filter.Near> chosen;
  private final Path land = new Path();
  private final Affine projection = new Affine();
  private final Pane signs = new Pane();
  private final Page nowhere;
  private List<Photo.Place> places = List.of();
  private Camera camera = new Camera(0, 0, 1);
  private boolean placed;
  private double lastX;
  private double lastY;

  /// @param chosen told where photos are wanted from
  public WorldMap(Texts texts, Consumer<Filter.Near> chosen) {
    this.texts = texts;
    this.chosen = chosen;
    this.nowhere =
        new Page(Feather.MAP_PIN, texts.get("map.nowhere.title"), texts.get("map.nowhere.words"));
    getStyleClass().add("world-map");
    setId("map");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(texts.get("map.spoken"));
    draw(Outlines.own());
    Pane sheet = new Pane(land);
    signs.setPickOnBounds(false);
    nowhere.setVisible(false);
    getChildren().addAll(sheet, signs, nowhere);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    widthProperty().addListener(_ -> resized());
    heightProperty().addListener(_ -> resized());
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
  }

  private void draw(Outlines outlines) {
    land.getStyleClass().add("land");
    land.getTransforms().add(projection);
    for (double[] ring : outlines.rings()) {
      land.getElements().add(new MoveTo(ring[0], ring[1]));
      for (int at = 2; at + 1 < ring.length; at += 2) {
        land.getElements().add(new LineTo(ring[at], ring[at + 1]));
      }
      land.getElements().add(new ClosePath());
    }
  }

  /// Shows where these were taken.
  public void show(List<Photo> photos) {
    places = photos.stream().flatMap(photo -> photo.place().stream()).toList();
    nowhere.setVisible(places.isEmpty());
    look();
  }

  private double least() {
    return Camera.whole(getWidth(), getHeight()).scale();
  }

  private void resized() {
    if (!placed || camera.scale() < least()) {
      camera = Camera.whole(getWidth(), getHeight());
      placed = getWidth() > 0 && getHeight() > 0;
    }
    look();
  }

  private void look() {
    double width = getWidth();
    double height = getHeight();
    projection.setToTransform(
        camera.scale(), 0, camera.x(0, width), 0, -camera.scale(), camera.y(0, height));
    land.setStrokeWidth(1 / camera.scale());
    List<Button> buttons = new ArrayList<>();
    for (Cluster cluster : Clusters.of(places, camera.scale())) {
      double x = camera.x(cluster.longitude(), width);
      double y = camera.y(cluster.latitude(), height);
      if (x > 0 && x < width && y > 0 && y < height) {
        buttons.add(sign(cluster, x, y));
      }
    }
    signs.getChildren().setAll(buttons);
  }

  private Button sign(Cluster cluster, double x, double y) {
    Button sign = new Button(texts.number(cluster.photos()));
    sign.getStyleClass().addAll("accent", "map-sign");
    sign.setAccessibleText(
        texts.get("map.sign", cluster.photos(), cluster.latitude(), cluster.longitude()));
    sign.setOnAction(_ -> chosen.accept(cluster.near()));
    sign.layoutXProperty().bind(sign.widthProperty().divide(-2).add(x));
    sign.layoutYProperty().bind(sign.heightProperty().divide(-2).add(y));
    return sign;
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      closer(event.getDeltaY() > 0 ? STEP : 1 / STEP, event.getX(), event.getY());
      event.consume();
    }
  }

  private void closer(double times, double x, double y) {
    camera = camera.closer(times, x - getWidth() / 2, y - getHeight() / 2, least());
    look();
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    lastX = event.getX();
    lastY = event.getY();
  }

  private void dragged(MouseEvent event) {
    move(event.getX() - lastX, event.getY() - lastY);
    lastX = event.getX();
    lastY = event.getY();
  }

  private void move(double x, double y) {
    camera = camera.moved(x, y);
    look();
  }

  private void keyed(KeyEvent event) {
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> closer(STEP, getWidth() / 2, getHeight() / 2);
      case MINUS, SUBTRACT -> closer(1 / STEP, getWidth() / 2, getHeight() / 2);
      case LEFT -> move(MOVE, 0);
      case RIGHT -> move(-MOVE, 0);
      case UP -> move(0, MOVE);
      case DOWN -> move(0, -MOVE);
      default -> {
        return;
      }
    }
    event.consume();
  }
}

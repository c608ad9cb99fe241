package app.fovea.desktop.grid;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// What is seen at the mouse while photos are dragged: a small stack of the first of them, the very
/// first on top, and how many there are.
///
/// @param pictures the most that lie on the stack are taken
/// @param photos how many are dragged
record DragStack(List<Image> pictures, int photos) {
  /// How many lie on the stack.
  static final int MOST = 3;

  private static final double EDGE = 64;
  private static final double SHIFT = 6;
  private static final double ROUND = 22;
  private static final Color SIGN = Color.web("#0969da");

  /// In pixels, to each side.
  static final double SIZE = EDGE + (MOST - 1) * SHIFT + ROUND / 2;

  Image image() {
    Canvas canvas = new Canvas(SIZE, SIZE);
    GraphicsContext graphics = canvas.getGraphicsContext2D();
    List<Image> seen = pictures.subList(0, Math.min(MOST, pictures.size()));
    for (int place = seen.size() - 1; place >= 0; place--) {
      draw(graphics, seen.get(place), place * SHIFT);
    }
    if (photos > 1) {
      count(graphics, EDGE + (seen.size() - 1) * SHIFT);
    }
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    return canvas.snapshot(clear, null);
  }

  private static void draw(GraphicsContext graphics, Image picture, double at) {
    Rectangle2D middle =
        new Thumbnail.Size((int) picture.getWidth(), (int) picture.getHeight()).middle(1);
    graphics.drawImage(
        picture,
        middle.getMinX(),
        middle.getMinY(),
        middle.getWidth(),
        middle.getHeight(),
        at,
        at,
        EDGE,
        EDGE);
    graphics.setStroke(Color.WHITE);
    graphics.setLineWidth(1);
    graphics.strokeRect(at + 0.5, at + 0.5, EDGE - 1, EDGE - 1);
  }

  private void count(GraphicsContext graphics, double corner) {
    String number = Integer.toString(photos);
    double width = Math.max(ROUND, ROUND / 2 + 8 * number.length());
    double left = corner + ROUND / 2 - width;
    double top = corner - ROUND / 2;
    graphics.setFill(SIGN);
    graphics.fillRoundRect(left, top, width, ROUND, ROUND, ROUND);
    graphics.setFill(Color.WHITE);
    graphics.setFont(Font.font("Inter", FontWeight.SEMI_BOLD, 12));
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.fillText(number, left + width / 2, top + ROUND / 2);
  }
}

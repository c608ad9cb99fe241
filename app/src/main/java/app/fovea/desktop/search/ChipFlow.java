package app.fovea.desktop.search;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Things one after the other, in as many lines as they need; the last one, into which words are
/// typed, takes the rest of its line.
final class ChipFlow extends Region {
  private static final double GAP = 6;
  private static final double LEAST = 140;
  private static final double WIDTH = 640;

  List<Node> nodes() {
    return getChildren();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return arrange(width < 0 ? Double.MAX_VALUE : width, Placing.NONE);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    arrange(getWidth(), (node, x, y, width, height) -> node.resizeRelocate(x, y, width, height));
  }

  private interface Placing {
    Placing NONE = (_, _, _, _, _) -> {};

    void place(Node node, double x, double y, double width, double height);
  }

  /// How high all lines are together.
  private double arrange(double width, Placing placing) {
    Insets insets = getInsets();
    double right = width - insets.getRight();
    double line = getChildren().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
    double x = insets.getLeft();
    double y = insets.getTop();
    Node last = getChildren().getLast();
    for (Node node : getChildren()) {
      double wanted = node == last ? LEAST : Math.min(node.prefWidth(-1), right - insets.getLeft());
      if (x + wanted > right && x > insets.getLeft()) {
        x = insets.getLeft();
        y += line + GAP;
      }
      double given = node == last ? Math.max(LEAST, right - x) : wanted;
      double height = node.prefHeight(-1);
      placing.place(node, x, y + (line - height) / 2, given, height);
      x += given + GAP;
    }
    return y + line + insets.getBottom();
  }
}

package app.fovea.desktop.kit;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// Centred words in lines of about the same length: as narrow as they can be without taking a
/// further line, so that no word or two are left over for the last one.
public final class Balanced extends Region {
  private final Label words;
  private final double widest;

  /// @param widest in pixels that lines may be
  public Balanced(String text, double widest, String... styles) {
    this.words = Nodes.words(text, styles);
    this.widest = widest;
    words.setTextAlignment(TextAlignment.CENTER);
    getStyleClass().add("balanced");
    getChildren().add(words);
    setMinHeight(USE_PREF_SIZE);
  }

  /// Says something else.
  public void setText(String text) {
    words.setText(text);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.min(words.prefWidth(-1), widest);
  }

  @Override
  protected double computePrefHeight(double width) {
    return words.prefHeight(room(width < 0 ? widest : width));
  }

  private double room(double width) {
    return Math.min(Math.min(width, widest), Math.ceil(words.prefWidth(-1)));
  }

  /// Halves the range in which the narrowest width of that height lies.
  private double narrowest(double width, double height) {
    double tooNarrow = 0;
    double enough = width;
    while (enough - tooNarrow > 1) {
      double middle = (tooNarrow + enough) / 2;
      if (words.prefHeight(middle) > height) {
        tooNarrow = middle;
      } else {
        enough = middle;
      }
    }
    return Math.ceil(enough);
  }

  @Override
  protected void layoutChildren() {
    double room = room(getWidth());
    double height = words.prefHeight(room);
    double width = Math.min(room, narrowest(room, height));
    words.resizeRelocate(
        snapPositionX((getWidth() - width) / 2), 0, width, Math.max(height, getHeight()));
  }
}

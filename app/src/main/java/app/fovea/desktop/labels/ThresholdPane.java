package app.fovea.desktop.labels;

import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.labels.Sorted.Card;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// A label's threshold: how many photos it would catch and, while it is moved, the photos at the
/// cut.
final class ThresholdPane extends VBox {
  private static final double EDGE = 56;

  private final String label;
  private final BoardModel model;
  private final Pictures pictures;
  private final Texts texts;
  private final Slider slider = new Slider(0, 1, 0.5);
  private final Label caught = Nodes.words("", "text-muted", "text-small");
  private final TilePane borderline = new TilePane(4, 4);

  ThresholdPane(String label, BoardModel model, Pictures pictures, Texts texts) {
    super(4);
    this.label = label;
    this.model = model;
    this.pictures = pictures;
    this.texts = texts;
    slider.getStyleClass().add("small");
    slider.setBlockIncrement(0.05);
    slider.setAccessibleText(texts.get("labels.threshold", label));
    borderline.setPrefColumns(3);
    Nodes.presentWhen(borderline, slider.valueChangingProperty().or(slider.focusedProperty()));
    slider.valueProperty().addListener(_ -> ask());
    slider
        .valueChangingProperty()
        .addListener(
            (_, _, changing) -> {
              if (!changing) {
                keep();
              }
            });
    slider.setOnKeyReleased(_ -> keep());
    getChildren().addAll(slider, caught, borderline);
  }

  /// Shows the threshold that holds, unless somebody is moving it.
  void show(double threshold) {
    if (!slider.isValueChanging()) {
      slider.setValue(threshold);
      ask();
    }
  }

  private void keep() {
    model.threshold(label, slider.getValue());
  }

  private void ask() {
    double value = slider.getValue();
    model.cut(
        label,
        value,
        cut -> {
          caught.setText(texts.get("labels.caught", texts.percent(value), cut.caught()));
          borderline.getChildren().setAll(cut.borderline().stream().map(this::small).toList());
        });
  }

  private StackPane small(Card card) {
    ImageView view = new ImageView();
    view.setPreserveRatio(true);
    view.setFitWidth(EDGE);
    view.setFitHeight(EDGE - 6);
    pictures.show(card.photo(), view);
    ProgressBar confidence = new ProgressBar(card.probability());
    confidence.getStyleClass().addAll("confidence", "small");
    confidence.setMaxWidth(EDGE);
    String sure = texts.get("labels.sure", texts.percent(card.probability()));
    confidence.setAccessibleText(sure);
    Tooltip.install(view, new Tooltip(sure));
    StackPane small = new StackPane(new VBox(2, new StackPane(view), confidence));
    small.setPrefSize(EDGE, EDGE);
    return small;
  }
}

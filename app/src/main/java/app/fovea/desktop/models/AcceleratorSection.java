package app.fovea.desktop.models;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.model.Accelerator;
import app.fovea.model.AcceleratorChoice;
import app.fovea.model.ModelBench;
import app.fovea.model.ModelPackage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// The model in use, where it runs and why, and how fast that was found to be.
public final class AcceleratorSection extends VBox {
  private static final String ANY = "";

  private final ModelsModel model;
  private final Texts texts;
  private final Runnable toModels;
  private final ComboBox<String> wanted;
  private final InvalidationListener changed = _ -> show();

  /// @param wanted key of the accelerator to use from the next start on; empty chooses
  /// @param toModels goes to the models
  public AcceleratorSection(
      ModelsModel model, Texts texts, Property<String> wanted, Runnable toModels) {
    super(16);
    this.model = model;
    this.texts = texts;
    this.toModels = toModels;
    this.wanted = choice(wanted);
    model.usedProperty().addListener(new WeakInvalidationListener(changed));
    model.figuresProperty().addListener(new WeakInvalidationListener(changed));
    model.measuringProperty().addListener(new WeakInvalidationListener(changed));
    model.refreshFigures();
    show();
  }

  private ComboBox<String> choice(Property<String> chosen) {
    List<String> keys = new ArrayList<>(List.of(ANY));
    for (Accelerator one : Accelerator.values()) {
      keys.add(one.key());
    }
    ComboBox<String> choice = new ComboBox<>(FXCollections.observableArrayList(keys));
    choice.setAccessibleText(texts.get("device.choice"));
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String key) {
            return key == null || key.isEmpty()
                ? texts.get("device.any")
                : ModelCards.device(accelerator(key), texts);
          }

          @Override
          public String fromString(String words) {
            throw new IllegalStateException(words);
          }
        });
    choice.valueProperty().bindBidirectional(chosen);
    return choice;
  }

  private static Accelerator accelerator(String key) {
    return Arrays.stream(Accelerator.values())
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElse(Accelerator.CPU);
  }

  private void show() {
    Figures figures = model.figuresProperty().get();
    Optional<ModelPackage> used = model.usedProperty().get();
    getChildren()
        .setAll(
            Nodes.words(
                used.map(ModelPackage::id).orElse(texts.get("models.none.title")),
                "details-title"));
    figures.accelerator().ifPresent(this::showDevice);
    used.flatMap(each -> Optional.ofNullable(figures.measured().get(each.id())))
        .ifPresent(this::showBench);
    Button measure =
        Icons.button(
            Feather.ACTIVITY,
            texts.get(model.measuringProperty().get() ? "models.measuring" : "models.measure"),
            "default",
            model::measure);
    measure.setDisable(used.isEmpty() || model.measuringProperty().get());
    HBox buttons =
        new HBox(
            8,
            measure,
            Icons.button(Feather.PACKAGE, texts.get("device.models"), "default", toModels));
    Label name = new Label(texts.get("device.choice"));
    name.setLabelFor(wanted);
    HBox choosing = new HBox(16, name, wanted);
    choosing.setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(buttons, choosing, Nodes.words(texts.get("device.choice.words"), "text-muted"));
  }

  private void showDevice(AcceleratorChoice choice) {
    getChildren()
        .add(
            Nodes.words(
                texts.get(
                    "device.why",
                    ModelCards.device(choice.accelerator(), texts),
                    ModelCards.note(choice.why(), texts))));
    VBox others = new VBox(4);
    for (AcceleratorChoice.Rejected other : choice.rejected()) {
      others
          .getChildren()
          .add(
              Nodes.words(
                  texts.get(
                      "device.rejected",
                      other.accelerator().title(),
                      ModelCards.note(other.reason(), texts)),
                  "text-muted"));
    }
    if (!choice.rejected().isEmpty()) {
      getChildren().add(others);
    }
  }

  private void showBench(ModelBench bench) {
    getChildren()
        .add(
            Nodes.words(texts.get("device.measured", bench.imagesPerSecond(), bench.textMillis())));
  }
}

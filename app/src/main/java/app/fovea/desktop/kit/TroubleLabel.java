package app.fovea.desktop.kit;

import java.io.IOException;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Says why something could not be done; takes no room while there is nothing to say.
public final class TroubleLabel extends Label {
  public TroubleLabel(ObservableValue<Optional<IOException>> reason, Texts texts) {
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    getStyleClass().add("danger-text");
    textProperty().bind(reason.map(it -> it.map(new Failures(texts)::said).orElse("")));
    Nodes.presentWhen(this, textProperty().isNotEmpty());
  }
}

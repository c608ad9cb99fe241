package app.fovea.desktop.kit;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// What may be dropped on an area, which shows that it takes it while it is above; everything else
/// goes on to what lies below.
///
/// @param welcome whether it takes that
/// @param taking takes it, and tells whether there was anything
public record DropTarget(Predicate<Dragboard> welcome, Predicate<Dragboard> taking) {
  private static final String STYLE = "drop-target";

  public void on(Node area) {
    area.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, area));
    area.addEventHandler(DragEvent.DRAG_EXITED, _ -> area.getStyleClass().remove(STYLE));
    area.addEventHandler(DragEvent.DRAG_DROPPED, event -> dropped(event, area));
  }

  private void over(DragEvent event, Node area) {
    if (welcome.test(event.getDragboard())) {
      event.acceptTransferModes(TransferMode.COPY);
      if (!area.getStyleClass().contains(STYLE)) {
        area.getStyleClass().add(STYLE);
      }
      event.consume();
    }
  }

  private void dropped(DragEvent event, Node area) {
    area.getStyleClass().remove(STYLE);
    if (welcome.test(event.getDragboard())) {
      event.setDropCompleted(taking.test(event.getDragboard()));
      event.consume();
    }
  }
}

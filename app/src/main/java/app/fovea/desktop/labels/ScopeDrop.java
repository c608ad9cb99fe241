package app.fovea.desktop.labels;

import app.fovea.desktop.kit.DraggedPhotos;
import java.io.File;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Beside the columns, dropping photos or folders puts them on the board, where they fall into the
/// columns.
record ScopeDrop(BoardModel model) {
  private static final String STYLE = "drop-target";

  void accept(Node area) {
    area.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, area));
    area.addEventHandler(DragEvent.DRAG_EXITED, _ -> area.getStyleClass().remove(STYLE));
    area.addEventHandler(DragEvent.DRAG_DROPPED, event -> dropped(event, area));
  }

  private static void over(DragEvent event, Node area) {
    if (event.getDragboard().hasFiles() && !DraggedPhotos.areIn(event.getDragboard())) {
      event.acceptTransferModes(TransferMode.COPY);
      if (!area.getStyleClass().contains(STYLE)) {
        area.getStyleClass().add(STYLE);
      }
      event.consume();
    }
  }

  private void dropped(DragEvent event, Node area) {
    area.getStyleClass().remove(STYLE);
    model.show(
        new Scope.Dropped(event.getDragboard().getFiles().stream().map(File::toPath).toList()));
    event.setDropCompleted(true);
    event.consume();
  }
}

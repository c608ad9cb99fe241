package app.fovea.desktop.labels;

import app.fovea.desktop.kit.DraggedPhotos;
import app.fovea.index.label.Verdict;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// An area where dropping photos is a verdict: cards of the board, or files from anywhere.
record CardDrop(BoardModel model, String label, Verdict verdict) {
  private static final String STYLE = "drop-target";

  void accept(Node area) {
    area.addEventHandler(DragEvent.DRAG_OVER, event -> over(event, area));
    area.addEventHandler(DragEvent.DRAG_EXITED, _ -> area.getStyleClass().remove(STYLE));
    area.addEventHandler(DragEvent.DRAG_DROPPED, event -> dropped(event, area));
  }

  private static void over(DragEvent event, Node area) {
    if (DraggedPhotos.areIn(event.getDragboard()) || event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      if (!area.getStyleClass().contains(STYLE)) {
        area.getStyleClass().add(STYLE);
      }
      event.consume();
    }
  }

  private void dropped(DragEvent event, Node area) {
    area.getStyleClass().remove(STYLE);
    Dragboard board = event.getDragboard();
    List<Path> files =
        DraggedPhotos.areIn(board)
            ? DraggedPhotos.in(board)
            : board.getFiles().stream().map(File::toPath).toList();
    model.teachFiles(label, verdict, files);
    event.setDropCompleted(true);
    event.consume();
  }
}

package app.fovea.desktop.labels;

import app.fovea.desktop.kit.DraggedPhotos;
import app.fovea.desktop.kit.DropTarget;
import java.io.File;
import javafx.scene.Node;
import javafx.scene.input.Dragboard;

/// Beside the columns, dropping photos or folders puts them on the board, where they fall into the
/// columns.
record ScopeDrop(BoardModel model) {
  void accept(Node area) {
    new DropTarget(board -> board.hasFiles() && !DraggedPhotos.areIn(board), this::take).on(area);
  }

  private boolean take(Dragboard board) {
    model.show(new Scope.Dropped(board.getFiles().stream().map(File::toPath).toList()));
    return true;
  }
}

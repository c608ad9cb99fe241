package app.fovea.desktop.labels;

import app.fovea.desktop.kit.DraggedPhotos;
import app.fovea.desktop.kit.DropTarget;
import app.fovea.index.label.Verdict;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Dragboard;

/// An area where dropping photos is a verdict: cards of the board, or files from anywhere.
record CardDrop(BoardModel model, String label, Verdict verdict) {
  void accept(Node area) {
    new DropTarget(board -> DraggedPhotos.areIn(board) || board.hasFiles(), this::take).on(area);
  }

  private boolean take(Dragboard board) {
    List<Path> files =
        DraggedPhotos.areIn(board)
            ? DraggedPhotos.in(board)
            : board.getFiles().stream().map(File::toPath).toList();
    model.teachFiles(label, verdict, files);
    return true;
  }
}

package app.fovea.desktop.grid;

import app.fovea.desktop.kit.DraggedPhotos;
import app.fovea.index.Photo;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.image.Image;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/// The grid by mouse: selecting, opening, the menu, and dragging files out to other programs.
public final class GridMouse {
  /// Where in the picture that is dragged the mouse is.
  private static final double AT_MOUSE = 32;

  private final PhotoGrid grid;
  private final Selection selection;
  private final Thumbnails thumbnails;
  private final Runnable open;
  private final ContextMenu menu;

  public GridMouse(PhotoGrid grid, Thumbnails thumbnails, Runnable open, ContextMenu menu) {
    this.grid = grid;
    this.selection = grid.selection();
    this.thumbnails = thumbnails;
    this.open = open;
    this.menu = menu;
    grid.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    grid.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    grid.addEventHandler(MouseEvent.DRAG_DETECTED, this::dragged);
    grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
  }

  private void pressed(MouseEvent event) {
    menu.hide();
    grid.requestFocus();
    int index = grid.at(event.getX(), event.getY());
    if (index < 0) {
      return;
    }
    if (event.isShiftDown()) {
      selection.extendTo(index);
    } else if (event.isShortcutDown()) {
      selection.toggle(index);
    } else if (!selection.contains(index)) {
      selection.only(index);
    }
  }

  private void clicked(MouseEvent event) {
    int index = grid.at(event.getX(), event.getY());
    boolean plain = !event.isShiftDown() && !event.isShortcutDown();
    if (event.getButton() != MouseButton.PRIMARY || !plain || !event.isStillSincePress()) {
      return;
    }
    if (index < 0) {
      selection.none();
      return;
    }
    selection.only(index);
    if (event.getClickCount() == 2) {
      open.run();
    }
  }

  private void dragged(MouseEvent event) {
    List<Photo> photos = selection.photos();
    if (grid.at(event.getX(), event.getY()) < 0 || photos.isEmpty()) {
      return;
    }
    Dragboard board = grid.startDragAndDrop(TransferMode.COPY);
    board.setContent(DraggedPhotos.of(photos));
    List<Image> pictures =
        photos.stream()
            .limit(DragStack.MOST)
            .flatMap(photo -> thumbnails.ready(photo.id()).stream())
            .toList();
    if (!pictures.isEmpty()) {
      board.setDragView(new DragStack(pictures, photos.size()).image(), AT_MOUSE, AT_MOUSE);
    }
    event.consume();
  }

  private void asked(ContextMenuEvent event) {
    if (selection.sizeProperty().get() > 0) {
      menu.show(grid, event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }
}

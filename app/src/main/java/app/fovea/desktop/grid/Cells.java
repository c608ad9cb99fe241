package app.fovea.desktop.grid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The few cells that exist, by the index of the photo they show.
final class Cells {
  private final List<Node> children;
  private final Map<Integer, PhotoCell> used = new HashMap<>();
  private final Deque<PhotoCell> spare = new ArrayDeque<>();

  Cells(List<Node> children) {
    this.children = children;
  }

  /// Frees every cell whose index is not from `first` to before `end`.
  void keep(int first, int end) {
    Iterator<Map.Entry<Integer, PhotoCell>> entries = used.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<Integer, PhotoCell> entry = entries.next();
      if (entry.getKey() < first || entry.getKey() >= end) {
        entry.getValue().setVisible(false);
        spare.push(entry.getValue());
        entries.remove();
      }
    }
  }

  PhotoCell at(int index) {
    return used.computeIfAbsent(index, _ -> take());
  }

  @Nullable PhotoCell find(int index) {
    return used.get(index);
  }

  private PhotoCell take() {
    PhotoCell cell = spare.poll();
    if (cell == null) {
      cell = new PhotoCell();
      children.addFirst(cell);
    }
    cell.setVisible(true);
    return cell;
  }

  void arrived(long photo, Optional<Thumbnail> image) {
    for (PhotoCell cell : used.values()) {
      if (cell.photo() == photo) {
        image.ifPresentOrElse(cell::arrived, cell::missing);
      }
    }
  }
}

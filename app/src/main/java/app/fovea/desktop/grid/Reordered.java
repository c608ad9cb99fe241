package app.fovea.desktop.grid;

import app.fovea.index.Photo;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// The photos of another list in another order, without holding any of them.
public final class Reordered extends AbstractList<Photo> implements RandomAccess {
  private final List<Photo> photos;
  private final int[] order;

  /// @param order for each place which photo of the list
  public Reordered(List<Photo> photos, int[] order) {
    this.photos = photos;
    this.order = order;
  }

  @Override
  public int size() {
    return order.length;
  }

  @Override
  public Photo get(int index) {
    return photos.get(order[index]);
  }
}

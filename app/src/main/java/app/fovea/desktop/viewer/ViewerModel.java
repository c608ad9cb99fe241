package app.fovea.desktop.viewer;

import app.fovea.index.Photo;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which photos are looked at large: one out of a row of many, or up to four side by side.
public final class ViewerModel {
  /// The most that are compared.
  public static final int COMPARED = 4;

  private final Zoom zoom = new Zoom();
  private final ObservableList<Photo> shown = FXCollections.observableArrayList();
  private final ObservableList<Photo> shownSeen = FXCollections.unmodifiableObservableList(shown);
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
  private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(this, "index", -1);
  private final BooleanProperty information = new SimpleBooleanProperty(this, "information", false);
  private List<Photo> row = List.of();
  private int direction = 1;

  public Zoom zoom() {
    return zoom;
  }

  /// What is seen now, left to right.
  public ObservableList<Photo> shown() {
    return shownSeen;
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// Where in the row the photo is; -1 while photos are compared.
  public ReadOnlyIntegerProperty indexProperty() {
    return index.getReadOnlyProperty();
  }

  /// Whether what is known is written over the picture.
  public BooleanProperty informationProperty() {
    return information;
  }

  /// Writes what is known over the picture, or no more.
  public void turnInformation() {
    information.set(!information.get());
  }

  /// Whether one photo out of that row is shown.
  public boolean isOver(List<Photo> photos) {
    return open.get() && index.get() >= 0 && row == photos;
  }

  /// How many photos the row has.
  public int length() {
    return row.size();
  }

  /// Shows one photo out of a row.
  public void open(List<Photo> photos, int at) {
    row = photos;
    compared(at, List.of(photos.get(at)));
  }

  /// Shows the first four of these side by side.
  public void compare(List<Photo> photos) {
    row = photos;
    compared(-1, photos.subList(0, Math.min(COMPARED, photos.size())));
  }

  private void compared(int at, List<Photo> photos) {
    zoom.fit();
    index.set(at);
    shown.setAll(photos);
    open.set(true);
  }

  /// What is probably shown next: the photo ahead in the direction of the last step, then the one
  /// behind.
  List<Photo> soon() {
    return index.get() < 0
        ? List.of()
        : IntStream.of(index.get() + direction, index.get() - direction)
            .filter(at -> at >= 0 && at < row.size())
            .mapToObj(row::get)
            .toList();
  }

  /// Goes on by that many photos, as far as there are any.
  public void step(int by) {
    direction = by < 0 ? -1 : 1;
    int next = index.get() + by;
    if (index.get() >= 0 && next >= 0 && next < row.size()) {
      compared(next, List.of(row.get(next)));
    }
  }

  public void close() {
    open.set(false);
    shown.clear();
  }
}

package app.fovea.desktop.viewer;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// How close one looks and at which spot. Pictures that are compared share one.
public final class Zoom {
  private static final double CLOSEST = 32;

  private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(this, "factor", 1);
  private final DoubleProperty x = new SimpleDoubleProperty(this, "x", 0.5);
  private final DoubleProperty y = new SimpleDoubleProperty(this, "y", 0.5);

  /// 1 shows the whole picture.
  public ReadOnlyDoubleProperty factorProperty() {
    return factor.getReadOnlyProperty();
  }

  /// The spot in the middle of the view, from 0 (left) to 1.
  public ReadOnlyDoubleProperty xProperty() {
    return x;
  }

  /// The spot in the middle of the view, from 0 (top) to 1.
  public ReadOnlyDoubleProperty yProperty() {
    return y;
  }

  public double factor() {
    return factor.get();
  }

  /// Goes `times` closer.
  public void by(double times) {
    to(factor.get() * times);
  }

  public void to(double wanted) {
    factor.set(Math.clamp(wanted, 1, CLOSEST));
    look(x.get(), y.get());
  }

  /// The whole picture.
  public void fit() {
    to(1);
  }

  /// Moves by quarters of what is seen, to the right and down.
  public void pan(int right, int down) {
    double step = 0.25 / factor.get();
    look(x.get() + right * step, y.get() + down * step);
  }

  /// Looks at another spot, never past the edges.
  public void look(double atX, double atY) {
    double half = 0.5 / factor.get();
    x.set(Math.clamp(atX, half, 1 - half));
    y.set(Math.clamp(atY, half, 1 - half));
  }
}

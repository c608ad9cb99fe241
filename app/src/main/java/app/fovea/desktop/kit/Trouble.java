package app.fovea.desktop.kit;

import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Why the last wish could not be met, if it could not.
public final class Trouble {
  private final ReadOnlyObjectWrapper<Optional<IOException>> reason =
      new ReadOnlyObjectWrapper<>(this, "reason", Optional.empty());

  public ReadOnlyObjectProperty<Optional<IOException>> reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  public void met(IOException why) {
    reason.set(Optional.of(why));
  }

  public void clear() {
    reason.set(Optional.empty());
  }
}

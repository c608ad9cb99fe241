package app.fovea.desktop.kit;

import java.util.Optional;
import javafx.scene.input.KeyCombination;

/// How something is reached by keyboard.
///
/// @param accelerator works wherever the keyboard is
/// @param shown what people read; empty where there is no key
public record Key(Optional<KeyCombination> accelerator, String shown) {
  public static final Key NONE = new Key(Optional.empty(), "");

  /// Takes away what is chosen where the keyboard is.
  public static final Key DELETE = typed(KeyCombination.valueOf("Delete").getDisplayText());

  /// A combination as [KeyCombination] writes it, or nothing.
  public static Key of(String combination) {
    if (combination.isEmpty()) {
      return NONE;
    }
    KeyCombination keys = KeyCombination.valueOf(combination);
    return new Key(Optional.of(keys), keys.getDisplayText());
  }

  /// What is pressed where something of that kind has the keyboard, and means something else
  /// elsewhere.
  public static Key typed(String shown) {
    return new Key(Optional.empty(), shown);
  }
}

package app.fovea.desktop.kit;

import java.util.Optional;
import javafx.scene.input.KeyCombination;

/// How something is reached by keyboard.
///
/// @param accelerator works wherever the keyboard is
/// @param shown what people read; empty where there is no key
public record Key(Optional<KeyCombination> accelerator, String shown) {
  public static final Key NONE = new Key(Optional.empty(), "");

  /// A combination as [KeyCombination] writes it, or nothing.
  public static Key of(String combination) {
    if (combination.isEmpty()) {
      return NONE;
    }
    KeyCombination keys = KeyCombination.valueOf(combination);
    return new Key(Optional.of(keys), keys.getDisplayText());
  }

  /// A character that is typed where photos have the keyboard, and is a letter elsewhere.
  public static Key typed(String character) {
    return new Key(Optional.empty(), character);
  }
}

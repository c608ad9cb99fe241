package app.fovea.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class KeyTest {
  private final Texts german = new Texts(Locale.GERMAN);

  @Test
  void keysAreCalledAsOnTheKeyboardsOfTheLanguage() {
    assertThat(Key.typed("Ctrl+Shift+L").in(german).shown()).isEqualTo("Strg+Umschalt+L");
    assertThat(Key.typed("Delete").in(german).shown()).isEqualTo("Entf");
    assertThat(Key.typed("Esc").in(new Texts(Locale.FRENCH)).shown()).isEqualTo("Échap");
    assertThat(Key.typed("Ctrl++").in(german).shown()).isEqualTo("Strg++");
    assertThat(Key.typed("F10").in(german)).isEqualTo(Key.typed("F10"));
  }

  @Test
  void theyAreTheSameKeysByAnyName() {
    KeyCombination keys = KeyCombination.valueOf("Ctrl+Shift+L");
    KeyCombination called =
        new Key(Optional.of(keys), "Ctrl+Shift+L").in(german).accelerator().orElseThrow();
    assertThat(called.getDisplayText()).isEqualTo("Strg+Umschalt+L");
    assertThat(called.match(pressed(KeyCode.L, true))).isTrue();
    assertThat(called.match(pressed(KeyCode.L, false))).isFalse();
    assertThat(called.match(pressed(KeyCode.K, true))).isFalse();
  }

  private static KeyEvent pressed(KeyCode key, boolean shift) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, true, false, false);
  }
}

package app.fovea.desktop.kit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// How something is reached by keyboard.
///
/// @param accelerator works wherever the keyboard is
/// @param shown what people read; empty where there is no key
public record Key(Optional<KeyCombination> accelerator, String shown) {
  public static final Key NONE = new Key(Optional.empty(), "");

  /// Takes away what is chosen where the keyboard is.
  public static final Key DELETE = typed(KeyCombination.valueOf("Delete").getDisplayText());

  /// Keys that are called by another name in other languages.
  private static final Set<String> NAMED =
      Set.of("Ctrl", "Shift", "Delete", "Space", "Home", "Esc");

  /// The menu bar of macOS names keys itself, and takes none but JavaFX's own combinations.
  private static final boolean SYSTEM_NAMES = System.getProperty("os.name").startsWith("Mac");

  private static final Pattern NAME = Pattern.compile("\\p{Alpha}{2,}");

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

  /// The same, called as on keyboards of that language.
  public Key in(Texts texts) {
    String said =
        NAME.matcher(shown)
            .replaceAll(
                name ->
                    NAMED.contains(name.group())
                        ? texts.get("key." + name.group().toLowerCase(Locale.ROOT))
                        : name.group());
    return said.equals(shown)
        ? this
        : new Key(accelerator.map(keys -> SYSTEM_NAMES ? keys : new Called(keys, said)), said);
  }

  /// Keys under another name.
  private static final class Called extends KeyCombination {
    private final KeyCombination keys;
    private final String said;

    Called(KeyCombination keys, String said) {
      super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
      this.keys = keys;
      this.said = said;
    }

    @Override
    public boolean match(KeyEvent event) {
      return keys.match(event);
    }

    @Override
    public String getName() {
      return keys.getName();
    }

    @Override
    public String getDisplayText() {
      return said;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Called called && keys.equals(called.keys);
    }

    @Override
    public int hashCode() {
      return keys.hashCode();
    }
  }
}

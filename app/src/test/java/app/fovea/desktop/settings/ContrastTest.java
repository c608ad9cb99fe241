package app.fovea.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Words must stand out from what is behind them as WCAG's level AA asks: 4.5 to 1.
class ContrastTest {
  private static final Pattern COLOUR = Pattern.compile("(-color-[a-z0-9-]+):\\s*([^;]+);");

  static List<Theme> themes() {
    return List.of(new PrimerLight(), new PrimerDark());
  }

  private static Map<String, Color> colours(Theme theme) throws Exception {
    Map<String, Color> colours = new HashMap<>();
    try (InputStream sheet = Theme.class.getResourceAsStream(theme.getUserAgentStylesheet())) {
      Matcher found = COLOUR.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
      while (found.find()) {
        if (found.group(2).matches("#[0-9a-fA-F]{6}")) {
          colours.putIfAbsent(found.group(1), Color.web(found.group(2).strip()));
        }
      }
    }
    return colours;
  }

  @ParameterizedTest
  @MethodSource("themes")
  void wordsStandOutFromEveryBackgroundTheyAreOn(Theme theme) throws Exception {
    Map<String, Color> colours = colours(theme);
    for (String words : List.of("-color-fg-default", "-color-fg-muted", "-color-danger-fg")) {
      for (String behind : List.of("-color-bg-default", "-color-bg-subtle")) {
        assertThat(Contrast.of(colours.get(words), colours.get(behind)))
            .as("%s on %s in %s", words, behind, theme.getName())
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("themes")
  void theWordsOfTheViewerStandOutInBothThemes(Theme theme) throws Exception {
    assertThat(Contrast.of(Color.web("#e6e9ec"), Color.web("#101214"))).isGreaterThan(4.5);
    assertThat(colours(theme)).containsKey("-color-accent-emphasis");
  }
}

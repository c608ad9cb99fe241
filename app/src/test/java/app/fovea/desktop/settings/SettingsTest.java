package app.fovea.desktop.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.desktop.settings.Appearance.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void whatWasChosenIsThereAgainAtTheNextStart() throws Exception {
    Settings chosen = new Settings();
    chosen.themeProperty().set(Theme.DARK);
    chosen.languageProperty().set(Locale.JAPANESE);
    chosen.edgeProperty().set(250);
    chosen.justifiedProperty().set(true);
    chosen.updatesProperty().set(true);
    chosen.searches().setAll("a dog = running", "date:2024 \"old barn\"", "浜辺");
    chosen.write(folder.resolve("window.properties"));

    Settings read = new Settings();
    read.read(folder.resolve("window.properties"));
    assertThat(read.themeProperty().get()).isEqualTo(Theme.DARK);
    assertThat(read.shownLanguage()).isEqualTo(Locale.JAPANESE);
    assertThat(read.edgeProperty().get()).isEqualTo(250);
    assertThat(read.justifiedProperty().get()).isTrue();
    assertThat(read.updatesProperty().get()).isTrue();
    assertThat(read.searches()).isEqualTo(chosen.searches());
  }

  @Test
  void settingsTravelAsJson() throws Exception {
    Settings chosen = new Settings();
    chosen.themeProperty().set(Theme.DARK);
    chosen.closingProperty().set(Closing.GO_ON);
    chosen.mirrorProperty().set("https://mirror.example.org");
    chosen.searches().setAll("a \"red\" shoe", "浜辺");
    Settings other = new Settings();
    other.take(Settings.imported(chosen.exported()));
    assertThat(other.exported()).isEqualTo(chosen.exported());
    assertThat(other.themeProperty().get()).isEqualTo(Theme.DARK);
    assertThat(other.searches()).isEqualTo(chosen.searches());
    for (String wrong : new String[] {"[1, 2]", "{\"a\": 1}", "no", "", "{\"theme\": {}}"}) {
      assertThatThrownBy(() -> Settings.imported(wrong)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatIsSaidWronglyOrByALaterVersionLeavesThingsAsTheyAre() throws Exception {
    Settings chosen = new Settings();
    chosen.offlineProperty().set(true);
    chosen.languageProperty().set(Locale.GERMAN);
    chosen.edgeProperty().set(200);
    chosen.take(
        Settings.imported(
            """
            {"theme": "SEPIA", "language": "tlh", "offline": "maybe", "edge": "wide",
             "accelerator": "abacus", "speed": null, "constellations": "shown"}
            """));
    assertThat(chosen.themeProperty().get()).isEqualTo(Theme.SYSTEM);
    assertThat(chosen.languageProperty().get()).isEqualTo(Locale.GERMAN);
    assertThat(chosen.offlineProperty().get()).as("the network stays forbidden").isTrue();
    assertThat(chosen.acceleratorProperty().get()).isEmpty();
    assertThat(chosen.edgeProperty().get()).isEqualTo(200);
    chosen.take(Settings.imported("{\"theme\": \"DARK\", \"edge\": 10}"));
    assertThat(chosen.themeProperty().get()).isEqualTo(Theme.DARK);
    assertThat(chosen.edgeProperty().get()).isEqualTo(Settings.SMALLEST);
  }

  @Test
  void aFileThatIsNoSettingsAtAllIsRefused() throws Exception {
    Path picture = folder.resolve("picture.json");
    Files.write(picture, new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
    assertThatThrownBy(() -> Settings.imported(picture)).isInstanceOf(IOException.class);
    Path large =
        Files.writeString(
            folder.resolve("large.json"), "{\"theme\":\"DARK\"" + " ".repeat(1 << 20) + "}");
    assertThatThrownBy(() -> Settings.imported(large)).isInstanceOf(IOException.class);
  }

  @Test
  void settingsThatCannotBeReadArePutAside() throws Exception {
    Path file = folder.resolve("window.properties");
    Files.writeString(file, "theme=DARK\nsearches=\\u12\n");
    Settings read = new Settings();
    assertThatThrownBy(() -> read.read(file)).isInstanceOf(IOException.class);
    read.write(file);
    assertThat(folder.resolve("window.properties.damaged")).content().contains("theme=DARK");
    read.read(file);
  }

  @Test
  void nonsenseInTheFileLeavesThingsAsTheyAre() throws Exception {
    Path file = folder.resolve("window.properties");
    Files.writeString(file, "theme=PINK\nedge=huge\nlanguage=!!\n");
    Settings read = new Settings();
    read.read(file);
    assertThat(read.themeProperty().get()).isEqualTo(Theme.SYSTEM);
    assertThat(read.edgeProperty().get()).isEqualTo(176);
    assertThat(read.searches()).isEmpty();
    assertThat(read.updatesProperty().get()).as("nothing is asked unasked").isFalse();
  }

  @Test
  void aDamagedFileIsToldAsOneThatCannotBeRead() throws Exception {
    Path file = folder.resolve("window.properties");
    for (byte[] damaged :
        List.of("theme=\\u12".getBytes(UTF_8), new byte[] {(byte) 0xff, 0, (byte) 0xc0})) {
      Files.write(file, damaged);
      assertThatThrownBy(() -> new Settings().read(file)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void noFolderIsMadeInThePlaceOfALibraryThatIsGone() {
    Path gone = folder.resolve("gone");
    assertThatThrownBy(() -> new Settings().write(gone.resolve("window.properties")))
        .isInstanceOf(IOException.class);
    assertThat(gone).doesNotExist();
  }
}

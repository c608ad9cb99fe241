package app.fovea.desktop.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ThirdPartyTest {
  @Test
  void everyLibraryTheBuildFoundIsShownWithItsLicence() {
    assertThat(ThirdParty.all())
        .hasSizeGreaterThan(30)
        .allSatisfy(it -> assertThat(it.licence()).as(it.name()).isNotBlank())
        .extracting(ThirdParty::name)
        .contains(
            "com.microsoft.onnxruntime:onnxruntime",
            "org.openjfx:javafx-controls",
            "org.xerial:sqlite-jdbc",
            "Inter",
            "Feather icons",
            "OpenJDK");
  }

  @Test
  void theFileInTheSourcesIsWhatTheBuildCollects() throws Exception {
    try (var in =
        Objects.requireNonNull(ThirdParty.class.getResourceAsStream("/app/fovea/third-party.md"))) {
      assertThat(Path.of("../THIRD-PARTY.md"))
          .as("stale: copy app/target/classes/app/fovea/third-party.md to THIRD-PARTY.md")
          .content()
          .satisfies(
              file ->
                  assertThat(withoutSystem(file))
                      .isEqualTo(
                          withoutSystem(new String(in.readAllBytes(), StandardCharsets.UTF_8))));
    }
  }

  /// One library comes as another jar on each system.
  private static String withoutSystem(String notices) {
    return notices.replaceAll("skija-(linux|windows|macos)-\\w+", "skija").replace("\r", "");
  }

  @Test
  void theFontsLicenceIsShipped() {
    assertThat(ThirdParty.class.getResource("/app/fovea/desktop/fonts/OFL.txt")).isNotNull();
    assertThat(Files.exists(Path.of("../LICENSE"))).isTrue();
  }

  /// Licences whose texts the jars bring along, the runtime has, or that ask for no text.
  @Test
  void everyLicenceThatAsksForItsTextHasItInThePackage() throws Exception {
    Path licences = Path.of("src/license/licences");
    String notices = Files.readString(licences.resolve("NOTICES.txt"));
    assertThat(ThirdParty.all())
        .filteredOn(it -> !it.licence().matches("(?i).*(Apache-2.0|GPL-2.0-with|public domain).*"))
        .allSatisfy(
            it ->
                assertThat(
                        Files.exists(licences.resolve(it.licence() + ".txt"))
                            || it.licence().contains("LGPL-2.1")
                            || notices.contains(it.name()))
                    .as("%s of %s", it.licence(), it.name())
                    .isTrue());
  }

  /// Of the libraries under these licences SLF4J alone has its own line in its jar.
  @Test
  void theCopyrightLineOfAJarIsTheOneThatIsShipped() throws Exception {
    String said =
        ThirdPartyTest.class
            .getClassLoader()
            .resources("META-INF/LICENSE.txt")
            .map(ThirdPartyTest::firstLine)
            .filter(line -> line.contains("QOS.ch"))
            .findFirst()
            .orElseThrow();
    assertThat(Path.of("src/license/licences/MIT.txt")).content().contains("SLF4J: " + said);
  }

  private static String firstLine(URL text) {
    try (var in = text.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

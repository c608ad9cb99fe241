package app.fovea.index.rank;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Band;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Chooses on one half of the labelled photos which descriptions are general, being of what many
/// photos show, and judges on the other half what that finds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneralDescriptionsTest {
  /// With fewer matches a part of them says nothing: several come from one sentence.
  private static final int FEWEST = 30;

  @TempDir private static Path folder;
  private final Tables tables = new Tables();
  private AskedPhotos asked;
  private List<General> descriptions = List.of();
  private List<String> absent = List.of();

  /// A description of what many photos show.
  ///
  /// @param label of the photos that it is true of
  private record General(String label, String text) {
    static General of(String line) {
      String[] columns = line.split("\t");
      return new General(columns[0], columns[1]);
    }
  }

  @BeforeAll
  void embed() throws IOException {
    descriptions = AskedPhotos.lines("general.tsv").stream().map(General::of).toList();
    absent =
        AskedPhotos.absent().stream().map("a person who stands next to a %s"::formatted).toList();
    asked =
        AskedPhotos.with(
            Stream.concat(descriptions.stream().map(General::text), absent.stream()).toList(),
            folder);
  }

  @AfterAll
  void write() throws IOException {
    tables.write("general");
  }

  @Test
  void whichDescriptionsAreGeneralIsWhatTheOtherHalfOfThePhotosAsksFor() {
    List<AskedLibrary> libraries = asked.libraries("fit");
    int step = 10;
    while (step < 20 && !keepsItsWord(step / 20.0, libraries)) {
      step++;
    }
    // Two steps more: such descriptions are fewer than names, and differ more.
    assertThat(Limits.GENERAL_PART).isEqualTo((step + 2) / 20.0);
  }

  /// Whether no caption of one photo is taken for a general description, and both bands are right
  /// in every library.
  private boolean keepsItsWord(double part, List<AskedLibrary> libraries) {
    return libraries.stream()
        .noneMatch(
            library ->
                captions(library).anyMatch(caption -> isGeneral(caption, library, part))
                    || found(library, part, Band.STRONG).breaks(BandQualityTest.STRONG_AIM, FEWEST)
                    || found(library, part, Band.LIKELY)
                        .breaks(BandQualityTest.LIKELY_AIM, FEWEST));
  }

  private static Stream<String> captions(AskedLibrary library) {
    return library.captioned().stream()
        .flatMap(AskedPhotos::captions)
        .filter(Wording::isDescription);
  }

  private boolean isGeneral(String text, AskedLibrary library, double part) {
    return limits(text, library, part).areMetBySeveral(library.gains(text));
  }

  private Limits limits(String text, AskedLibrary library, double part) {
    return Limits.general(library.judge().most(asked.text(text)), part);
  }

  private Found found(AskedLibrary library, double part, Band band) {
    return Found.sum(descriptions.stream().map(it -> found(it, library, part, band)).toList());
  }

  private Found found(General it, AskedLibrary library, double part, Band band) {
    long there = library.labelled(it.label);
    if (there == 0 || !isGeneral(it.text, library, part)) {
      return new Found(0, 0, there);
    }
    Limits limits = limits(it.text, library, part);
    return library.found(it.text, it.label, gain -> limits.band(gain) == band);
  }

  @Test
  void descriptionsOfWhatManyPhotosShowKeepTheirWordToo() {
    tables.line(
        "| descriptions of a label, in | strong is right | finds | likely is right | finds with it"
            + " |");
    tables.line("|---|---|---|---|---|");
    for (AskedLibrary library : asked.libraries("judge")) {
      Found strong = found(library, Limits.GENERAL_PART, Band.STRONG);
      Found likely = found(library, Limits.GENERAL_PART, Band.LIKELY);
      if (strong.matches() + likely.matches() > 0) {
        tables.line(
            "| %s | %s | %.2f | %s | %.2f |",
            library.name(),
            strong.told(BandQualityTest.FEWEST),
            strong.recall(),
            likely.told(BandQualityTest.FEWEST),
            strong.recall() + likely.recall());
      }
      assertThat(strong.breaks(BandQualityTest.STRONG_AIM, FEWEST))
          .as("%s %s", library.name(), strong)
          .isFalse();
      assertThat(likely.breaks(BandQualityTest.LIKELY_AIM, FEWEST))
          .as("%s %s", library.name(), likely)
          .isFalse();
    }
    tables.line("");
  }

  @Test
  void descriptionsOfThingsThatAreNotThereAreNeverGeneral() {
    for (AskedLibrary library : asked.libraries("judge")) {
      for (String text : absent) {
        assertThat(isGeneral(text, library, Limits.GENERAL_PART)).as(text).isFalse();
      }
    }
  }
}

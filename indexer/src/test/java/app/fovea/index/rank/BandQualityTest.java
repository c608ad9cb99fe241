package app.fovea.index.rank;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Band;
import app.fovea.index.rank.LabelledPhotos.Photo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Chooses the bands' limits on one half of the labelled photos and judges them on the other, in
/// libraries of many kinds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BandQualityTest {
  /// With fewer matches a part of them says nothing.
  static final int FEWEST = 15;

  /// What is aimed at in every library.
  static final double STRONG_AIM = 0.9;

  static final double LIKELY_AIM = 0.6;

  /// By how much more is asked for where the limits are chosen.
  private static final double MARGIN = 0.0125;

  private static final double ALL = Double.POSITIVE_INFINITY;

  @TempDir private static Path folder;
  private final Tables tables = new Tables();
  private AskedPhotos asked;
  private List<String> absent = List.of();

  @BeforeAll
  void embed() throws IOException {
    absent = AskedPhotos.absent();
    asked = AskedPhotos.with(absent, folder);
  }

  @AfterAll
  void write() throws IOException {
    tables.write("bands");
  }

  @Test
  void theLimitsAreThoseThatTheOtherHalfOfThePhotosAsksFor() {
    double strong = limit(ALL, STRONG_AIM);
    assertThat(Limits.NAMED).isEqualTo(new Limits(limit(strong, LIKELY_AIM), strong));
  }

  /// The lowest quarter of a logit from which, up to another, enough is right in each library but
  /// one.
  private double limit(double below, double aim) {
    List<AskedLibrary> libraries = asked.libraries("fit");
    for (double from = 6; from < Math.min(below, 99); from += 0.25) {
      double least = from;
      double[] precisions =
          libraries.stream()
              .map(library -> labels(library, least, below))
              .filter(found -> found.matches() >= FEWEST)
              .mapToDouble(Found::precision)
              .sorted()
              .toArray();
      if (precisions[1] >= aim + MARGIN) {
        return from;
      }
    }
    return below;
  }

  /// Asks for every label that the library has.
  private Found labels(AskedLibrary library, double least, double below) {
    return Found.sum(
        asked.labels().stream()
            .filter(label -> library.labelled(label) > 0)
            .map(label -> library.found(label, label, gain -> gain >= least && gain < below))
            .toList());
  }

  @Test
  void bandsKeepTheirWordInLibrariesThatTheyWereNotChosenOn() {
    tables.line("| library | photos | strong is right | finds | likely is right | finds with it |");
    tables.line("|---|---|---|---|---|---|");
    for (AskedLibrary library : asked.libraries("judge")) {
      if (asked.labels().stream().allMatch(label -> library.labelled(label) == 0)) {
        continue;
      }
      Found strong = labels(library, Limits.NAMED.strong(), ALL);
      Found likely = labels(library, Limits.NAMED.likely(), Limits.NAMED.strong());
      tables.line(
          "| %s | %,d | %s | %.2f | %s | %.2f |",
          library.name(),
          library.photos().size(),
          strong.told(FEWEST),
          strong.recall(),
          likely.told(FEWEST),
          strong.recall() + likely.recall());
      assertThat(strong.breaks(STRONG_AIM, FEWEST)).as("%s %s", library.name(), strong).isFalse();
      assertThat(likely.breaks(LIKELY_AIM, FEWEST)).as("%s %s", library.name(), likely).isFalse();
    }
    tables.line("");
  }

  @Test
  void descriptionsFindTheirOwnPhoto() {
    tables.line("| descriptions, in | strong is the own photo | likely is |");
    tables.line("|---|---|---|");
    List<Found> strong = new ArrayList<>();
    List<Found> likely = new ArrayList<>();
    for (AskedLibrary library : asked.libraries("judge")) {
      List<Boolean> sure = new ArrayList<>();
      List<Boolean> rather = new ArrayList<>();
      captions(library, sure, rather);
      if (!sure.isEmpty() || !rather.isEmpty()) {
        strong.add(Found.of(sure));
        likely.add(Found.of(rather));
        tables.line(
            "| %s | %s | %s |",
            library.name(), strong.getLast().told(FEWEST), likely.getLast().told(FEWEST));
      }
    }
    tables.line("");
    assertThat(Found.sum(strong).precision()).isGreaterThanOrEqualTo(STRONG_AIM);
    assertThat(Found.sum(likely).precision()).isGreaterThanOrEqualTo(LIKELY_AIM);
  }

  private void captions(AskedLibrary library, List<Boolean> sure, List<Boolean> rather) {
    List<float[]> vectors = library.photos().stream().map(Photo::vector).toList();
    for (Photo own : library.captioned()) {
      for (String caption : AskedPhotos.captions(own).filter(Wording::isDescription).toList()) {
        List<Fit> fits = library.judge().words(caption, asked.text(caption), vectors);
        for (int i = 0; i < fits.size(); i++) {
          boolean right = library.photos().get(i).place() == own.place();
          switch (fits.get(i).band()) {
            case STRONG -> sure.add(right);
            case LIKELY -> rather.add(right);
            case MAYBE -> {
              // It claims nothing.
            }
          }
        }
      }
    }
  }

  @Test
  void whatIsNotThereIsHardlyEverStrong() {
    tables.line("| library | things that are nowhere, strong | labels that it lacks, strong |");
    tables.line("|---|---|---|");
    for (AskedLibrary library : asked.libraries("judge")) {
      List<String> lacking =
          asked.labels().stream().filter(label -> library.labelled(label) == 0).toList();
      double nowhere = calledStrong(absent, library);
      tables.line(
          "| %s | %.3f of %d | %.3f of %d |",
          library.name(), nowhere, absent.size(), calledStrong(lacking, library), lacking.size());
      assertThat(nowhere).as(library.name()).isLessThanOrEqualTo(0.02);
    }
    tables.line("");
  }

  private static double calledStrong(List<String> queries, AskedLibrary library) {
    long strong =
        queries.stream()
            .filter(query -> Arrays.stream(library.gains(query)).anyMatch(BandQualityTest::strong))
            .count();
    return queries.isEmpty() ? 0 : (double) strong / queries.size();
  }

  private static boolean strong(double gain) {
    return Limits.NAMED.band(gain) == Band.STRONG;
  }
}

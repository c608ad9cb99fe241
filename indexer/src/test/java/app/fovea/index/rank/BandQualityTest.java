package app.fovea.index.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fovea.index.Band;
import app.fovea.index.rank.LabelledPhotos.Photo;
import app.fovea.index.rank.LabelledPhotos.SampleLibrary;
import app.fovea.model.Accelerator;
import app.fovea.model.Encoder;
import app.fovea.model.ModelStore;
import app.fovea.model.Similarity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Chooses the bands' limits on one half of the labelled photos and judges them on the other, in
/// libraries of many kinds. `-Dfovea.report=FILE` writes the tables of docs/search-quality.md.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BandQualityTest {
  private static final Path SHARED = Path.of(System.getProperty("fovea.shared", "../shared"));
  private static final long FIT_SEED = 1;
  private static final long JUDGE_SEED = 2;

  /// With fewer matches a part of them says nothing.
  private static final int FEWEST = 15;

  /// The same where several matches come from one sentence.
  private static final int FEWEST_GENERAL = 30;

  /// What is aimed at in every library.
  private static final double STRONG_AIM = 0.9;

  private static final double LIKELY_AIM = 0.6;

  /// By how much more is asked for where the limits are chosen.
  private static final double MARGIN = 0.0125;

  /// In larger libraries thousands of captions take too long.
  private static final int MOST_FOR_CAPTIONS = 2000;

  @TempDir private static Path folder;
  private final Map<String, float[]> texts = new HashMap<>();
  private final Map<String, double[]> gains = new HashMap<>();
  private final StringBuilder report = new StringBuilder();
  private List<String> labels = List.of();
  private List<General> general = List.of();
  private LabelledPhotos photos = new LabelledPhotos(List.of());
  private Similarity stated = new Similarity(1, 0, false);
  private float[][] phrases = new float[0][];

  @BeforeAll
  void embed() throws IOException {
    Path model = SHARED.resolve("dev-model").toAbsolutePath().normalize();
    assumeTrue(Files.isDirectory(model) && Files.isDirectory(SHARED.resolve("vectors")));
    photos = LabelledPhotos.read(SHARED.resolve("vectors"));
    labels = photos.labels();
    general = general();
    var store = new ModelStore(folder, List.of(model.getParent()));
    try (Encoder encoder = store.open(store.find("dev-model").orElseThrow(), Accelerator.CPU, 2)) {
      stated = encoder.similarity();
      phrases = Background.phrases(encoder);
      List<String> asked = new ArrayList<>(labels);
      photos.photos().stream().flatMap(it -> it.captions().stream().limit(2)).forEach(asked::add);
      asked.addAll(absent());
      general.forEach(it -> asked.add(it.text));
      absent().forEach(it -> asked.add(absentDescription(it)));
      float[][] vectors = encoder.texts(asked);
      for (int i = 0; i < vectors.length; i++) {
        texts.put(asked.get(i), vectors[i]);
      }
    }
  }

  @AfterAll
  void write() throws IOException {
    String file = System.getProperty("fovea.report");
    if (file != null) {
      Files.writeString(Path.of(file), report);
    }
  }

  /// What a band found for all labels of one library.
  private record Found(long matches, long right, long there) {
    double precision() {
      return matches == 0 ? 1 : (double) right / matches;
    }

    double recall() {
      return there == 0 ? 1 : (double) right / there;
    }
  }

  @Test
  void theLimitsAreThoseThatTheOtherHalfOfThePhotosAsksFor() {
    double strong = limit(99, STRONG_AIM);
    assertThat(Judge.STRONG_GAIN).isEqualTo(strong);
    assertThat(Judge.LIKELY_GAIN).isEqualTo(limit(strong, LIKELY_AIM));
  }

  /// The lowest quarter of a logit from which, up to another, enough is right in each library but
  /// one.
  private double limit(double below, double aim) {
    List<Scaled> libraries = scaled("fit", FIT_SEED);
    for (double from = 6; from < below; from += 0.25) {
      double least = from;
      double[] precisions =
          libraries.stream()
              .map(library -> labels(library, least, below))
              .filter(found -> found.matches >= FEWEST)
              .mapToDouble(Found::precision)
              .sorted()
              .toArray();
      if (precisions[1] >= aim + MARGIN) {
        return from;
      }
    }
    return below;
  }

  /// A library with what a cosine is worth in it.
  private record Scaled(SampleLibrary library, double scale) {
    List<Photo> photos() {
      return library.photos();
    }
  }

  private List<Scaled> scaled(String part, long seed) {
    return photos.libraries(part, seed).stream()
        .map(library -> new Scaled(library, background(library).scale()))
        .toList();
  }

  private Background background(SampleLibrary library) {
    return Background.of(stated, phrases, library.photos().stream().map(Photo::vector).toList());
  }

  /// Asks for every label that the library has.
  private Found labels(Scaled library, double least, double below) {
    long matches = 0;
    long right = 0;
    long there = 0;
    for (String label : labels) {
      long own = library.photos().stream().filter(it -> it.label().equals(label)).count();
      if (own == 0) {
        continue;
      }
      there += own;
      for (Photo photo : library.photos()) {
        double gain = library.scale * gain(label, photo);
        if (gain >= least && gain < below) {
          matches++;
          right += photo.label().equals(label) ? 1 : 0;
        }
      }
    }
    return new Found(matches, right, there);
  }

  /// As a cosine.
  private double gain(String query, Photo photo) {
    return gains.computeIfAbsent(query, this::gains)[photo.place()];
  }

  private double[] gains(String query) {
    float[] asked = text(query);
    Judge judge =
        new Judge(
            new Background(UnitVectors.mean(List.of(phrases), asked.length), new float[0], 1));
    return photos.photos().stream().mapToDouble(it -> judge.gain(asked, it.vector())).toArray();
  }

  private float[] text(String words) {
    float[] vector = texts.get(words);
    assertThat(vector).as(words).isNotNull();
    return vector;
  }

  @Test
  void bandsKeepTheirWordInLibrariesThatTheyWereNotChosenOn() {
    line("| library | photos | strong is right | finds | likely is right | finds with it |");
    line("|---|---|---|---|---|---|");
    for (Scaled scaled : scaled("judge", JUDGE_SEED)) {
      SampleLibrary library = scaled.library;
      Found strong = labels(scaled, Judge.STRONG_GAIN, 99);
      Found likely = labels(scaled, Judge.LIKELY_GAIN, Judge.STRONG_GAIN);
      line(
          "| %s | %,d | %s | %.2f | %s | %.2f |",
          library.name(),
          library.photos().size(),
          told(strong),
          strong.recall(),
          told(likely),
          strong.recall() + likely.recall());
      if (strong.matches >= FEWEST) {
        assertThat(strong.precision()).as(library.name()).isGreaterThanOrEqualTo(STRONG_AIM);
      }
      if (likely.matches >= FEWEST) {
        assertThat(likely.precision()).as(library.name()).isGreaterThanOrEqualTo(LIKELY_AIM);
      }
    }
    line("");
  }

  private static String told(Found found) {
    return found.matches < FEWEST
        ? "– (%d)".formatted(found.matches)
        : String.format(Locale.ROOT, "%.3f (%d)", found.precision(), found.matches);
  }

  @Test
  void descriptionsFindTheirOwnPhoto() {
    line("| descriptions, in | strong is the own photo | likely is |");
    line("|---|---|---|");
    List<Boolean> strong = new ArrayList<>();
    List<Boolean> all = new ArrayList<>();
    for (SampleLibrary library : photos.libraries("judge", JUDGE_SEED)) {
      if (library.photos().size() > MOST_FOR_CAPTIONS) {
        continue;
      }
      List<Boolean> sure = new ArrayList<>();
      List<Boolean> likely = new ArrayList<>();
      captions(library, sure, likely);
      if (sure.isEmpty() && likely.isEmpty()) {
        continue;
      }
      line("| %s | %s | %s |", library.name(), told(of(sure)), told(of(likely)));
      strong.addAll(sure);
      all.addAll(likely);
    }
    line("");
    assertThat(of(strong).precision()).isGreaterThanOrEqualTo(STRONG_AIM);
    assertThat(of(all).precision()).isGreaterThanOrEqualTo(LIKELY_AIM);
  }

  private static Found of(List<Boolean> right) {
    return new Found(right.size(), right.stream().filter(it -> it).count(), right.size());
  }

  private void captions(SampleLibrary library, List<Boolean> sure, List<Boolean> likely) {
    List<float[]> vectors = library.photos().stream().map(Photo::vector).toList();
    Judge judge = new Judge(background(library));
    for (int own = 0; own < vectors.size(); own++) {
      for (String caption : library.photos().get(own).captions().stream().limit(2).toList()) {
        if (!Wording.isDescription(caption)) {
          continue;
        }
        List<Fit> fits = judge.words(caption, text(caption), vectors);
        for (int i = 0; i < fits.size(); i++) {
          switch (fits.get(i).band()) {
            case STRONG -> sure.add(i == own);
            case LIKELY -> likely.add(i == own);
            case MAYBE -> {
              // It claims nothing.
            }
          }
        }
      }
    }
  }

  /// A description of what many photos show.
  ///
  /// @param label of the photos that it is true of
  private record General(String label, String text) {}

  private static List<General> general() throws IOException {
    try (var lines = BandQualityTest.class.getResourceAsStream("general.tsv")) {
      assertThat(lines).isNotNull();
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .map(columns -> new General(columns[0], columns[1]))
          .toList();
    }
  }

  private static String absentDescription(String thing) {
    return "a person who stands next to a " + thing;
  }

  @Test
  void whichDescriptionsAreGeneralIsWhatTheOtherHalfOfThePhotosAsksFor() {
    List<Scaled> libraries = scaled("fit", FIT_SEED);
    int step = 10;
    while (step < 20 && !keepsItsWord(step / 20.0, libraries)) {
      step++;
    }
    // Two steps more: such descriptions are fewer than names, and differ more.
    assertThat(Judge.GENERAL_PART).isEqualTo((step + 2) / 20.0);
  }

  /// Whether no caption of one photo is taken for a general description, and both bands are right
  /// in every library.
  private boolean keepsItsWord(double part, List<Scaled> libraries) {
    for (Scaled library : libraries) {
      Found strong = general(library, part, Band.STRONG);
      Found likely = general(library, part, Band.LIKELY);
      if (captionsTakenForGeneral(library, part) > 0
          || strong.matches >= FEWEST_GENERAL && strong.precision() < STRONG_AIM
          || likely.matches >= FEWEST_GENERAL && likely.precision() < LIKELY_AIM) {
        return false;
      }
    }
    return true;
  }

  private long captionsTakenForGeneral(Scaled library, double part) {
    if (library.photos().size() > MOST_FOR_CAPTIONS) {
      return 0;
    }
    return library.photos().stream()
        .flatMap(photo -> photo.captions().stream().limit(2))
        .filter(Wording::isDescription)
        .filter(caption -> isGeneral(caption, library, part))
        .count();
  }

  private boolean isGeneral(String text, Scaled library, double part) {
    double least = Math.max(Judge.GENERAL_LIKELY_GAIN, part * most(text, library));
    return library.photos().stream()
            .filter(it -> library.scale * gain(text, it) >= least)
            .limit(Judge.FEWEST_GENERAL)
            .count()
        == Judge.FEWEST_GENERAL;
  }

  private double most(String text, Scaled library) {
    float[] mean = UnitVectors.mean(List.of(phrases), phrases[0].length);
    return new Judge(new Background(mean, new float[0], library.scale)).most(text(text));
  }

  private Found general(Scaled library, double part, Band band) {
    long matches = 0;
    long right = 0;
    long there = 0;
    for (General it : general) {
      long own = library.photos().stream().filter(photo -> photo.label().equals(it.label)).count();
      there += own;
      if (own == 0 || !isGeneral(it.text, library, part)) {
        continue;
      }
      double most = most(it.text, library);
      double strong = Math.max(Judge.GENERAL_STRONG_GAIN, Judge.GENERAL_STRONG_PART * most);
      double likely = Math.max(Judge.GENERAL_LIKELY_GAIN, part * most);
      double least = band == Band.STRONG ? strong : likely;
      double below = band == Band.STRONG ? Double.POSITIVE_INFINITY : strong;
      for (Photo photo : library.photos()) {
        double gain = library.scale * gain(it.text, photo);
        if (gain >= least && gain < below) {
          matches++;
          right += photo.label().equals(it.label) ? 1 : 0;
        }
      }
    }
    return new Found(matches, right, there);
  }

  @Test
  void descriptionsOfWhatManyPhotosShowKeepTheirWordToo() throws IOException {
    line(
        "| descriptions of a label, in | strong is right | finds | likely is right | finds with it"
            + " |");
    line("|---|---|---|---|---|");
    for (Scaled scaled : scaled("judge", JUDGE_SEED)) {
      Found strong = general(scaled, Judge.GENERAL_PART, Band.STRONG);
      Found likely = general(scaled, Judge.GENERAL_PART, Band.LIKELY);
      if (strong.matches + likely.matches > 0) {
        line(
            "| %s | %s | %.2f | %s | %.2f |",
            scaled.library.name(),
            told(strong),
            strong.recall(),
            told(likely),
            strong.recall() + likely.recall());
      }
      if (strong.matches >= FEWEST_GENERAL) {
        assertThat(strong.precision()).as(scaled.library.name()).isGreaterThanOrEqualTo(STRONG_AIM);
      }
      if (likely.matches >= FEWEST_GENERAL) {
        assertThat(likely.precision()).as(scaled.library.name()).isGreaterThanOrEqualTo(LIKELY_AIM);
      }
      for (String thing : absent()) {
        assertThat(isGeneral(absentDescription(thing), scaled, Judge.GENERAL_PART))
            .as(thing)
            .isFalse();
      }
    }
    line("");
  }

  @Test
  void whatIsNotThereIsHardlyEverStrong() throws IOException {
    line("| library | things that are nowhere, strong | labels that it lacks, strong |");
    line("|---|---|---|");
    List<String> absent = absent();
    for (Scaled scaled : scaled("judge", JUDGE_SEED)) {
      SampleLibrary library = scaled.library;
      List<String> lacking =
          labels.stream()
              .filter(label -> library.photos().stream().noneMatch(it -> it.label().equals(label)))
              .toList();
      double nowhere = called(absent, scaled);
      line(
          "| %s | %.3f of %d | %.3f of %d |",
          library.name(), nowhere, absent.size(), called(lacking, scaled), lacking.size());
      assertThat(nowhere).as(library.name()).isLessThanOrEqualTo(0.02);
    }
    line("");
  }

  private double called(List<String> queries, Scaled library) {
    ToDoubleFunction<String> best =
        query ->
            library.scale
                * library.photos().stream()
                    .mapToDouble(photo -> gain(query, photo))
                    .max()
                    .orElse(0);
    long strong =
        queries.stream().filter(query -> best.applyAsDouble(query) >= Judge.STRONG_GAIN).count();
    return queries.isEmpty() ? 0 : (double) strong / queries.size();
  }

  private static List<String> absent() throws IOException {
    try (var lines = BandQualityTest.class.getResourceAsStream("../eval/absent.txt")) {
      assertThat(lines).isNotNull();
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private void line(String format, Object... values) {
    report.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

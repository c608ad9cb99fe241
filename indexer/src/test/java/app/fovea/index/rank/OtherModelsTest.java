package app.fovea.index.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fovea.index.Band;
import app.fovea.index.rank.LabelledPhotos.Photo;
import app.fovea.model.Accelerator;
import app.fovea.model.Encoder;
import app.fovea.model.ModelStore;
import app.fovea.model.Similarity;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What was calibrated on one model holds for others: with cosines elsewhere, a scale that is not
/// known or wrong, fewer dimensions, or nothing learnt at all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherModelsTest {
  private static final Path SHARED = Path.of(System.getProperty("fovea.shared", "../shared"));
  private static final OtherModels SAME =
      new OtherModels(UnaryOperator.identity(), UnaryOperator.identity());
  private static final int FEWEST = 15;

  @TempDir private static Path folder;
  private LabelledPhotos photos = new LabelledPhotos(List.of());
  private List<String> labels = List.of();
  private List<String> absent = List.of();
  private float[][] asked = new float[0][];
  private float[][] nowhere = new float[0][];
  private float[][] phrases = new float[0][];
  private double scale;

  @BeforeAll
  void embed() throws IOException {
    Path model = SHARED.resolve("dev-model").toAbsolutePath().normalize();
    assumeTrue(Files.isDirectory(model) && Files.isDirectory(SHARED.resolve("vectors")));
    photos = LabelledPhotos.read(SHARED.resolve("vectors"));
    labels = photos.labels();
    absent = absent();
    var store = new ModelStore(folder, List.of(model.getParent()));
    try (Encoder encoder = store.open(store.find("dev-model").orElseThrow(), Accelerator.CPU, 2)) {
      asked = encoder.texts(labels);
      nowhere = encoder.texts(absent);
      phrases = Background.phrases(encoder);
      scale = encoder.similarity().scale();
    }
  }

  private static List<String> absent() throws IOException {
    try (var lines = OtherModelsTest.class.getResourceAsStream("../eval/absent.txt")) {
      assertThat(lines).isNotNull();
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /// @param stated logits for a cosine of 1, by the package
  /// @param likely what part of the likely is right at least: with fewer dimensions a model tells
  ///     less apart, wherever the limits are
  record Model(String name, OtherModels vectors, double stated, double likely) {
    Model(String name, OtherModels vectors, double stated) {
      this(name, vectors, stated, 0.6);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Stream<Model> models() {
    OtherModels clip = OtherModels.gap(0.55, 0.17);
    OtherModels siglip = OtherModels.gap(0.5, -0.04);
    List<float[]> some = new ArrayList<>();
    for (int i = 0; i < photos.photos().size(); i += 8) {
      some.add(photos.photos().get(i).vector());
    }
    some.addAll(Arrays.asList(phrases));
    OtherModels fewer = OtherModels.fewer(256, some);
    return Stream.of(
        new Model("no scale stated", SAME, 100),
        new Model("three times the scale", SAME, 3 * scale),
        new Model("a third of the scale", SAME, scale / 3),
        new Model("cosines of CLIP", clip, scale / 0.55 / 0.55),
        new Model("cosines of CLIP, scale unknown", clip, 14),
        new Model("cosines of SigLIP", siglip, scale / 0.25),
        new Model("cosines of SigLIP, no scale stated", siglip, 1),
        new Model("256 dimensions", fewer, scale, 0.55),
        new Model("256 dimensions, no scale stated", fewer, 100, 0.55));
  }

  /// What all labels found in one library.
  private record Bands(List<Band> bands, List<Boolean> right) {
    long matches(Band band) {
      return bands.stream().filter(band::equals).count();
    }

    double precision(Band band) {
      long hits = 0;
      for (int i = 0; i < bands.size(); i++) {
        hits += bands.get(i) == band && right.get(i) ? 1 : 0;
      }
      return (double) hits / matches(band);
    }

    /// Of all that one of the two calls more than a maybe, the part that both do.
    double agreement(Bands other) {
      long one = 0;
      long both = 0;
      for (int i = 0; i < bands.size(); i++) {
        boolean here = bands.get(i) != Band.MAYBE;
        boolean there = other.bands.get(i) != Band.MAYBE;
        one += here || there ? 1 : 0;
        both += here && there ? 1 : 0;
      }
      return (double) both / one;
    }
  }

  private Bands bands(Model model, List<Photo> library) {
    List<float[]> vectors = vectors(model, library);
    Judge judge = judge(model, vectors);
    Bands bands = new Bands(new ArrayList<>(), new ArrayList<>());
    for (int label = 0; label < labels.size(); label++) {
      String name = labels.get(label);
      if (library.stream().noneMatch(photo -> photo.label().equals(name))) {
        continue;
      }
      judge
          .words("label", model.vectors.texts().apply(asked[label]), vectors)
          .forEach(fit -> bands.bands.add(fit.band()));
      library.forEach(photo -> bands.right.add(photo.label().equals(name)));
    }
    return bands;
  }

  private static List<float[]> vectors(Model model, List<Photo> library) {
    return library.stream().map(it -> model.vectors.pictures().apply(it.vector())).toList();
  }

  private Judge judge(Model model, List<float[]> vectors) {
    return new Judge(
        Background.of(
            new Similarity(model.stated, 0, false),
            Arrays.stream(phrases).map(model.vectors.texts()).toArray(float[][]::new),
            vectors));
  }

  private boolean anyStrong(Model model, List<float[]> vectors) {
    Judge judge = judge(model, vectors);
    return Arrays.stream(nowhere)
        .map(model.vectors.texts())
        .flatMap(query -> judge.words("nowhere", query, vectors).stream())
        .anyMatch(fit -> fit.band() == Band.STRONG);
  }

  @ParameterizedTest
  @MethodSource("models")
  void nearlyTheSameBandsComeOutAndKeepTheirWord(Model model) {
    Model own = new Model("own", SAME, scale);
    List<String> some = List.of("any 1000", "only clothing", "mostly grocery", "5 labels");
    for (var library : photos.libraries("judge", 2)) {
      if (!some.contains(library.name())) {
        continue;
      }
      Bands expected = bands(own, library.photos());
      Bands bands = bands(model, library.photos());
      assertThat(bands.precision(Band.STRONG)).as(library.name()).isGreaterThanOrEqualTo(0.9);
      assertThat(bands.precision(Band.LIKELY)).as(library.name()).isGreaterThan(model.likely);
      assertThat(bands.agreement(expected)).as(library.name()).isGreaterThan(0.8);
      assertThat((double) bands.matches(Band.STRONG) / expected.matches(Band.STRONG))
          .as(library.name())
          .isGreaterThan(0.75);
      assertThat(anyStrong(model, vectors(model, library.photos()))).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 40})
  void tinyLibrariesAreJudgedAsLargeOnesAre(int size) {
    List<Photo> labelled =
        photos.photos().stream()
            .filter(photo -> photo.part().equals("judge") && !photo.label().isEmpty())
            .toList();
    Random random = new Random(size);
    for (Model model : List.of(new Model("own", SAME, scale), new Model("", SAME, 100))) {
      Bands all = new Bands(new ArrayList<>(), new ArrayList<>());
      for (int draw = 0; draw < 400 / size + 20; draw++) {
        List<Photo> library =
            random.ints(size, 0, labelled.size()).mapToObj(labelled::get).toList();
        Bands bands = bands(model, library);
        all.bands.addAll(bands.bands);
        all.right.addAll(bands.right);
        assertThat(anyStrong(model, vectors(model, library))).isFalse();
      }
      assertThat(all.matches(Band.STRONG)).isGreaterThan(FEWEST);
      assertThat(all.precision(Band.STRONG)).isGreaterThanOrEqualTo(0.9);
      assertThat(all.precision(Band.LIKELY)).isGreaterThanOrEqualTo(0.6);
    }
  }

  @Test
  void modelsThatKnowNothingAreSureOfNothing() throws IOException {
    Path models = SHARED.resolve("reference/models");
    assumeTrue(Files.isDirectory(models));
    int judged = 0;
    try (var names = Files.list(models)) {
      for (Path golden : names.map(it -> it.resolve("golden.json")).toList()) {
        JsonObject known = new Gson().fromJson(Files.readString(golden), JsonObject.class);
        if (!known.has("text_embeds")) {
          continue;
        }
        judged++;
        List<float[]> pictures = List.of(rows(known, "image_embeds"));
        float[][] texts = rows(known, "text_embeds");
        for (int query = 0; query < texts.length; query++) {
          List<float[]> others = new ArrayList<>(List.of(texts));
          others.remove(query);
          Similarity stated = new Similarity(known.get("logit_scale").getAsDouble(), 0, false);
          Judge judge = new Judge(Background.of(stated, others.toArray(float[][]::new), pictures));
          assertThat(judge.words("anything", texts[query], pictures))
              .as(golden.toString())
              .extracting(Fit::band)
              .doesNotContain(Band.STRONG);
        }
      }
    }
    assertThat(judged).isPositive();
  }

  private static float[][] rows(JsonObject known, String name) {
    return new Gson().fromJson(known.get(name), float[][].class);
  }
}

package app.fovea.index.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The labelled photos and what each gains by each of some queries, with the development model.
final class AskedPhotos {
  /// Seeds of the libraries in which limits are chosen, and of those in which they are judged.
  private static final Map<String, Long> SEEDS = Map.of("fit", 1L, "judge", 2L);

  private static final Path SHARED = Path.of(System.getProperty("fovea.shared", "../shared"));

  private final LabelledPhotos photos;
  private final Similarity stated;
  private final float[][] phrases;
  private final float[] meanPhrase;
  private final Map<String, float[]> texts = new HashMap<>();
  private final Map<String, double[]> gains = new HashMap<>();

  private AskedPhotos(LabelledPhotos photos, Encoder encoder) throws IOException {
    this.photos = photos;
    this.stated = encoder.similarity();
    this.phrases = Background.phrases(encoder);
    this.meanPhrase = UnitVectors.mean(List.of(phrases), phrases[0].length);
  }

  /// Asks the photos' labels, two captions of each, and more; skips the test where there are none.
  ///
  /// @param folder where the model may leave something
  static AskedPhotos with(List<String> more, Path folder) throws IOException {
    Path model = SHARED.resolve("dev-model").toAbsolutePath().normalize();
    assumeTrue(Files.isDirectory(model) && Files.isDirectory(SHARED.resolve("vectors")));
    var store = new ModelStore(folder, List.of(model.getParent()));
    try (Encoder encoder = store.open(store.find("dev-model").orElseThrow(), Accelerator.CPU, 2)) {
      var asked = new AskedPhotos(LabelledPhotos.read(SHARED.resolve("vectors")), encoder);
      List<String> queries = new ArrayList<>(asked.photos.labels());
      asked.photos.photos().stream().flatMap(AskedPhotos::captions).forEach(queries::add);
      queries.addAll(more);
      float[][] vectors = encoder.texts(queries);
      for (int i = 0; i < vectors.length; i++) {
        asked.texts.put(queries.get(i), vectors[i]);
      }
      return asked;
    }
  }

  static Stream<String> captions(Photo photo) {
    return photo.captions().stream().limit(2);
  }

  /// Things that no photo shows.
  static List<String> absent() throws IOException {
    return lines("../eval/absent.txt");
  }

  static List<String> lines(String resource) throws IOException {
    try (var lines = AskedPhotos.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  List<String> labels() {
    return photos.labels();
  }

  /// Libraries of many kinds of the photos of a part, `fit` or `judge`.
  List<AskedLibrary> libraries(String part) {
    return photos.libraries(part, Objects.requireNonNull(SEEDS.get(part))).stream()
        .map(library -> new AskedLibrary(this, library, background(library)))
        .toList();
  }

  private Background background(SampleLibrary library) {
    return Background.of(stated, phrases, library.photos().stream().map(Photo::vector).toList());
  }

  float[] text(String query) {
    float[] vector = texts.get(query);
    assertThat(vector).as(query).isNotNull();
    return vector;
  }

  /// As a cosine.
  double gain(String query, Photo photo) {
    return gains.computeIfAbsent(query, this::gains)[photo.place()];
  }

  private double[] gains(String query) {
    float[] asked = text(query);
    Judge judge = new Judge(new Background(meanPhrase, new float[0], 1));
    return photos.photos().stream().mapToDouble(it -> judge.gain(asked, it.vector())).toArray();
  }
}

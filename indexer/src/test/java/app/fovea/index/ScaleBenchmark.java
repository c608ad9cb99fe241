package app.fovea.index;

import app.fovea.index.query.Filter;
import app.fovea.index.vector.EngineTrial;
import app.fovea.index.vector.EngineTrial.Engine;
import app.fovea.index.vector.EngineTrial.Share;
import app.fovea.model.Accelerator;
import app.fovea.model.Encoder;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Measures libraries of many photos: how long opening and asking take, how faithful the engines of
/// vector indexes are, and how much memory and disk it costs. `.ci/bench-scale` runs it.
final class ScaleBenchmark {
  private static final int QUESTIONS = 100;
  private static final int WARMING = 20;
  private static final List<Share> SHARES =
      List.of(new Share(1), new Share(2), new Share(10), new Share(100));

  private final Path model;
  private final Path directory;
  private final Figures figures;
  private final ClusteredVectors vectors = new ClusteredVectors();
  private final Library.Options options =
      new Library.Options(
          Optional.empty(),
          Optional.of(Accelerator.CPU),
          Runtime.getRuntime().availableProcessors(),
          List.of());

  private ScaleBenchmark(Path model, Path directory, Figures figures) {
    this.model = model;
    this.directory = directory;
    this.figures = figures;
  }

  /// @param arguments what to do (make, library or engines), the model's directory, an empty
  ///     directory to work in, the file of figures, how many photos, and for engines their names
  static void main(String[] arguments) throws IOException, QueryException {
    var benchmark =
        new ScaleBenchmark(
            Path.of(arguments[1]), Path.of(arguments[2]), new Figures(Path.of(arguments[3])));
    long photos = Long.parseLong(arguments[4]);
    if (arguments[0].equals("make")) {
      benchmark.make(photos);
    } else if (arguments[0].equals("library")) {
      benchmark.library(photos);
    } else {
      benchmark.engines(
          photos,
          Arrays.stream(arguments)
              .skip(5)
              .map(it -> Engine.valueOf(it.toUpperCase(Locale.ROOT)))
              .toList());
    }
  }

  private void engines(long photos, List<Engine> engines) throws IOException {
    EngineTrial trial = new EngineTrial(photos, vectors::vector, SHARES, QUESTIONS);
    for (Engine engine : engines) {
      String name = engine.name().toLowerCase(Locale.ROOT);
      EngineTrial.Outcome outcome =
          trial.of(engine, Files.createDirectories(directory.resolve(name + photos)));
      figures.set("engine", name + " build CPU s", photos, outcome.buildProcessorSeconds());
      figures.set("engine", name + " bytes a photo", photos, (double) outcome.bytes() / photos);
      for (int s = 0; s < SHARES.size(); s++) {
        String share = " " + 100 / SHARES.get(s).oneIn() + "%";
        figures.set("engine", name + share + " recall", photos, outcome.recall()[s]);
        figures.set("engine", name + share + " p50 ms", photos, outcome.p50()[s]);
        figures.set("engine", name + share + " p95 ms", photos, outcome.p95()[s]);
        figures.set("engine", name + share + " CPU ms", photos, outcome.processor()[s]);
      }
    }
  }

  private LibraryDirectory make(long photos) throws IOException {
    LibraryDirectory home = new LibraryDirectory(directory.resolve("library" + photos));
    if (!Files.exists(home.catalog())) {
      make(home, photos);
    }
    return home;
  }

  private void library(long photos) throws IOException, QueryException {
    LibraryDirectory home = make(photos);
    questions(home, photos);
    new LibrarySteps(home, figures, photos, options).measure();
  }

  private void make(LibraryDirectory home, long photos) throws IOException {
    ModelStore store = new ModelStore(home.models(), List.of());
    ModelPackage own = store.importFrom(model, Optional.empty());
    if (own.dimension() != vectors.dimension()) {
      throw new IOException(
          "The benchmark needs a model of " + vectors.dimension() + " dimensions");
    }
    Stopwatch watch = Stopwatch.start();
    new SyntheticLibrary(home, vectors).fill(own, photos);
    noted("fill", photos, watch);
    watch = Stopwatch.start();
    try (Library library = Library.open(home.path(), Library.Access.WRITE, options)) {
      library.adopt(own);
      Path none = Files.createDirectories(home.path().resolve("photos/none"));
      Summary _ = library.index(List.of(none), _ -> {}, () -> false);
    }
    noted("projections", photos, watch);
  }

  private void noted(String step, long photos, Stopwatch watch) throws IOException {
    figures.set("library", step + " s", photos, watch.seconds());
    figures.set("library", step + " CPU s", photos, watch.processorSeconds());
  }

  private void questions(LibraryDirectory home, long photos) throws IOException {
    Stopwatch watch = Stopwatch.start();
    try (Library library = Library.open(home.path(), Library.Access.READ, options)) {
      noted("open", photos, watch);
      watch = Stopwatch.start();
      Encoder encoder = library.answering();
      float[][] _ = encoder.texts(List.of("warm"));
      noted("model", photos, watch);
      watch = Stopwatch.start();
      Answer _ = library.search(Query.words("first question"), 50, () -> false);
      noted("first answer", photos, watch);
      for (int oneIn : new int[] {1, 2, 10, 100}) {
        asked(library, photos, oneIn);
      }
      Status status = library.status();
      status
          .bytes()
          .forEach(
              (what, bytes) -> {
                try {
                  figures.set("disk", what + " bytes a photo", photos, (double) bytes / photos);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      List<Photo> timeline = library.timeline(Optional.empty());
      if (timeline.size() != photos) {
        throw new IOException("Only %d photos are there".formatted(timeline.size()));
      }
      System.gc();
      figures.set("library", "resident MB with all photos at hand", photos, residentMegabytes());
      Reference.reachabilityFence(timeline);
    }
  }

  private void asked(Library library, long photos, int oneIn) throws IOException {
    List<Filter> filters =
        oneIn == 1
            ? List.of()
            : List.of(new Filter.Camera(List.of(SyntheticLibrary.camera(oneIn))));
    List<Double> text = new ArrayList<>();
    List<Double> vector = new ArrayList<>();
    List<Double> rest = new ArrayList<>();
    Stopwatch watch = Stopwatch.start();
    for (int i = -WARMING; i < QUESTIONS; i++) {
      if (i == 0) {
        watch = Stopwatch.start();
      }
      Query words = Query.words("two dogs on a beach, number " + oneIn + " " + i);
      Answer answer = library.search(new Query(words.parts(), filters), 50, () -> false);
      if (i >= 0) {
        text.add(answer.textMillis());
        vector.add(answer.vectorMillis());
        rest.add(answer.totalMillis() - answer.textMillis());
      }
    }
    String share = 100 / oneIn + "% ";
    double each = watch.processorSeconds() / QUESTIONS;
    figures.set("query", share + "all CPU ms", photos, 1000 * each);
    figures.set("query", share + "text p50 ms", photos, percentile(text, 50));
    figures.set("query", share + "vector p50 ms", photos, percentile(vector, 50));
    figures.set("query", share + "vector p95 ms", photos, percentile(vector, 95));
    figures.set("query", share + "beyond text p50 ms", photos, percentile(rest, 50));
    figures.set("query", share + "beyond text p95 ms", photos, percentile(rest, 95));
  }

  private static double percentile(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  /// Where the system tells it as Linux does, else 0.
  private static double residentMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}

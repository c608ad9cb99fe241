package app.fovea.index;

import app.fovea.index.image.PictureReader;
import app.fovea.index.image.Refused;
import app.fovea.model.Accelerator;
import app.fovea.model.Encoder;
import app.fovea.model.Input;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import app.fovea.model.Pixels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/// Measures a whole library on this machine: photos per second of processor time from file to
/// index, beside decoding alone and encoding alone by all cores in the same run, and the time of a
/// query over many vectors. Linux only. `.ci/bench` runs it.
final class Benchmark {
  private static final int BATCH = 8;
  private static final int WIDTH = 4000;
  private static final int HEIGHT = 3000;
  private static final int QUERIES = 50;

  /// Until then Java's compilers take more of the processor than the work itself, in every process
  /// anew; over the thousands of pictures of a library that is nothing.
  private static final int WARMING = 16;

  /// How often those are decoded: a decoding child is as fast as it gets after about eighty.
  private static final int ROUNDS = 12;

  /// Where proc(5) has the time in user mode, behind the name; after it come those in kernel mode
  /// and of children that have ended, in both.
  private static final int USER_TIME = 11;

  private static final long TICK_MILLIS = 10;
  private static final String INDEXING = "indexing";
  private static final int GRAINS = 1_000_003;
  private static final List<String> STAGES = List.of("Decode", "Encode", "Save", "Wait");

  private final Path directory;
  private final Library.Options options =
      new Library.Options(
          Optional.empty(),
          Optional.of(Accelerator.CPU),
          Runtime.getRuntime().availableProcessors(),
          List.of());

  private final Figures figures;
  private final String topic;

  /// @param topic of the rates; other than [#INDEXING] for a model beside the usual one
  private Benchmark(Path directory, Figures figures, String topic) {
    this.directory = directory;
    this.figures = figures;
    this.topic = topic;
  }

  /// @param arguments the model's directory, how many pictures, how many vectors, an empty
  ///     directory to work in, the file of figures, and the topic of the rates; or "draw", how many
  ///     pictures, and where
  static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("draw")) {
      Path directory = Path.of(arguments[2]);
      Path _ =
          new Benchmark(directory, new Figures(directory.resolve("figures.csv")), INDEXING)
              .draw("photos", Integer.parseInt(arguments[1]), 2);
      return;
    }
    var benchmark =
        new Benchmark(Path.of(arguments[3]), new Figures(Path.of(arguments[4])), arguments[5]);
    benchmark.pictures(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    benchmark.queries(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
  }

  private void pictures(Path model, int count) throws IOException {
    Path warm = draw("warm", WARMING, 1);
    Path photos = draw("photos", count, 2);
    try (Library library =
        Library.open(directory.resolve("library"), Library.Access.WRITE, options)) {
      library.adopt(library.models().importFrom(model, Optional.empty()));
      run(library, warm);
      run(library, again(warm));
      double whole = recorded(library, photos);

      Encoder encoder = library.encoder();
      List<Pixels> pixels = new ArrayList<>();
      double decoding;
      try (var reader = new PictureReader()) {
        Input input = encoder.model().input();
        var _ = byAllCores(files(warm), photo -> reader.read(photo, input).pixels());
        Duration before = processorTime();
        pixels.addAll(byAllCores(files(photos), photo -> reader.read(photo, input).pixels()));
        decoding = count / seconds(processorTime().minus(before));
      }
      List<List<Pixels>> batches = new ArrayList<>();
      for (int from = 0; from < count; from += BATCH) {
        batches.add(pixels.subList(from, Math.min(from + BATCH, count)));
      }
      Duration before = processorTime();
      List<float[][]> _ = byAllCores(batches, encoder::images);
      double encoding = count / seconds(processorTime().minus(before));

      System.out.printf(
          "model %s, %d pictures of %d x %d, photos per CPU-second:%n",
          encoder.model().id(), count, WIDTH, HEIGHT);
      figures.set(topic, "end to end", 0, whole);
      figures.set(topic, "decode only", 0, decoding);
      figures.set(topic, "encode only", 0, encoding);
      figures.set(topic, "of the slower of both", 0, whole / Math.min(decoding, encoding));
      figures.set(topic, "of both one after another", 0, whole * (1 / decoding + 1 / encoding));
    }
  }

  /// Cores that are busy at once slow each other down a little, in the run as here.
  private static <A, B> List<B> byAllCores(List<A> all, Step<A, B> step) throws IOException {
    List<Future<B>> results = new ArrayList<>();
    try (var cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (A each : all) {
        results.add(cores.submit(() -> step.of(each)));
      }
    }
    for (Future<B> result : results) {
      if (result.state() == Future.State.FAILED) {
        throw new IOException(result.exceptionNow());
      }
    }
    return results.stream().map(Future::resultNow).toList();
  }

  /// One of the two things that are done with a picture.
  private interface Step<A, B> {
    B of(A each) throws Refused;
  }

  private void queries(Path model, int count) throws IOException {
    Path home = directory.resolve("synthetic");
    var store = new ModelStore(home.resolve("models"), List.of());
    store.importFrom(model, Optional.empty());
    Path photos = Files.createDirectories(directory.resolve("words"));
    for (int i = 0; i < count; i++) {
      Path folder = photos.resolve(Integer.toString(i / 1000));
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(i + ".jpg"), "picture " + i);
    }
    var seams =
        new Library.Seams(
            store, new SyntheticModels(new InstalledModels(store, options)), new FakePictures());
    try (Library library = Library.open(home, Library.Access.WRITE, options, seams)) {
      run(library, photos);
    }
    try (Library library = Library.open(home, Library.Access.READ, options, seams)) {
      double[][] millis = new double[3][QUERIES];
      for (int i = -5; i < QUERIES; i++) {
        Answer answer =
            library.search(Query.words("two dogs on beach number " + i), 50, () -> false);
        if (i >= 0) {
          millis[0][i] = answer.textMillis();
          millis[1][i] = answer.vectorMillis();
          millis[2][i] = answer.totalMillis();
        }
      }
      System.out.printf(
          "query over %d vectors, median of %d, model warm%n", library.status().photos(), QUERIES);
      System.out.printf("text   %6.1f ms%n", median(millis[0]));
      System.out.printf("vector %6.1f ms%n", median(millis[1]));
      System.out.printf("total  %6.1f ms%n", median(millis[2]));
    }
  }

  /// Indexes under the flight recorder and notes how long the lanes and the saving thread were in
  /// each stage, for one picture.
  ///
  /// @return photos per second of processor time, without that of the recorder's start and of
  ///     reading what it wrote
  private double recorded(Library library, Path photos) throws IOException {
    Path file = directory.resolve("stages.jfr");
    try (Recording recording = new Recording()) {
      for (String stage : STAGES) {
        recording.enable("app.fovea." + stage).withoutThreshold();
      }
      recording.start();
      Duration before = processorTime();
      Summary summary = run(library, photos);
      Duration spent = processorTime().minus(before);
      recording.stop();
      recording.dump(file);
      List<RecordedEvent> events = RecordingFile.readAllEvents(file);
      for (String stage : topic.equals(INDEXING) ? STAGES : List.<String>of()) {
        double millis =
            events.stream()
                .filter(event -> event.getEventType().getName().equals("app.fovea." + stage))
                .mapToDouble(event -> event.getDuration().toNanos() / 1e6)
                .sum();
        figures.set("stage", stage.toLowerCase(Locale.ROOT), 0, millis / summary.indexed());
      }
      return summary.indexed() / seconds(spent);
    }
  }

  private static Summary run(Library library, Path folder) throws IOException {
    library.addFolder(folder);
    return library.index(List.of(folder), _ -> {}, () -> false);
  }

  /// Pictures with large shapes, texture and noise, so that they compress about as photos do.
  private Path draw(String name, int count, int seed) throws IOException {
    Path folder = Files.createDirectories(directory.resolve(name));
    var random = new Random(seed);
    int[] grain = random.ints(GRAINS, 0, 24).toArray();
    for (int i = 0; i < count; i++) {
      var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      int[] row = new int[WIDTH];
      double wide = 200 + random.nextInt(800);
      double tall = 200 + random.nextInt(800);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          double shape = Math.sin(x / wide) * Math.cos(y / tall);
          int red = (int) (128 + 90 * shape) + grain[(x + 4099 * y + 7919 * i) % GRAINS];
          int green = (int) (128 + 60 * Math.sin((x + y) / wide)) + ((x ^ y) & 15);
          int blue = (int) (128 - 80 * shape) + grain[(x + 6007 * y + 104_729 * i) % GRAINS] / 2;
          row[x] = clamped(red) << 16 | clamped(green) << 8 | clamped(blue);
        }
        image.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
      }
      ImageIO.write(image, "jpeg", folder.resolve(i + ".jpg").toFile());
    }
    return folder;
  }

  /// The same pictures as other contents: with bytes behind their ends.
  private Path again(Path pictures) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("again"));
    for (int round = 1; round < ROUNDS; round++) {
      for (Path picture : files(pictures)) {
        Path copy = folder.resolve(round + "-" + picture.getFileName());
        Files.copy(picture, copy);
        Files.write(copy, new byte[round], StandardOpenOption.APPEND);
      }
    }
    return folder;
  }

  private static int clamped(int value) {
    return Math.clamp(value, 0, 255);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /// Of this process, the decoding children it has now, and those it had.
  private static Duration processorTime() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int field = USER_TIME; field < USER_TIME + 4; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    Duration sum = Duration.ofMillis(ticks * TICK_MILLIS);
    for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
      sum = sum.plus(child.info().totalCpuDuration().orElse(Duration.ZERO));
    }
    return sum;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /// Real phrases, random pictures.
  private record SyntheticModels(Models real) implements Models {
    @Override
    public List<ModelPackage> list() throws app.fovea.model.ModelException {
      return real.list();
    }

    @Override
    public boolean owns(ModelPackage model) {
      return real.owns(model);
    }

    @Override
    public Encoder open(ModelPackage model) throws app.fovea.model.ModelException {
      return new SyntheticEncoder(real.open(model));
    }
  }
}

package app.fovea.index;

import app.fovea.index.pace.Restraint;
import app.fovea.model.Accelerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Measures what people feel of indexing: how right the time is that it says is left, from a minute
/// after it began, and how long a search takes meanwhile and afterwards. `.ci/bench-felt` runs it.
final class ForecastTrial {
  private static final DrawnPhotos PHOTOS = new DrawnPhotos(1600, 1200);
  private static final double FROM_SECONDS = 60;

  /// With less left, seconds of rounding are a large share.
  private static final double LEAST_LEFT = 10;

  private static final double RIGHT = 0.2;
  private static final int QUERIES = 60;

  private record Said(double at, double left) {}

  private ForecastTrial() {}

  /// @param arguments the model's directory, how many pictures, an empty directory to work
  ///     in, and the file of figures
  static void main(String[] arguments) throws IOException, InterruptedException {
    int count = Integer.parseInt(arguments[1]);
    Path directory = Path.of(arguments[2]);
    Figures figures = new Figures(Path.of(arguments[3]));
    Path photos = PHOTOS.draw(directory.resolve("photos"), count);
    Library.Options options =
        new Library.Options(
            Optional.empty(),
            Optional.of(Accelerator.CPU),
            Runtime.getRuntime().availableProcessors(),
            List.of());
    try (Library library =
        Library.open(directory.resolve("library"), Library.Access.WRITE, options)) {
      library.adopt(library.models().importFrom(Path.of(arguments[0]), Optional.empty()));
      library.addFolder(photos);
      // As the window has it.
      library.pace().choose(Restraint.CONSIDERATE);
      List<Said> said = new ArrayList<>();
      List<Double> during = new ArrayList<>();
      CountDownLatch over = new CountDownLatch(1);
      long start = System.nanoTime();
      Thread person =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!passes(over)) {
                      double millis = search(library, during.size());
                      if (seconds(start) > FROM_SECONDS) {
                        during.add(millis);
                      }
                    }
                  });
      library.index(
          List.of(photos),
          progress -> note(said, seconds(start), progress.secondsLeft()),
          () -> false);
      double whole = seconds(start);
      over.countDown();
      person.join();
      forecast(figures, count, said, whole);
      List<Double> idle = new ArrayList<>();
      for (int i = 0; i < QUERIES; i++) {
        boolean _ = passes(new CountDownLatch(1));
        idle.add(search(library, i));
      }
      figures.set("felt", "search while indexing p50 ms", count, percentile(during, 50));
      figures.set("felt", "search while indexing p95 ms", count, percentile(during, 95));
      figures.set("felt", "search idle p50 ms", count, percentile(idle, 50));
      figures.set("felt", "search idle p95 ms", count, percentile(idle, 95));
      figures.set("felt", "of idle p50", count, percentile(during, 50) / percentile(idle, 50));
    }
  }

  private static void note(List<Said> said, double at, OptionalDouble left) {
    if (at >= FROM_SECONDS && left.isPresent()) {
      said.add(new Said(at, left.getAsDouble()));
    }
  }

  private static void forecast(Figures figures, int count, List<Said> said, double whole)
      throws IOException {
    List<Double> errors =
        said.stream()
            .filter(each -> whole - each.at >= LEAST_LEFT)
            .map(each -> Math.abs(each.left / (whole - each.at) - 1))
            .toList();
    if (errors.isEmpty()) {
      throw new IllegalArgumentException(
          "The run was over in %.0f s; take more pictures.".formatted(whole));
    }
    double right = (double) errors.stream().filter(error -> error <= RIGHT).count();
    figures.set("felt", "run s", count, whole);
    figures.set("felt", "time left within 20%", count, right / errors.size());
    figures.set("felt", "error of the time left p50", count, percentile(errors, 50));
    figures.set("felt", "error of the time left p95", count, percentile(errors, 95));
  }

  /// As long as a person thinks between two searches, or until the end.
  private static boolean passes(CountDownLatch end) {
    try {
      return end.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static double search(Library library, int number) {
    List<String> things = List.of("a dog", "a red shoe", "a street at night", "bread", "a bridge");
    long start = System.nanoTime();
    try {
      String words = things.get(number % things.size()) + ", number " + number;
      Answer _ = library.search(Query.words(words), 50, () -> false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 1000 * seconds(start);
  }

  private static double percentile(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}

package app.fovea.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Lets the real program index many pictures and watches its memory from outside, every two
/// seconds. Linux only. `.ci/bench-soak` runs it.
final class SoakTrial {
  private static final DrawnPhotos PHOTOS = new DrawnPhotos(640, 480);
  private static final double BYTES_PER_KILOBYTE = 1024;

  /// @param parent resident megabytes of the program
  /// @param all proportional megabytes of it and its decoding children together
  private record Sample(double parent, double all) {}

  private SoakTrial() {}

  /// @param arguments the launcher, the model's directory, how many pictures, an empty directory to
  ///     work in or one with such pictures in `photos`, and the file of figures
  static void main(String[] arguments) throws IOException, InterruptedException {
    String fovea = arguments[0];
    Path model = Path.of(arguments[1]);
    int count = Integer.parseInt(arguments[2]);
    Path work = Path.of(arguments[3]);
    String library = work.resolve("library").toString();
    Path photos = work.resolve("photos");
    if (!Files.exists(photos)) {
      PHOTOS.draw(photos, count);
    }
    done(started(fovea, "models", "import", model.toString(), "--library", library));
    long start = System.nanoTime();
    Process run = started(fovea, "index", photos.toString(), "--library", library);
    List<Sample> samples = new ArrayList<>();
    while (!run.waitFor(2, TimeUnit.SECONDS)) {
      sample(run.toHandle()).ifPresent(samples::add);
    }
    done(run);
    var figures = new Figures(Path.of(arguments[4]));
    figures.set("soak", "run s", count, (System.nanoTime() - start) / 1e9);
    figures.set("soak", "model files MB", count, bytes(model) / 1e6);
    note(figures, count, "program MB", samples, Sample::parent);
    note(figures, count, "with children MB", samples, Sample::all);
  }

  /// Medians of a tenth of the run each: the second (the first still starts), the middle, the last.
  private static void note(
      Figures figures, int count, String name, List<Sample> samples, ToDoubleFunction<Sample> of)
      throws IOException {
    double early = median(samples, of, 0.1);
    double late = median(samples, of, 0.9);
    figures.set("soak", name + " early", count, early);
    figures.set("soak", name + " half-way", count, median(samples, of, 0.45));
    figures.set("soak", name + " at the end", count, late);
    figures.set(
        "soak", name + " most", count, samples.stream().mapToDouble(of).max().orElseThrow());
    figures.set("soak", name + " end / early", count, late / early);
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> of, double from) {
    int first = (int) (samples.size() * from);
    double[] tenth =
        samples.subList(first, first + samples.size() / 10).stream()
            .mapToDouble(of)
            .sorted()
            .toArray();
    return tenth[tenth.length / 2];
  }

  private static Optional<Sample> sample(ProcessHandle program) {
    try (Stream<ProcessHandle> children = program.descendants()) {
      double all = 0;
      for (ProcessHandle each : Stream.concat(Stream.of(program), children).toList()) {
        all += megabytes(each, "smaps_rollup", "Pss:");
      }
      return Optional.of(new Sample(megabytes(program, "status", "VmRSS:"), all));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static double megabytes(ProcessHandle process, String file, String key)
      throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file))) {
      if (line.startsWith(key)) {
        return Double.parseDouble(line.replaceAll("[^0-9]", "")) * BYTES_PER_KILOBYTE / 1e6;
      }
    }
    throw new IOException("The process has ended.");
  }

  private static double bytes(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    }
  }

  private static Process started(String... command) throws IOException {
    return new ProcessBuilder(command).inheritIO().start();
  }

  private static void done(Process process) throws IOException, InterruptedException {
    if (process.waitFor() != 0) {
      throw new IOException("The program ended with " + process.exitValue());
    }
  }
}

package app.fovea.model;

import app.fovea.model.graph.ProductGraph.Kind;
import app.fovea.model.graph.PublishedModel;
import app.fovea.model.weights.Narrowing;
import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Measures towers against what the machine can do and writes the tables of `docs/models.md`.
///
/// Every full-size model has a process of its own, so that its memory can be told.
final class ModelBenchmark {
  private static final int BATCH = 8;
  private static final int ROUNDS = 5;
  private static final List<String> FULL_SIZE =
      List.of("ViT-B-32", "ViT-B-16", "RN50", "EVA02-B-16");

  private ModelBenchmark() {}

  /// @param arguments the page, and the file with PyTorch's figures, which is empty where no Python
  ///     was at hand; `one DIRECTORY NAME` is what a child process does
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 3 && arguments[0].equals("one")) {
      System.out.println(new Gson().toJson(measured(Path.of(arguments[1]), arguments[2])));
      return;
    }
    Path out = Path.of(arguments[0]);
    Path folder = Files.createTempDirectory("fovea-models");
    StringBuilder page = new StringBuilder(ModelPage.BEFORE);
    page.append(ModelPage.families(ReferenceAgreement.all(folder)));
    List<Figures> all = new ArrayList<>();
    for (String name : FULL_SIZE) {
      Path directory = RandomModel.write(published(name), folder);
      all.add(child(directory, name));
      delete(directory);
    }
    page.append(ModelPage.fullSize(all))
        .append(ModelPage.narrow(all))
        .append(ModelPage.beside(all, PyTorchFigures.read(Path.of(arguments[1]))))
        .append(ModelPage.AFTER);
    Files.writeString(out, page);
    delete(folder);
    System.out.print(page);
  }

  /// @param rssMegabytes of the process after some runs; `emptyMegabytes` before the model was
  ///     there
  record Figures(
      String name,
      double loadSeconds,
      double emptyMegabytes,
      double rssMegabytes,
      double weightMegabytes,
      double imagesPerCoreSecond,
      double limitPerCoreSecond,
      double shortTextMillis,
      double longTextMillis,
      double narrowPerCoreSecond,
      double narrowLimitPerCoreSecond,
      double worstCosine) {}

  /// The image tower with int8 weights; all 0 for residual networks, which have none.
  private record Narrow(double perCoreSecond, double limitPerCoreSecond, double worstCosine) {}

  private static Narrow narrow(Path directory, List<Product> products) throws Exception {
    OpenClipLayout layout = OpenClipLayout.read(directory);
    if (layout.model().family() == ModelPackage.Family.CLIP_RESNET) {
      return new Narrow(0, 0, 0);
    }
    Sessions sessions = new Sessions(Accelerator.CPU, 1);
    Path narrow = Files.createTempDirectory("fovea-int8");
    for (String name : List.of("open_clip_config.json", "tokenizer.json")) {
      Files.copy(directory.resolve(name), narrow.resolve(name));
    }
    new Narrowing(
            layout.weights(),
            layout.largestActivations(sessions),
            Narrowing.Extent.ALL,
            Narrowing.Range.SEVEN_BITS)
        .writeTo(narrow.resolve("open_clip_model.safetensors"));
    Agreement agreement =
        Agreement.of(
            NarrowPackage.answers(directory, sessions), NarrowPackage.answers(narrow, sessions));
    ModelPackage model = new OnnxRuntime().read(narrow);
    try (Encoder encoder = new OnnxRuntime().open(model, Accelerator.CPU, 1)) {
      List<Pixels> pictures = pictures(model.input().edge());
      encoder.images(pictures);
      double tower = Double.MAX_VALUE;
      double limit = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        long before = CpuTime.nanos();
        encoder.images(pictures);
        tower = Math.min(tower, (CpuTime.nanos() - before) / 1e9);
        limit = Math.min(limit, MatrixLimit.seconds(products, Kind.BYTES, 2));
      }
      return new Narrow(BATCH / tower, BATCH / limit, agreement.cosine());
    } finally {
      delete(narrow);
    }
  }

  private static Figures child(Path directory, String name) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ModelBenchmark.class.getName(),
                "one",
                directory.toString(),
                name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String json = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(name + " could not be measured");
    }
    return new Gson().fromJson(json.lines().reduce("", (_, line) -> line), Figures.class);
  }

  private static Figures measured(Path directory, String name) throws Exception {
    PublishedModel published = published(name);
    OnnxRuntime runtime = new OnnxRuntime();
    List<Product> products = products(name);
    double empty = ProcessMemory.residentMegabytes();
    long start = System.nanoTime();
    ModelPackage model = runtime.read(directory);
    try (Encoder encoder =
        runtime.open(model, Accelerator.CPU, Runtime.getRuntime().availableProcessors())) {
      double load = (System.nanoTime() - start) / 1e9;
      List<Pixels> pictures = pictures(model.input().edge());
      encoder.images(pictures);
      encoder.texts(List.of("a dog on the beach"));
      double rss = ProcessMemory.residentMegabytes();
      double tower = Double.MAX_VALUE;
      double limit = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        long before = CpuTime.nanos();
        encoder.images(pictures);
        tower = Math.min(tower, (CpuTime.nanos() - before) / 1e9);
        limit = Math.min(limit, MatrixLimit.seconds(products, Kind.FLOATS, 2));
      }
      double weights =
          published.tensors(directory, app.fovea.model.weights.ElementType.F32, 0).all().stream()
              .mapToLong(t -> t.bytes())
              .sum();
      Narrow narrow = narrow(directory, products);
      return new Figures(
          name,
          load,
          empty,
          rss,
          weights / 1e6,
          BATCH / tower,
          BATCH / limit,
          textMillis(encoder, "a dog on the beach"),
          textMillis(encoder, "a dog on the beach ".repeat(40)),
          narrow.perCoreSecond,
          narrow.limitPerCoreSecond,
          narrow.worstCosine);
    }
  }

  private static double textMillis(Encoder encoder, String text) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 2 * ROUNDS; i++) {
      long start = System.nanoTime();
      encoder.texts(List.of(text));
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
    }
    return best;
  }

  private static List<Pixels> pictures(int edge) {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    List<Pixels> pictures = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      byte[] rgb = new byte[3 * edge * edge];
      random.nextBytes(rgb);
      pictures.add(new Pixels(edge, rgb));
    }
    return pictures;
  }

  private static PublishedModel published(String name) {
    return PublishedModel.all().stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Product> products(String name) {
    return switch (name) {
      case "ViT-B-32" ->
          Product.transformer(new Product.Shape(50, 768, 12, 12, 3072, 1, 3 * 32 * 32, 512), BATCH);
      case "ViT-B-16" ->
          Product.transformer(
              new Product.Shape(197, 768, 12, 12, 3072, 1, 3 * 16 * 16, 512), BATCH);
      case "EVA02-B-16" ->
          Product.transformer(
              new Product.Shape(197, 768, 12, 12, 2048, 2, 3 * 16 * 16, 512), BATCH);
      case "RN50" -> Product.resNet(224, 64, List.of(3, 4, 6, 3), 1024, BATCH);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static void delete(Path directory) throws IOException {
    PackageFiles.delete(directory);
  }
}

package app.fovea.index.image;

import app.fovea.model.Input;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Prints what decoding a picture of 12 megapixels costs, in this process and in a child. Run by
/// hand; it asserts nothing.
final class DecodingBench {
  private static final int WIDTH = 4000;
  private static final int HEIGHT = 3000;
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 25;
  private static final Input INPUT =
      new Input(
          224,
          Input.Fit.SHORTEST,
          Input.Interpolation.BICUBIC,
          List.of(0f, 0f, 0f),
          List.of(1f, 1f, 1f));

  private DecodingBench() {}

  static void main(String[] arguments) throws IOException, Refused {
    Path folder = Files.createTempDirectory("decoding");
    Path jpeg = write(folder.resolve("12 megapixels.jpg"), "jpeg");
    Path png = write(folder.resolve("12 megapixels.png"), "png");
    for (Path file : List.of(jpeg, png)) {
      System.out.printf("%s, %,d KB%n", file.getFileName(), Files.size(file) >> 10);
      inProcess(file);
      inChild(file);
    }
    Files.delete(jpeg);
    Files.delete(png);
    Files.delete(folder);
  }

  private static void inProcess(Path file) throws Refused {
    try (PictureReader reader = new PictureReader()) {
      repeat(reader, file, WARM_UP);
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long start = System.nanoTime();
      repeat(reader, file, ROUNDS);
      cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
      print("in this process", cpu, System.nanoTime() - start);
    }
  }

  private static void inChild(Path file) throws Refused {
    long start = System.nanoTime();
    try (PictureReader reader = PictureReader.apart()) {
      reader.read(file, INPUT);
      System.out.printf(
          "  first picture of a new child: %.0f ms, %.0f CPU ms%n",
          (System.nanoTime() - start) / 1e6, childCpu().toMillis() * 1.0);
      repeat(reader, file, WARM_UP);
      Duration before = childCpu();
      long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      start = System.nanoTime();
      repeat(reader, file, ROUNDS);
      own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own;
      long cpu = childCpu().minus(before).toNanos() + own;
      print("in a child, both ends", cpu, System.nanoTime() - start);
      System.out.printf("  resident memory of the child: %d MB%n", childMegabytes());
    }
  }

  private static void repeat(PictureReader reader, Path file, int times) throws Refused {
    for (int i = 0; i < times; i++) {
      reader.read(file, INPUT);
    }
  }

  private static void print(String what, long cpu, long elapsed) {
    System.out.printf(
        "  %s: %.1f CPU ms, %.1f ms a picture%n", what, cpu / 1e6 / ROUNDS, elapsed / 1e6 / ROUNDS);
  }

  private static Duration childCpu() {
    return ProcessHandle.current()
        .children()
        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static long childMegabytes() {
    return ProcessHandle.current()
        .children()
        .mapToLong(
            child -> {
              try {
                Path statm = Path.of("/proc", Long.toString(child.pid()), "statm");
                return Long.parseLong(Files.readString(statm).split(" ")[1]) >> 8;
              } catch (IOException elsewhere) {
                return 0;
              }
            })
        .sum();
  }

  /// Soft shapes with grain, which compress about as a photo does.
  private static Path write(Path file, String format) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Random grain = new Random(1);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int noise = (int) (grain.nextGaussian() * 6);
        int red = (int) (128 + 90 * Math.sin(x / 170.0) * Math.cos(y / 230.0)) + noise;
        int green = (int) (128 + 80 * Math.sin((x + y) / 310.0)) + noise;
        int blue = (int) (128 + 70 * Math.cos(x / 90.0 - y / 140.0)) + noise;
        image.setRGB(
            x,
            y,
            Math.clamp(red, 0, 255) << 16
                | Math.clamp(green, 0, 255) << 8
                | Math.clamp(blue, 0, 255));
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (format.equals("jpeg")) {
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(0.9f);
    }
    try (OutputStream out = Files.newOutputStream(file);
        ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    }
    writer.dispose();
    return file;
  }
}

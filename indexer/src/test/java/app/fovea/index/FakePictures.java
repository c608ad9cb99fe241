package app.fovea.index;

import app.fovea.index.image.Metadata;
import app.fovea.index.image.Picture;
import app.fovea.index.image.Refused;
import app.fovea.index.image.View;
import app.fovea.model.Input;
import app.fovea.model.Pixels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// Files that hold words in the place of pictures. One that says "broken" is refused; a second
/// line is the time it was taken, a third its stars, and any more are
/// keywords; all that is metadata and no part of the content.
class FakePictures implements PictureFiles {
  static final String PREVIEW = " with preview";

  final AtomicInteger read = new AtomicInteger();
  volatile String decoder = "fake 1";
  final AtomicInteger hashed = new AtomicInteger();

  /// Counts the files that a walk still has to come by before the first is read.
  volatile CountDownLatch walk = new CountDownLatch(0);

  @Override
  public boolean accepts(Path file) {
    walk.countDown();
    return file.toString().endsWith(".jpg");
  }

  @Override
  public String key(Path file) throws IOException {
    hashed.incrementAndGet();
    return key(words(file));
  }

  static String key(String words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String words(Path file) throws IOException {
    return Files.readString(file).lines().findFirst().orElse("");
  }

  @Override
  public void prepare() {}

  @Override
  public Picture read(Path file, Input input) throws Refused {
    try {
      walk.await();
      read.incrementAndGet();
      String words = words(file);
      if (words.startsWith("broken")) {
        throw new Refused("This is not a picture.");
      }
      return new Picture(
          pixels(words, input.edge()),
          words.getBytes(StandardCharsets.UTF_8),
          640,
          480,
          0x808080,
          "JPEG",
          metadata(file));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Reading was stopped.", e);
    } catch (IOException e) {
      throw new Refused(String.valueOf(e.getMessage()), e);
    }
  }

  /// One that says "with preview" shows its first words alone.
  @Override
  public Optional<Picture> preview(Path file, Input input) throws Refused {
    try {
      String words = words(file);
      if (!words.contains(PREVIEW)) {
        return Optional.empty();
      }
      String shown = words.substring(0, words.indexOf(PREVIEW));
      return Optional.of(
          new Picture(
              pixels(shown, input.edge()),
              shown.getBytes(StandardCharsets.UTF_8),
              640,
              480,
              0x808080,
              "JPEG",
              metadata(file)));
    } catch (IOException e) {
      throw new Refused(String.valueOf(e.getMessage()), e);
    }
  }

  /// One pixel; what it shows does not matter.
  @Override
  public View view(Path file, View.Size size, BooleanSupplier unwanted) throws Refused {
    Picture picture =
        read(
            file,
            new Input(1, Input.Fit.SHORTEST, Input.Interpolation.BILINEAR, List.of(), List.of()));
    return new View(1, 1, new int[] {picture.colour()});
  }

  @Override
  public String decoder(Path file) {
    return decoder;
  }

  @Override
  public boolean isInstalled(String other) {
    return other.equals(decoder);
  }

  @Override
  public Metadata metadata(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.size() < 2
          ? Metadata.NONE
          : written(
              LocalDateTime.parse(lines.get(1)),
              lines.stream().skip(2).findFirst().map(Integer::valueOf),
              lines.stream().skip(3).toList());
    } catch (IOException e) {
      return Metadata.NONE;
    }
  }

  private static Metadata written(
      LocalDateTime taken, Optional<Integer> stars, List<String> keywords) {
    return new Metadata(
        Optional.of(taken),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        keywords,
        stars);
  }

  /// The words, as pixels.
  static Pixels pixels(String words, int edge) {
    byte[] rgb = new byte[3 * edge * edge];
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, rgb, 0, Math.min(rgb.length, bytes.length));
    return new Pixels(edge, rgb);
  }

  @Override
  public void close() {}
}

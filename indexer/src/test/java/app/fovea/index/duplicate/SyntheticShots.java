package app.fovea.index.duplicate;

import app.fovea.index.ClusteredVectors;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Pictures that were never taken: each tenth is one before it, encoded again, each tenth is nearly
/// like one before it, and each tenth follows another one in a burst.
final class SyntheticShots {
  private static final LocalDateTime FIRST = LocalDateTime.of(2020, 1, 1, 0, 0);
  private static final ClusteredVectors VECTORS = new ClusteredVectors();

  private SyntheticShots() {}

  static KnownShots of(int count) {
    KnownShots shots = new KnownShots();
    for (int i = 1; i <= count; i++) {
      int same = i % 10 == 0 ? i - 5 : i;
      int alike = i % 10 == 7 ? i - 5 : same;
      Shot _ =
          shots.add(
              i,
              taken(i),
              new Quality(4000 - i % 10, 3000, "JPEG"),
              look(i, same),
              near(VECTORS.vector(i % 10 == 4 ? i - 1 : alike), i),
              List.of(new Shot.Copy(Path.of(i + ".jpg"), false)));
    }
    return shots;
  }

  /// Of those that end in 3 and 4 the second is taken right after the first; each twentieth tells
  /// no time.
  private static Optional<LocalDateTime> taken(int number) {
    return number % 20 == 0
        ? Optional.empty()
        : Optional.of(
            number % 10 == 4
                ? FIRST.plusMinutes(number - 1).plusSeconds(2)
                : FIRST.plusMinutes(number));
  }

  /// Each fortieth is most of the picture cut out.
  private static Look look(int number, int same) {
    BufferedImage picture = picture(same, number);
    return Look.of(number % 40 == 0 ? picture.getSubimage(3, 2, 42, 32) : picture);
  }

  /// Squares of random greys, and a little noise.
  private static BufferedImage picture(int seed, int noise) {
    Random random = new Random(seed);
    BufferedImage picture = new BufferedImage(48, 36, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    for (int x = 0; x < 48; x += 6) {
      for (int y = 0; y < 36; y += 6) {
        int grey = random.nextInt(256);
        graphics.setColor(new Color(grey, grey, grey));
        graphics.fillRect(x, y, 6, 6);
      }
    }
    graphics.dispose();
    Random other = new Random(-noise);
    for (int i = 0; i < 20; i++) {
      picture.setRGB(other.nextInt(48), other.nextInt(36), other.nextInt(1 << 24));
    }
    return picture;
  }

  private static float[] near(float[] vector, int noise) {
    Random random = new Random(noise);
    double squares = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] += 0.004f * (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }
}

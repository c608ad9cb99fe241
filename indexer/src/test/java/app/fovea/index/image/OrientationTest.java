package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {
  /// 1 2 3 over 4 5 6, stored as each orientation stores it.
  @Test
  void everyOrientationTurnsUpright() {
    byte[][] stored = {
      {1, 2, 3, 4, 5, 6},
      {3, 2, 1, 6, 5, 4},
      {6, 5, 4, 3, 2, 1},
      {4, 5, 6, 1, 2, 3},
      {1, 4, 2, 5, 3, 6},
      {3, 6, 2, 5, 1, 4},
      {6, 3, 5, 2, 4, 1},
      {4, 1, 5, 2, 6, 3}
    };
    for (int value = 1; value <= 8; value++) {
      boolean swapped = value > 4;
      PixelMap map = new PixelMap(swapped ? 2 : 3, swapped ? 3 : 2, Mode.GREY, stored[value - 1]);
      PixelMap upright = Orientation.of(value).apply(map);
      assertThat(upright.samples()).as("orientation %d", value).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(upright.width()).isEqualTo(3);
    }
  }

  @Test
  void anUnknownValueIsUpright() {
    assertThat(Orientation.of(0)).isEqualTo(Orientation.UPRIGHT);
    assertThat(Orientation.of(9)).isEqualTo(Orientation.UPRIGHT);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void allEightFilesShowTheSamePicture(int value) throws Exception {
    Path folder = Shared.photos("orientation");
    try (PictureReader reader = new PictureReader()) {
      byte[] first = reader.read(folder.resolve("1.jpg"), Pictures.INPUT).pixels().rgb();
      Picture other = reader.read(folder.resolve(value + ".jpg"), Pictures.INPUT);
      assertThat(other.height()).isGreaterThan(other.width());
      // Each file has its own number painted into its middle, and some are of another size.
      assertThat(meanDifference(first, other.pixels().rgb())).isLessThan(12);
    }
  }

  private static double meanDifference(byte[] a, byte[] b) {
    long sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
    }
    return (double) sum / a.length;
  }
}

package app.fovea.index.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.fovea.index.duplicate.Group.Kind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2024, 6, 1, 12, 0);

  private final KnownShots known = new KnownShots();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void reEncodingResizingAndTurningAreSeenThrough(int seed) throws IOException {
    BufferedImage scene = scene(seed);
    Look look = Look.of(scene);
    assertThat(look.same(Look.of(jpeg(scene, 0.35f)))).isTrue();
    assertThat(look.same(Look.of(scaled(scene, 0.4)))).isTrue();
    assertThat(look.same(Look.of(brighter(scene)))).isTrue();
    assertThat(look.turned(1).same(Look.of(turned(scene)))).isTrue();
    assertThat(look.same(Look.of(turned(scene)))).isFalse();
  }

  @Test
  void differentScenesAreNeverTheSame() {
    List<Look> looks = new ArrayList<>();
    for (int seed = 0; seed < 60; seed++) {
      looks.add(Look.of(scene(seed)));
    }
    for (int i = 0; i < looks.size(); i++) {
      for (int j = i + 1; j < looks.size(); j++) {
        assertThat(looks.get(i).same(looks.get(j))).as("%d and %d", i, j).isFalse();
      }
    }
  }

  @Test
  void aLargeCropAndAnEmptyPictureAreNotCalledTheSame() {
    BufferedImage scene = scene(3);
    Look look = Look.of(scene);
    assertThat(look.same(Look.of(scene.getSubimage(80, 60, 160, 120)))).isFalse();
    Look empty = Look.of(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB));
    assertThat(empty.same(empty)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void mostOfAPictureCutOutIsThatPictureEncodedAgain(int seed) throws IOException {
    BufferedImage scene = scene(seed);
    Shot whole = shot(1, "a.jpg", scene, 4000, 3000, Optional.of(NOON), unit(1, 0, 0));
    float[] near = unit(1, 0.4, 0);
    Shot corner = cut(2, scene.getSubimage(0, 0, 304, 228), Optional.of(NOON), near);
    Shot middle = cut(3, scene.getSubimage(20, 14, 280, 210), Optional.empty(), near);
    Shot wide = cut(4, jpeg(scene.getSubimage(12, 30, 300, 204), 0.6f), Optional.empty(), near);
    Shot other = cut(5, scene(seed + 40), Optional.empty(), unit(-1, 0, 1));
    List<Group> groups = known.groups(List.of(middle, whole, wide, corner, other));
    assertThat(groups).extracting(Group::kind).containsExactly(Kind.RE_ENCODED);
    assertThat(groups.getFirst().keep()).isEqualTo(Path.of("a.jpg"));
    assertThat(groups.getFirst().members())
        .extracting(Group.Member::content)
        .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    assertThat(groups.getFirst().members().getLast().reason()).contains("cut out");
  }

  @Test
  void whatTheCameraTookAtAnotherTimeIsNotCutOut() throws IOException {
    BufferedImage scene = scene(4);
    Shot whole = shot(1, "a.jpg", scene, 4000, 3000, Optional.of(NOON), unit(1, 0, 0));
    Shot next =
        cut(2, scene.getSubimage(9, 9, 300, 225), Optional.of(NOON.plusSeconds(1)), unit(1, 0, 0));
    assertThat(known.groups(List.of(whole, next)))
        .extracting(Group::kind)
        .containsExactly(Kind.BURST);
  }

  @Test
  void aSmallPartAndAnotherSceneAreNotMostOfIt() {
    Look whole = Look.of(scene(3));
    assertThat(Crop.is(whole, Look.of(scene(3).getSubimage(80, 60, 160, 120)))).isFalse();
    for (int seed = 10; seed < 40; seed++) {
      assertThat(Crop.is(whole, Look.of(scene(seed)))).as("%d", seed).isFalse();
    }
  }

  @Test
  void twoSkiesAreNotMostOfEachOtherHoweverAlike() {
    assertThat(Crop.is(Look.of(sky(1)), Look.of(sky(2)))).isFalse();
    assertThat(Crop.is(Look.of(sky(1)), Look.of(sky(1).getSubimage(10, 10, 290, 218)))).isTrue();
  }

  private Shot cut(
      long content, BufferedImage picture, Optional<LocalDateTime> taken, float[] vector) {
    return shot(content, content + ".jpg", picture, 3000, 2000, taken, vector);
  }

  @Test
  void kindsAreKeptApartAndTheBestIsKept() throws IOException {
    BufferedImage scene = scene(1);
    Shot original = shot(1, "raw/a.jpg", scene, 4000, 3000, Optional.empty(), unit(1, 0, 0));
    Shot small =
        shot(2, "web/a.jpg", scaled(scene, 0.3), 800, 600, Optional.empty(), unit(1, 0.1, 0));
    Shot turned = shot(3, "web/b.jpg", turned(scene), 600, 800, Optional.empty(), unit(0.2, 1, 0));
    Shot first = shot(4, "c1.jpg", scene(7), 4000, 3000, Optional.of(NOON), unit(0, 0, 1));
    Shot second =
        shot(5, "c2.jpg", scene(8), 4000, 3000, Optional.of(NOON.plusSeconds(2)), unit(0, 0.2, 1));
    Shot later =
        shot(6, "c3.jpg", scene(9), 4000, 3000, Optional.of(NOON.plusHours(2)), unit(0, -1, 0.1));
    Shot twice = copies(7, scene(11), unit(-1, 0, 0));
    List<Group> groups =
        known.groups(List.of(small, turned, original, first, second, later, twice));
    assertThat(groups)
        .extracting(Group::kind)
        .containsExactly(Kind.EXACT, Kind.RE_ENCODED, Kind.BURST);
    assertThat(groups.get(0).members()).hasSize(2);
    assertThat(groups.get(0).keep()).isEqualTo(Path.of("x.jpg"));
    assertThat(groups.get(1).keep()).isEqualTo(Path.of("raw/a.jpg"));
    assertThat(groups.get(1).members())
        .extracting(Group.Member::content)
        .containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(groups.get(1).members().getFirst().reason()).contains("4000 x 3000");
    assertThat(groups.get(2).members())
        .extracting(Group.Member::content)
        .containsExactlyInAnyOrder(4L, 5L);
  }

  @Test
  void ofCopiesTheSameOneIsKeptInEveryKindOfGroup() throws IOException {
    BufferedImage scene = scene(4);
    Shot twice = copies(1, scene, unit(1, 0, 0));
    Shot small = shot(2, "s.jpg", scaled(scene, 0.5), 200, 150, Optional.empty(), unit(1, 0, 0));
    assertThat(known.groups(List.of(twice, small)))
        .extracting(Group::kind, Group::keep)
        .containsExactly(
            tuple(Kind.EXACT, Path.of("x.jpg")), tuple(Kind.RE_ENCODED, Path.of("x.jpg")));
  }

  @Test
  void amongEquallyGoodOnesThatIsKeptWhichSomebodyWorkedOn() throws IOException {
    BufferedImage scene = scene(6);
    Shot one = shot(1, "a.jpg", scene, 400, 300, Optional.empty(), unit(1, 0, 0));
    Shot rated = shot(2, "b.jpg", jpeg(scene, 0.8f), 400, 300, Optional.empty(), unit(1, 0.01, 0));
    Shot small = shot(3, "c.jpg", scaled(scene, 0.5), 200, 150, Optional.empty(), unit(1, 0, 0));
    known.noted.addAll(List.of(2L, 3L));
    Group group = known.groups(List.of(one, rated, small)).getFirst();
    assertThat(group.keep()).isEqualTo(Path.of("b.jpg"));
    assertThat(group.members().getFirst().reason()).isEqualTo("has stars, labels or keywords");
  }

  @Test
  void aBracketOfExposuresIsABurst() throws IOException {
    BufferedImage scene = scene(5);
    Shot dark = shot(1, "b1.jpg", scene, 4000, 3000, Optional.of(NOON), unit(1, 0, 0));
    Shot light =
        shot(2, "b2.jpg", overexposed(scene), 4000, 3000, Optional.of(NOON), unit(1, 0.3, 0));
    Shot other = shot(3, "o.jpg", scene(6), 4000, 3000, Optional.empty(), unit(-1, 0, 1));
    assertThat(known.groups(List.of(dark, light, other)))
        .extracting(Group::kind)
        .containsExactly(Kind.BURST);
  }

  @Test
  void whatPeopleKeptApartStaysApart() throws IOException {
    BufferedImage scene = scene(2);
    Shot one = shot(1, "a.jpg", scene, 400, 300, Optional.empty(), unit(1, 0, 0));
    Shot other = shot(2, "b.jpg", jpeg(scene, 0.5f), 400, 300, Optional.empty(), unit(1, 0.01, 0));
    assertThat(known.groups(List.of(one, other))).hasSize(1);
    assertThat(new Duplicates((_, _) -> true, known).in(List.of(one, other))).isEmpty();
  }

  @Test
  void merelySimilarPicturesAreCalledThat() throws IOException {
    Shot one = shot(1, "a.jpg", scene(1), 400, 300, Optional.empty(), unit(1, 0, 0));
    Shot like = shot(2, "b.jpg", scene(2), 400, 300, Optional.empty(), unit(1, 0.1, 0));
    Shot other = shot(3, "c.jpg", scene(3), 400, 300, Optional.empty(), unit(-1, 0, 0));
    List<Group> groups = known.groups(List.of(one, like, other));
    assertThat(groups).extracting(Group::kind).containsExactly(Kind.SIMILAR);
    assertThat(groups.getFirst().members()).hasSize(2);
  }

  private Shot shot(
      long content,
      String path,
      BufferedImage picture,
      int width,
      int height,
      Optional<LocalDateTime> taken,
      float[] vector) {
    return known.add(
        content,
        taken,
        new Quality(width, height, "JPEG"),
        Look.of(picture),
        vector,
        List.of(new Shot.Copy(Path.of(path), false)));
  }

  private Shot copies(long content, BufferedImage picture, float[] vector) {
    return known.add(
        content,
        Optional.empty(),
        new Quality(400, 300, "JPEG"),
        Look.of(picture),
        vector,
        List.of(
            new Shot.Copy(Path.of("deep/down/x.jpg"), false),
            new Shot.Copy(Path.of("x.jpg"), false)));
  }

  private static float[] unit(double x, double y, double z) {
    double length = Math.sqrt(x * x + y * y + z * z);
    return new float[] {(float) (x / length), (float) (y / length), (float) (z / length)};
  }

  /// Random shapes on a random ground.
  private static BufferedImage scene(int seed) {
    Random random = new Random(seed);
    BufferedImage scene = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scene.createGraphics();
    graphics.setColor(colour(random));
    graphics.fillRect(0, 0, 320, 240);
    for (int i = 0; i < 14; i++) {
      graphics.setColor(colour(random));
      int x = random.nextInt(280);
      int y = random.nextInt(200);
      int size = 20 + random.nextInt(120);
      if (random.nextBoolean()) {
        graphics.fillOval(x, y, size, size / 2 + 10);
      } else {
        graphics.fillRect(x, y, size / 2 + 10, size);
      }
    }
    graphics.dispose();
    return scene;
  }

  /// Dark above, light below, with some faint clouds.
  private static BufferedImage sky(int seed) {
    Random random = new Random(seed);
    BufferedImage sky = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sky.createGraphics();
    for (int y = 0; y < 240; y++) {
      graphics.setColor(new Color(y / 2, 40 + y / 2, 100 + y / 2));
      graphics.fillRect(0, y, 320, 1);
    }
    graphics.setColor(new Color(255, 255, 255, 40));
    for (int i = 0; i < 12; i++) {
      graphics.fillOval(random.nextInt(280), random.nextInt(220), 60, 24);
    }
    graphics.dispose();
    return sky;
  }

  private static Color colour(Random random) {
    return new Color(random.nextInt(200), random.nextInt(200), random.nextInt(200));
  }

  private static BufferedImage scaled(BufferedImage picture, double factor) {
    int width = (int) (picture.getWidth() * factor);
    int height = (int) (picture.getHeight() * factor);
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scaled.createGraphics();
    graphics.drawImage(
        picture.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
    graphics.dispose();
    return scaled;
  }

  private static BufferedImage turned(BufferedImage picture) {
    BufferedImage turned =
        new BufferedImage(picture.getHeight(), picture.getWidth(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        turned.setRGB(picture.getHeight() - 1 - y, x, picture.getRGB(x, y));
      }
    }
    return turned;
  }

  private static BufferedImage brighter(BufferedImage picture) {
    return mapped(picture, 1, 30);
  }

  /// So bright that much of it is white.
  private static BufferedImage overexposed(BufferedImage picture) {
    return mapped(picture, 3, 60);
  }

  private static BufferedImage mapped(BufferedImage picture, int factor, int add) {
    BufferedImage mapped =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        Color colour = new Color(picture.getRGB(x, y));
        mapped.setRGB(
            x,
            y,
            new Color(
                    Math.min(255, factor * colour.getRed() + add),
                    Math.min(255, factor * colour.getGreen() + add),
                    Math.min(255, factor * colour.getBlue() + add))
                .getRGB());
      }
    }
    return mapped;
  }

  private static BufferedImage jpeg(BufferedImage picture, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
  }
}

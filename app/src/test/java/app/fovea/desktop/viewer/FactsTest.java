package app.fovea.desktop.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Texts;
import app.fovea.index.Photo;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
  private final Texts texts = new Texts(Locale.ENGLISH);
  private final Facts facts = new Facts(texts);

  private static Photo photo(String path, LocalDateTime taken, Photo.Clock clock, String camera) {
    return new Photo(
        1,
        "1",
        Path.of(path),
        List.of(),
        30,
        20,
        taken,
        clock,
        Optional.of(camera),
        Optional.empty(),
        0,
        true,
        0);
  }

  private static LocalDateTime noonOf(int day) {
    return LocalDateTime.of(2026, 6, day, 12, 0);
  }

  @ParameterizedTest
  @CsvSource({"CAMERA, Taken", "FILE, File date"})
  void aFilesDateIsNotSaidToBeThePhotos(Photo.Clock clock, String name) {
    Photo photo = photo("/photos/scan.png", noonOf(30), clock, "Scanner");
    assertThat(facts.of(photo).getFirst().name()).isEqualTo(name);
  }

  @Test
  void severalPhotosAreFromTheFirstToTheLastThatACameraDated() {
    List<Photo> photos =
        List.of(
            photo("/photos/a/3.jpg", noonOf(9), Photo.Clock.CAMERA, "One"),
            photo("/photos/a/1.jpg", noonOf(3), Photo.Clock.CAMERA, "One"),
            photo("/photos/b/2.png", noonOf(30), Photo.Clock.FILE, "Two"));
    assertThat(facts.of(photos))
        .containsExactly(
            new Facts.Fact("Taken", texts.time(noonOf(3)) + " – " + texts.time(noonOf(9))),
            new Facts.Fact("Camera", "One\nTwo"),
            new Facts.Fact(
                "Folder",
                texts.breakable(Path.of("/photos/a"))
                    + "\n"
                    + texts.breakable(Path.of("/photos/b"))));
  }

  @Test
  void ofManyCamerasAFewAreNamed() {
    List<Photo> photos =
        IntStream.range(0, 5)
            .mapToObj(i -> photo("/photos/x.jpg", noonOf(3), Photo.Clock.CAMERA, "Camera " + i))
            .toList();
    assertThat(facts.of(photos).get(0).value()).isEqualTo(texts.time(noonOf(3)));
    assertThat(facts.of(photos).get(1).value()).isEqualTo("Camera 0\nCamera 1\nCamera 2\n2 more");
  }
}

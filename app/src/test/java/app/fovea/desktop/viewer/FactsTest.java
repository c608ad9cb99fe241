package app.fovea.desktop.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Texts;
import app.fovea.index.Photo;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
  @ParameterizedTest
  @CsvSource({"CAMERA, Taken", "FILE, File date"})
  void aFilesDateIsNotSaidToBeThePhotos(Photo.Clock clock, String name) {
    Photo photo =
        new Photo(
            1,
            "1",
            Path.of("/photos/scan.png"),
            List.of(),
            30,
            20,
            LocalDateTime.of(2026, 6, 30, 12, 0),
            clock,
            Optional.empty(),
            Optional.empty(),
            0,
            true,
            0);

    assertThat(new Facts(new Texts(Locale.ENGLISH)).of(photo).getFirst().name()).isEqualTo(name);
  }
}

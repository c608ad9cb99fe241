package app.fovea.desktop.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.index.Band;
import app.fovea.index.Match;
import app.fovea.index.Photo;
import app.fovea.index.Reason;
import app.fovea.index.Reason.Kind;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private final Photo photo =
      FakeGallery.photo(1, Path.of("/photos/lemons.jpg"), LocalDateTime.of(2026, 6, 30, 12, 0));

  private String of(Reason... reasons) {
    return new Reasons(new Texts(Locale.ENGLISH))
        .of(new Match(1, photo, 0.2, Band.STRONG, List.of(reasons)));
  }

  @Test
  void whatThePhotoHardlyShowsIsNoReason() {
    assertThat(of(new Reason(Kind.NAME, "lemons", 1), new Reason(Kind.WORDS, "lemons", 0.001)))
        .isEqualTo("Strong\nFile name: lemons");
  }

  @Test
  void whatItProbablyShowsIsListedWithItsProbability() {
    assertThat(of(new Reason(Kind.WORDS, "lemons", 0.87)))
        .isEqualTo("Strong\nShows “lemons” (87%)");
  }
}

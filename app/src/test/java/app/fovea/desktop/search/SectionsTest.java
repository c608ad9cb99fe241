package app.fovea.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.grid.GridContent;
import app.fovea.desktop.grid.GridContent.Section;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.index.Photo;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SectionsTest {
  private final Sections sections = new Sections(new Texts(Locale.ENGLISH));
  private final List<Photo> photos =
      List.of(
          photo(1, "/b/1.jpg", LocalDateTime.of(2026, 6, 2, 0, 0)),
          photo(2, "/a/2.jpg", LocalDateTime.of(2026, 6, 1, 0, 0)),
          photo(3, "/b/3.jpg", LocalDateTime.of(2025, 6, 1, 0, 0)));

  private static Photo photo(long id, String path, LocalDateTime taken) {
    return FakeGallery.photo(id, Path.of(path), taken);
  }

  @Test
  void theSameMonthOfAnotherYearIsAnotherSection() {
    assertThat(sections.timeline(photos, Grouping.DATE).sections())
        .containsExactly(
            new Section("June 2026", 0, 2, "2026"), new Section("June 2025", 2, 1, "2025"));
  }

  @Test
  void photosOfAFolderKeepTheirOrder() {
    GridContent content = sections.timeline(photos, Grouping.FOLDER);
    assertThat(content.photos()).extracting(Photo::id).containsExactly(2L, 1L, 3L);
    assertThat(content.sections()).extracting(Section::start).containsExactly(0, 1);
    assertThat(content.sections()).extracting(Section::size).containsExactly(1, 2);
  }

  @Test
  void withoutPhotosThereAreNoSections() {
    assertThat(sections.timeline(List.of(), Grouping.DATE).sections()).isEmpty();
    assertThat(sections.timeline(List.of(), Grouping.FOLDER).sections()).isEmpty();
  }
}

package app.fovea.desktop.grid;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.grid.GridContent.Section;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.index.Photo;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GridContentTest {
  private final List<Photo> photos = FakeGallery.holding(6).photos;
  private final GridContent content =
      new GridContent(
          photos,
          List.of(
              new Section("June", 0, 2, "2026"),
              new Section("May", 2, 1, "2026"),
              new Section("April", 3, 3, "2025")));

  @Test
  void withoutSomePhotosSectionsCloseUpAndAnEmptyOneIsGone() {
    GridContent left = content.without(Set.of(1L, 2L, 5L));
    assertThat(left.photos()).containsExactly(photos.get(0), photos.get(3), photos.get(4));
    assertThat(left.sections())
        .containsExactly(new Section("June", 0, 1, "2026"), new Section("April", 1, 2, "2025"));
    assertThat(left.id(1)).isEqualTo(3);
    assertThat(left.ratio(2)).isEqualTo(content.ratio(4));
    assertThat(left.liesAs(content)).isFalse();
  }

  @Test
  void withoutPhotosThatAreNotThereItIsAsBefore() {
    assertThat(content.without(Set.of(99L)).photos()).isEqualTo(photos);
    assertThat(content.without(Set.of(99L)).sections()).isEqualTo(content.sections());
  }
}

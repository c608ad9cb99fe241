package app.fovea.desktop.grid;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import app.fovea.index.Photo;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private final List<Photo> photos = List.copyOf(FakeGallery.holding(20_000).photos);
  private final Selection selection = new Selection();

  @BeforeEach
  void showPhotos() {
    selection.show(GridContent.plain(photos));
  }

  @Test
  void shiftSelectsFromTheLastSingleChoiceInBothDirections() {
    selection.only(10);
    selection.extendTo(13);
    assertThat(selection.photos()).isEqualTo(photos.subList(10, 14));
    selection.extendTo(8);
    assertThat(selection.photos()).isEqualTo(photos.subList(8, 11));
    assertThat(selection.focus()).isEqualTo(8);
  }

  @Test
  void aSecondTogglePutsAPhotoOutAgain() {
    selection.only(1);
    selection.toggle(5);
    selection.toggle(1);
    assertThat(selection.photos()).containsExactly(photos.get(5));
  }

  @Test
  void theKeyboardGoesFromAPhotoThatLeavesToTheNextThatStays() {
    selection.only(5);
    selection.extendTo(6);
    selection.leave(Set.of(photos.get(5).id(), photos.get(6).id(), photos.get(7).id()));
    assertThat(selection.focus()).isEqualTo(8);
    assertThat(selection.photos()).containsExactly(photos.get(8));

    selection.only(19_999);
    selection.leave(Set.of(photos.get(19_999).id()));
    assertThat(selection.focus()).isEqualTo(19_998);
  }

  @Test
  void whatLeavesIsSelectedNoMoreAndTheRestStays() {
    selection.only(5);
    selection.extendTo(7);
    selection.leave(Set.of(photos.get(7).id()));
    assertThat(selection.photos()).isEqualTo(photos.subList(5, 7));
  }

  @Test
  void whatIsStillThereStaysSelectedWhenTheContentChanges() {
    selection.only(3);
    selection.toggle(7);
    selection.show(GridContent.plain(photos.subList(5, 100)));
    assertThat(selection.photos()).containsExactly(photos.get(7));
    assertThat(selection.focus()).isEqualTo(2);
  }

  @Test
  void tenThousandAreSelectedWithoutAPause() {
    selection.only(0);
    long begin = System.nanoTime();
    selection.extendTo(9_999);
    double milliseconds = (System.nanoTime() - begin) / 1e6;
    assertThat(selection.sizeProperty().get()).isEqualTo(10_000);
    assertThat(milliseconds).isLessThan(100);
  }

  @Test
  void anIndexOutsideChangesNothing() {
    selection.only(2);
    selection.only(-1);
    selection.extendTo(1_000_000);
    assertThat(selection.photos()).containsExactly(photos.get(2));
  }
}

package app.fovea.desktop.grid;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.grid.GridContent.Section;
import app.fovea.desktop.grid.Rows.Form;
import app.fovea.desktop.grid.Rows.Place;
import app.fovea.desktop.grid.Rows.Sheet;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.index.Photo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowsTest {
  private static final double WIDTH = 1000;
  private final List<Photo> photos = FakeGallery.holding(500).photos;
  private final GridContent content =
      new GridContent(
          photos, List.of(new Section("first", 0, 123), new Section("second", 123, 377)));

  @ParameterizedTest
  @EnumSource
  void everyPhotoLiesInsideTheSheetAndNoTwoOverlap(Form form) {
    Rows rows = new Rows(content, new Sheet(WIDTH, 150, form));
    Place before = new Place(0, -1000, 0, 0);
    for (int index = 0; index < photos.size(); index++) {
      Place place = rows.place(index);
      assertThat(place.x()).isGreaterThanOrEqualTo(0);
      assertThat(place.x() + place.width()).isLessThanOrEqualTo(WIDTH + 0.01);
      assertThat(place.y() + place.height()).isLessThanOrEqualTo(rows.height());
      boolean sameRow = place.y() == before.y();
      assertThat(
              sameRow
                  ? place.x() >= before.x() + before.width()
                  : place.y() >= before.y() + before.height())
          .isTrue();
      before = place;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPointInAPhotoFindsThatPhoto(Form form) {
    Rows rows = new Rows(content, new Sheet(WIDTH, 150, form));
    for (int index = 0; index < photos.size(); index++) {
      Place place = rows.place(index);
      assertThat(rows.at(place.x() + place.width() / 2, place.y() + place.height() / 2))
          .isEqualTo(index);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSeenIsExactlyWhatTouchesTheView(Form form) {
    Rows rows = new Rows(content, new Sheet(WIDTH, 150, form));
    for (double top = 0; top < rows.height(); top += 333) {
      int first = rows.firstAt(top);
      int end = rows.endAt(top + 600);
      for (int index = 0; index < photos.size(); index++) {
        Place place = rows.place(index);
        boolean seen = place.y() + place.height() > top + 0.01 && place.y() < top + 600 - 0.01;
        if (seen) {
          assertThat(index).isBetween(first, end - 1);
        }
      }
      assertThat(end - first).isLessThan(100);
    }
  }

  @Test
  void justifiedRowsFillTheWidthAndKeepTheShapeOfPhotos() {
    Rows rows = new Rows(content, new Sheet(WIDTH, 150, Form.JUSTIFIED));
    Place place = rows.place(0);
    Photo photo = photos.getFirst();
    assertThat(place.width() / place.height())
        .isCloseTo(
            (double) photo.width() / photo.height(), org.assertj.core.data.Offset.offset(0.01));
    int last = 0;
    while (rows.place(last + 1).y() == place.y()) {
      last++;
    }
    assertThat(rows.place(last).x() + rows.place(last).width())
        .isCloseTo(WIDTH, org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void downAndUpAgainComesBack() {
    Rows rows = new Rows(content, new Sheet(WIDTH, 150, Form.SQUARES));
    int below = rows.vertical(3, 1);
    assertThat(rows.place(below).x()).isEqualTo(rows.place(3).x());
    assertThat(rows.vertical(below, -1)).isEqualTo(3);
    assertThat(rows.vertical(0, -5)).isZero();
  }

  @Test
  void anEmptySheetHasNothingAnywhere() {
    Rows rows = new Rows(GridContent.EMPTY, new Sheet(WIDTH, 150, Form.SQUARES));
    assertThat(rows.at(10, 10)).isEqualTo(-1);
    assertThat(rows.endAt(500)).isZero();
    assertThat(rows.height()).isZero();
  }
}

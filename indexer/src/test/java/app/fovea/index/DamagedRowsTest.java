package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import app.fovea.index.label.Batch;
import app.fovea.index.label.Choice;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import app.fovea.index.store.DamagedCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows of the catalog whose bits have fallen over, as SQLite does not notice.
class DamagedRowsTest {
  @TempDir Path directory;
  private final List<String> told = new ArrayList<>();
  private Shelf shelf;

  @BeforeEach
  void decide() throws IOException {
    shelf = new Shelf(directory);
    shelf.put("a.jpg", "a cat");
    var _ = shelf.index();
    try (Library library = shelf.open(Access.WRITE)) {
      Said.prepare(library);
      Photo photo = library.photo(shelf.photos.resolve("a.jpg")).orElseThrow();
      new Said(photo.contentId(), Said.LABEL, "YES").of(List.of(photo), library);
      library.searches().save("boats", Query.words("a boat"));
      library.searches().save("cats", Query.words("a cat"));
    }
  }

  private Library damaged(String sql) throws IOException {
    DamagedCatalog.change(shelf.home.resolve("catalog.db"), sql);
    Library library = shelf.open(Access.WRITE);
    library.notices(told::add);
    return library;
  }

  @Test
  void aLabelSetWhoseUseCannotBeReadHasTheUsualOneAndAllItsLabels() throws IOException {
    LabelSet whole;
    try (Library library = shelf.open(Access.READ)) {
      whole = library.labels().sets().getFirst();
    }
    try (Library library = damaged("UPDATE label_set SET choice = 'FRED', prompts = 'QLAIN'")) {
      LabelSet set = library.labels().sets().getFirst();

      assertThat(set.choice()).isEqualTo(Choice.EXCLUSIVE);
      assertThat(set.prompts()).isEqualTo(Prompts.PHOTO);
      assertThat(set.labels()).isEqualTo(whole.labels());
      assertThat(told).containsExactly(Damage.LABEL_SET.about(whole.name()));
    }
  }

  @Test
  void decisionsWhoseReasonAndTimeCannotBeReadAreKept() throws IOException {
    try (Library library = damaged("UPDATE batch SET cause = 'TBUGHT', at = 'never'")) {
      List<Batch> batches = library.labels().batches();

      assertThat(batches).extracting(Batch::decisions).containsExactly(1);
      assertThat(told).containsExactly(Damage.DECISIONS.about(batches.getFirst().id()));
    }
    assertThat(Said.all(shelf)).hasSize(1);
  }

  @Test
  void aKeptSearchThatCannotBeReadIsToldAndTheOthersAreThere() throws IOException {
    try (Library library =
        damaged("UPDATE saved_search SET query = 'before:abc ' WHERE name = 'boats'")) {
      assertThat(library.searches().list())
          .extracting(SavedSearches.Saved::name)
          .containsExactly("cats");
      assertThat(told).containsExactly(Damage.SEARCH.about("boats"));
    }
  }

  @Test
  void aVolumeWhoseMountCannotBeAPathStopsNothing() throws IOException {
    try (Library library = damaged("UPDATE volume SET mount = '/a' || char(0) || 'b'")) {
      assertThat(Shelf.search(library, "a cat", 1)).containsExactly("a.jpg");
      assertThat(shelf.index(library).indexed()).isZero();
    }
  }
}

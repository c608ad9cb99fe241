package app.fovea.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.Query;
import app.fovea.index.QueryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
  private static List<String> chips(Asked asked) {
    return asked.chips().stream().map(Chip::written).toList();
  }

  @Test
  void everythingButPlainWordsBecomesAChip() throws QueryException {
    Asked asked =
        Asked.written("a dog -cat camera:canon,nikon +2 (red ball) \"my note\" like:\"a b.jpg\"");
    assertThat(asked.words()).isEqualTo("a dog");
    assertThat(chips(asked))
        .containsExactly(
            "-cat", "+2 (red ball)", "\"my note\"", "like:\"a b.jpg\"", "camera:canon,nikon");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a dog",
        "a dog -cat camera:canon",
        "-is:screenshot date:2024-06..2024-08 folder:\"Holidays/Summer 2024\"",
        "sky +2.5 (red ball) -\"beta\" rating:>=3"
      })
  void whatIsShownAsksTheSameAsWhatWasWritten(String written) throws QueryException {
    Query query = Asked.written(written).query();
    assertThat(query.filters()).isEqualTo(Query.parse(written).filters());
    assertThat(query.parts()).containsExactlyInAnyOrderElementsOf(Query.parse(written).parts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a dog camera:", "a dog -", "a dog +2", "a dog -camera:canon,"})
  void whatIsStillBeingTypedIsNotAskedFor(String words) throws QueryException {
    Asked asked = Asked.EVERYTHING.withWords(words);
    assertThat(asked.unfinished()).isTrue();
    assertThat(asked.query()).isEqualTo(Query.parse("a dog"));
  }

  @Test
  void aFolderOfTheSidebarNarrowsWhatIsAsked() throws QueryException {
    Asked asked = Asked.EVERYTHING.withWords("dog").withFolder(Optional.of(Path.of("/a b")));
    assertThat(asked.query()).isEqualTo(Query.parse("dog folder:\"/a b\""));
    assertThat(asked.withWords("").browsing()).isTrue();
  }

  @Test
  void aPictureTakesThePlaceOfWordsAndKeepsTheFilters() throws QueryException {
    Asked asked = Asked.written("dog -cat type:jpeg").like(List.of(Path.of("one.jpg")));
    assertThat(asked.words()).isEmpty();
    assertThat(chips(asked)).containsExactly("type:jpeg", "like:\"one.jpg\"");
  }

  @Test
  void aContradictionBetweenChipsIsFound() throws QueryException {
    Asked asked = Asked.written("date:2023 date:2024");
    assertThatThrownBy(asked::query).isInstanceOf(QueryException.class);
  }

  @Test
  void withoutFiltersTheWordsStayAsTheyAreAndSoDoesTheFolder() {
    Asked asked =
        Asked.EVERYTHING
            .withWords("dog -cat type:jpeg rating:>=3")
            .withFolder(Optional.of(Path.of("/a")));
    assertThat(asked.isFiltered()).isTrue();
    assertThat(asked.withoutFilters().written()).isEqualTo("dog -cat folder:/a");
    assertThat(asked.withoutFilters().isFiltered()).isFalse();
  }
}

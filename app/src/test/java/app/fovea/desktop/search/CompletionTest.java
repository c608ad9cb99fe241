package app.fovea.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Facets;
import app.fovea.index.Facets.Count;
import app.fovea.index.Query;
import app.fovea.index.QueryException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletionTest {
  private static final Facets FACETS =
      new Facets(
          Map.of(
              "camera",
              List.of(
                  new Count("Canon EOS R5", 12), new Count("Nikon Z6", 3), new Count("EOS M", 1)),
              "date",
              List.of(new Count("2026", 3), new Count("2026-06", 2), new Count("2025", 1)),
              "rating",
              List.of(new Count("3", 5), new Count("5", 2)),
              "folder",
              List.of(new Count("Canon shots", 4), new Count("a \"b\", c", 1))));

  private static List<String> texts(String typed) {
    return Completion.of(typed, FACETS).suggestions().stream()
        .map(Completion.Suggestion::text)
        .toList();
  }

  @Test
  void valuesThatStartSoComeBeforeThoseThatContainIt() {
    assertThat(texts("a dog camera:")).startsWith("camera:\"Canon EOS R5\"");
    assertThat(texts("camera:eos")).containsExactly("camera:\"EOS M\"", "camera:\"Canon EOS R5\"");
    assertThat(texts("-camera:nik")).containsExactly("-camera:\"Nikon Z6\"");
    assertThat(texts("camera:\"Canon EOS R5\",nik"))
        .containsExactly("camera:\"Canon EOS R5\",\"Nikon Z6\"");
    assertThat(texts("camera:\"Canon EOS")).containsExactly("camera:\"Canon EOS R5\"");
  }

  @Test
  void yearsAndThenTheirMonthsAreOffered() {
    assertThat(texts("date:2026")).containsExactly("date:2026", "date:2026-06");
    assertThat(texts("before:2025")).containsExactly("before:2025");
  }

  @Test
  void starsCountWithEverythingAbove() {
    assertThat(Completion.of("rating:", FACETS).suggestions())
        .extracting(Completion.Suggestion::text, Completion.Suggestion::photos)
        .contains(
            org.assertj.core.groups.Tuple.tuple("rating:5", 2L),
            org.assertj.core.groups.Tuple.tuple("rating:>=3", 7L));
  }

  @Test
  void wordsOfferFiltersByNameAndByValue() {
    assertThat(texts("ca")).containsExactly("camera:");
    assertThat(texts("can")).containsExactly("camera:\"Canon EOS R5\"", "folder:\"Canon shots\"");
    assertThat(texts("a can ")).isEmpty();
    assertThat(Completion.of("one can", FACETS).before()).isEqualTo("one ");
  }

  @Test
  void whateverIsOfferedCanBeRead() throws QueryException {
    for (String typed : List.of("camera:", "folder:", "date:", "rating:", "before:")) {
      for (String offered : texts(typed)) {
        assertThat(Query.parse(offered).filters()).as(offered).hasSize(1);
      }
    }
  }
}

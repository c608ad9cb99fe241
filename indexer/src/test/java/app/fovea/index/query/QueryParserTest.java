package app.fovea.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.Query;
import app.fovea.index.Query.Exact;
import app.fovea.index.Query.Picture;
import app.fovea.index.Query.Words;
import app.fovea.index.QueryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  @Test
  void bareWordsAreOnePhraseWhereverTheyStand() throws QueryException {
    assertThat(Query.parse("  a dog -cat on   grass date:2024 "))
        .isEqualTo(
            new Query(
                List.of(new Words("a dog on grass", 1), new Words("cat", -1)),
                List.of(new Filter.Taken(List.of(span("2024-01-01", "2024-12-31"))))));
  }

  @Test
  void weightsBelongToTheWordTheGroupOrTheQuoteBehindThem() throws QueryException {
    assertThat(Query.parse("sea +2 sunset +0.5 (red boat) -2 people +3 \"IMG 7\"").parts())
        .containsExactly(
            new Words("sea", 1),
            new Words("sunset", 2),
            new Words("red boat", 0.5),
            new Words("people", -2),
            new Exact("IMG 7", 3));
  }

  @Test
  void aPlusWithoutANumberMakesAPartOfItsOwn() throws QueryException {
    assertThat(Query.parse("dog +grass").parts())
        .containsExactly(new Words("dog", 1), new Words("grass", 1));
  }

  @Test
  void quotesAreExactTextAndAMinusBeforeThemExcludes() throws QueryException {
    assertThat(Query.parse("\"Summer 2024\" -\"draft\" “Straße”").parts())
        .containsExactly(
            new Exact("Summer 2024", 1), new Exact("draft", -1), new Exact("Straße", 1));
  }

  @Test
  void aDoubledQuoteInsideQuotesIsOne() throws QueryException {
    assertThat(Query.parse("\"5\"\" nail\"").parts()).containsExactly(new Exact("5\" nail", 1));
  }

  @Test
  void aLoneSignAndANumberAreWords() throws QueryException {
    assertThat(Query.parse("sea - boats 12:30 -2").parts())
        .containsExactly(new Words("sea - boats 12:30", 1), new Words("2", -1));
  }

  @Test
  void aBackslashTakesTheMeaningFromAMark() throws QueryException {
    assertThat(Query.parse("\\-5 re\\: \\\"x C\\:\\dir http://x").parts())
        .containsExactly(new Words("-5 re: \"x C:\\dir http://x", 1));
  }

  @Test
  void picturesAreNamedByTheirFile() throws QueryException {
    assertThat(Query.parse("like:\"my dog.jpg\" -0.5 like:b.png at night").parts())
        .containsExactly(
            new Picture(Path.of("my dog.jpg"), 1),
            new Picture(Path.of("b.png"), -0.5),
            new Words("at night", 1));
  }

  @Test
  void everyFilterIsRead() throws QueryException {
    assertThat(
            Query.parse(
                    "label:receipt,\"our dog\">0.8 folder:\"a b\" CAMERA:canon,nikon lens:50mm"
                        + " type:jpeg,raw before:2020 after:2018-02 near:52.5,-13.4,10 rating:>=3"
                        + " has:gps,text is:raw -is:screenshot")
                .filters())
        .containsExactly(
            new Filter.Label(
                List.of(
                    new Filter.Label.Named("receipt", OptionalDouble.empty()),
                    new Filter.Label.Named("our dog", OptionalDouble.of(0.8)))),
            new Filter.Folder(List.of("a b")),
            new Filter.Camera(List.of("canon", "nikon")),
            new Filter.Lens(List.of("50mm")),
            new Filter.Type(List.of("jpeg", "raw")),
            new Filter.Before(span("2020-01-01", "2020-12-31")),
            new Filter.After(span("2018-02-01", "2018-02-28")),
            new Filter.Near(52.5, -13.4, 10),
            Filter.Rating.between(3, 5),
            new Filter.Has(List.of(Filter.Has.Property.GPS, Filter.Has.Property.TEXT)),
            new Filter.Is(List.of(Filter.Is.Kind.RAW)),
            new Filter.Not(new Filter.Is(List.of(Filter.Is.Kind.SCREENSHOT))));
  }

  @ParameterizedTest
  @CsvSource({
    "date:2024-06..2024-08, 2024-06-01, 2024-08-31",
    "date:2024-02, 2024-02-01, 2024-02-29",
    "date:2024-02-29, 2024-02-29, 2024-02-29",
    "date:..2024, 0001-01-01, 2024-12-31",
    "date:2024-05-03.., 2024-05-03, 9999-12-31",
  })
  void datesAreSpansOfDays(String text, String first, String last) throws QueryException {
    assertThat(Query.parse(text).filters())
        .containsExactly(new Filter.Taken(List.of(span(first, last))));
  }

  @ParameterizedTest
  @CsvSource({
    "rating:3, 3, 3",
    "rating:>3, 4, 5",
    "rating:<=2, 0, 2",
    "rating:<1, 0, 0",
    "rating:1..4, 1, 4"
  })
  void ratingsAreRangesOfStars(String text, int least, int most) throws QueryException {
    assertThat(Query.parse(text).filters()).containsExactly(Filter.Rating.between(least, most));
  }

  @Test
  void aSpanThatEndsBeforeItBeginsIsOfferedTheOtherWayRound() {
    assertThatThrownBy(() -> Query.parse("date:2024..2023-06"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("date:2023-06..2024");
  }

  @Test
  void severalRatingsMeanAnyOfThem() throws QueryException {
    Query query = Query.parse("rating:5,0,2..3");
    assertThat(query.filters())
        .containsExactly(new Filter.Rating(new TreeSet<>(Set.of(0, 2, 3, 5))));
    assertThat(QueryPrinter.print(query)).isEqualTo("rating:0,2..3,5");
    assertThatThrownBy(() -> Query.parse("rating:0,5 rating:1..4"))
        .isInstanceOf(QueryException.class);
  }

  @Test
  void anUnknownFilterIsAnsweredWithThoseThatExist() {
    assertThatThrownBy(() -> Query.parse("beach colour:red"))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> {
              assertThat(e.position()).isEqualTo(6);
              assertThat(e.valid()).contains("label:", "folder:", "is:", "rating:");
              assertThat(e).hasMessageContaining("colour:").hasMessageContaining("date:");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\u00a0",
        "-dog",
        "-dog -\"cat\"",
        "\"open",
        "a \"",
        "\"\"",
        "-\"\"",
        "+2",
        "dog +2 ",
        "+0 dog",
        "+101 dog",
        "+2 date:2024",
        "-2 is:raw",
        "+2 -dog",
        "-(",
        "-()",
        "date:",
        "date:2024-13",
        "date:2023-02-29",
        "date:x",
        "date:2024..2023",
        "date:..",
        "date:2023 date:2024",
        "before:2020 after:2021",
        "before:2020,2021",
        "date:2024,",
        "rating:6",
        "rating:>5",
        "rating:4..2",
        "rating:4,",
        "rating:4,6",
        "rating:>=4 rating:<=2",
        "near:1,2",
        "near:91,0,1",
        "near:0,0,0",
        "near:a,b,c",
        "near:NaN,0,1",
        "has:wings",
        "is:blue",
        "label:>0.5",
        "label:x>1.5",
        "is:raw -is:raw",
        "like:",
        "foo:bar",
        "before:0001"
      })
  void whatCannotBeMeantIsRefusedWithASentence(String text) {
    assertThatThrownBy(() -> Query.parse(text))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> {
              assertThat(e.getMessage()).endsWith(".").hasSizeGreaterThan(15);
              assertThat(e.position()).isBetween(0, text.length());
            });
  }

  @Test
  void tenThousandCharactersAreRefusedWithTheLimit() {
    assertThatThrownBy(() -> Query.parse("x".repeat(10_000)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("2,000")
        .hasMessageContaining("10,000");
  }

  @Test
  void emojiAndRightToLeftTextAreWordsLikeOthers() throws QueryException {
    assertThat(Query.parse("🐕‍🦺 كلب -חתול date:2024").parts())
        .containsExactly(new Words("🐕‍🦺 كلب", 1), new Words("חתול", -1));
  }

  @Test
  void noStringMakesTheParserFailAndWhatIsReadIsWrittenBack() {
    Random random = new Random(20_241_122);
    int read = 0;
    for (int round = 0; round < 20_000; round++) {
      String text = QueryTexts.random(random);
      Query query;
      try {
        query = Query.parse(text);
      } catch (QueryException refused) {
        assertThat(refused.position()).as(text).isBetween(0, text.length());
        continue;
      }
      read++;
      assertThat(reparsed(query)).as("«%s» printed «%s»", text, query).isEqualTo(query);
    }
    assertThat(read).isGreaterThan(4_000);
  }

  @Test
  void wordsThatLookLikeMarksSurviveBeingWritten() {
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      String text = QueryParser.collapse(QueryTexts.random(random));
      if (!text.isEmpty()) {
        Query query =
            new Query(
                List.of(
                    new Words(text, 1),
                    new Words(text, 1),
                    new Words(text, -1),
                    new Words(text, 2.5)),
                List.of(new Filter.Folder(List.of(text))));
        assertThat(reparsed(query)).as(text).isEqualTo(query);
      }
    }
  }

  @Test
  void theDescriptionSaysWhatWasUnderstood() throws QueryException {
    Description description = Query.parse("dog -cat \"x y\" -folder:\"a b\" date:2024").describe();
    assertThat(description.text()).isEqualTo("dog -cat \"x y\" -folder:\"a b\" date:2024");
    assertThat(description.parts())
        .containsExactly(
            new Description.PartDescription("words", "dog", 1),
            new Description.PartDescription("words", "cat", -1),
            new Description.PartDescription("exact", "x y", 1));
    assertThat(description.filters())
        .containsExactly(
            new Description.FilterDescription("folder", List.of("a b"), true),
            new Description.FilterDescription("date", List.of("2024"), false));
  }

  private static Query reparsed(Query query) {
    try {
      return Query.parse(query.toString());
    } catch (QueryException e) {
      throw new AssertionError(query.toString(), e);
    }
  }

  private static DateSpan span(String first, String last) {
    return new DateSpan(LocalDate.parse(first), LocalDate.parse(last));
  }
}

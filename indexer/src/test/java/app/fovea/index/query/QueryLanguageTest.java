package app.fovea.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Query;
import app.fovea.index.QueryException;
import app.fovea.model.hub.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryLanguageTest {
  /// One token for each byte, as for a script that the tokenizer has not learnt.
  private static final Function<String, int[]> BYTES =
      text ->
          framed(
              IntStream.range(0, text.getBytes(StandardCharsets.UTF_8).length)
                  .map(at -> text.getBytes(StandardCharsets.UTF_8)[at]));

  private static final Function<String, int[]> LETTERS = text -> framed(text.codePoints());
  private static final Function<String, int[]> UNKNOWN =
      text -> framed(text.codePoints().map(_ -> 3));

  @ParameterizedTest
  @CsvSource({
    "собака на пляже, ru",
    "海辺の犬, ja",
    "海滩上的狗, zh",
    "개, ko",
    "كلب, ar",
    "כלב, he",
    "कुत्ता, hi",
    "BMW у дома бабушки, ru",
  })
  void scriptsTellTheLanguage(String text, String language) {
    assertThat(QueryLanguage.of(text)).contains(language);
  }

  @ParameterizedTest
  @CsvSource({"a dog", "ein Hündchen", "12:30", "🐕", "a dog beside the word собака"})
  void latinLettersAndNoLettersDoNot(String text) {
    assertThat(QueryLanguage.of(text)).isEmpty();
  }

  @Test
  void tokensTellWhereNothingIsKnownOfTheModel() {
    assertThat(unknown(Optional.empty(), BYTES, "собака")).contains("ru");
    assertThat(unknown(Optional.empty(), UNKNOWN, "собака")).contains("ru");
    assertThat(unknown(Optional.empty(), LETTERS, "собака")).isEmpty();
    assertThat(unknown(Optional.empty(), BYTES, "Hündchen")).isEmpty();
  }

  @Test
  void theCatalogueTellsWhereItHasTheModel() {
    assertThat(unknown(Optional.of("vit_base_patch32_clip_224.openai"), LETTERS, "собака"))
        .contains("ru");
    assertThat(unknown(Optional.of("ViT-B-32-SigLIP2-256__webli"), BYTES, "собака")).isEmpty();
  }

  @Test
  void onlyWhatIsMeantAsWordsCounts() {
    assertThat(unknown(Optional.empty(), BYTES, "dog \"собака\" folder:фото")).isEmpty();
    assertThat(unknown(Optional.empty(), BYTES, "dog -собака")).contains("ru");
  }

  private static Optional<String> unknown(
      Optional<String> model, Function<String, int[]> tokenizer, String query) {
    try {
      return QueryLanguage.unknownTo(
          model.map(id -> Catalogue.published().find(id).orElseThrow()),
          tokenizer,
          Query.parse(query));
    } catch (QueryException e) {
      throw new AssertionError(query, e);
    }
  }

  private static int[] framed(IntStream tokens) {
    return IntStream.concat(IntStream.concat(IntStream.of(1), tokens), IntStream.of(2)).toArray();
  }
}

package app.fovea.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.model.text.TokenizerFile.Clean;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Small tokenizers of the kinds that models come with, against what Hugging Face's `tokenizers`
/// makes of the same texts; `src/test/python/small_tokenizers.py` wrote both. More of them:
/// `-Dfovea.tokenizers=FOLDER`.
class TokenizerOracleTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("fovea.tokenizers", "src/test/resources/tokenizers"));

  static List<String> tokenizers() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreFiveKindsAtLeast() throws IOException {
    assertThat(tokenizers()).hasSizeGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("tokenizers")
  void givesTheIdsOfTheOracle(String name) throws IOException {
    Tokenizer tokenizer =
        TokenizerFile.read(FOLDER.resolve(name + ".json")).tokenizer(1000, Clean.NONE);
    List<String> wrong = new ArrayList<>();
    List<String> cases = Files.readAllLines(FOLDER.resolve(name + ".jsonl"));
    for (String line : cases) {
      JsonObject one = JsonParser.parseString(line).getAsJsonObject();
      String text = one.get("text").getAsString();
      String ids = Arrays.toString(tokenizer.ids(text));
      String wanted = one.get("ids").toString().replace(",", ", ");
      if (!ids.equals(wanted)) {
        wrong.add("%s%n  is     %s%n  wanted %s".formatted(one.get("text"), ids, wanted));
      }
    }
    assertThat(cases).hasSizeGreaterThan(50);
    assertThat(wrong.stream().limit(10))
        .as("%d of %d differ", wrong.size(), cases.size())
        .isEmpty();
  }
}

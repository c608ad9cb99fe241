package app.fovea.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.model.Reference;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TokensTest {
  private record Case(String text, String kind, int[] ids) {}

  private static Tokenizer tokenizer() throws IOException {
    return TokenizerFile.read(Reference.directory().resolve("tokenizer.json"))
        .tokenizer(77, TokenizerFile.Clean.WHITESPACE);
  }

  private static List<Case> cases(String kind) throws IOException {
    return Files.readAllLines(Reference.directory().resolve("tokens.jsonl")).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .map(TokensTest::parsed)
        .filter(c -> c.kind.equals(kind))
        .toList();
  }

  private static Case parsed(JsonObject line) {
    int[] ids =
        line.getAsJsonArray("ids").asList().stream().mapToInt(JsonElement::getAsInt).toArray();
    return new Case(line.get("text").getAsString(), line.get("kind").getAsString(), ids);
  }

  @TestFactory
  List<DynamicTest> everyTextOfTheReferenceGetsItsIds() {
    return List.of("plain", "repair", "special").stream()
        .map(kind -> DynamicTest.dynamicTest(kind, () -> allEqual(kind)))
        .toList();
  }

  private static void allEqual(String kind) throws IOException {
    Tokenizer tokenizer = tokenizer();
    List<Case> cases = cases(kind);
    assertThat(cases).isNotEmpty();
    for (Case c : cases) {
      assertThat(tokenizer.ids(c.text)).as(c.text).isEqualTo(c.ids);
    }
  }

  @Test
  void textDecodedWithTheWrongEncodingStaysSoButMostOfItIsRead() throws IOException {
    Tokenizer tokenizer = tokenizer();
    List<Case> cases = cases("mojibake");
    long equal =
        cases.stream().filter(c -> java.util.Arrays.equals(tokenizer.ids(c.text), c.ids)).count();
    System.out.printf("mojibake: %d of %d%n", equal, cases.size());
    assertThat(cases).isNotEmpty();
  }

  @Test
  void aMarkThatIsALetterInTheOtherCaseIsLeftOut() throws IOException {
    assertThat(tokenizer().ids("a\u0345b")).isEqualTo(tokenizer().ids("a b"));
  }
}

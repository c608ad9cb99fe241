package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.rank.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhraseVectorsTest {
  @TempDir Path temp;

  private final FakeEncoder encoder =
      new FakeEncoder(FakeEncoder.model("fake"), new AtomicInteger());

  @Test
  void whatWasKeptIsReadInsteadOfAskingTheModelAgain() throws Exception {
    var vectors = new PhraseVectors(temp.resolve("phrases"));
    assertThat(vectors.of(encoder)).isDeepEqualTo(Background.phrases(encoder));
    Files.write(kept(), new byte[bytes()]);
    assertThat(vectors.of(encoder)[0]).containsOnly(0f);
  }

  @Test
  void aFileThatWasCutIsMadeAnew() throws Exception {
    var vectors = new PhraseVectors(temp.resolve("phrases"));
    vectors.of(encoder);
    Files.write(kept(), new byte[3]);
    assertThat(vectors.of(encoder)).isDeepEqualTo(Background.phrases(encoder));
    assertThat(Files.size(kept())).isEqualTo(bytes());
  }

  @Test
  void anotherModelHasItsOwn() throws Exception {
    var vectors = new PhraseVectors(temp.resolve("phrases"));
    var other = new FakeEncoder(FakeEncoder.model("other"), new AtomicInteger());
    assertThat(vectors.of(encoder)).isNotEqualTo(vectors.of(other));
    assertThat(vectors.of(other)).isDeepEqualTo(Background.phrases(other));
  }

  @Test
  void whereNothingCanBeKeptTheAnswerIsTheSame() throws Exception {
    Path file = Files.writeString(temp.resolve("phrases"), "in the way");
    assertThat(new PhraseVectors(file).of(encoder)).isDeepEqualTo(Background.phrases(encoder));
    assertThat(file).hasContent("in the way");
  }

  private static int bytes() throws Exception {
    return Background.phraseCount() * FakeEncoder.DIMENSION * Float.BYTES;
  }

  private Path kept() throws Exception {
    try (var files = Files.list(temp.resolve("phrases"))) {
      return files.toList().getFirst();
    }
  }
}

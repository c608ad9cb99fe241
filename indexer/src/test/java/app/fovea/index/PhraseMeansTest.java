package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.rank.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhraseMeansTest {
  @TempDir Path temp;

  private final FakeEncoder encoder =
      new FakeEncoder(FakeEncoder.model("fake"), new AtomicInteger());

  @Test
  void whatWasKeptIsReadInsteadOfAskingTheModelAgain() throws Exception {
    var means = new PhraseMeans(temp.resolve("phrases"));
    assertThat(means.of(encoder)).containsExactly(Background.phrases(encoder));
    Files.write(kept(), new byte[FakeEncoder.DIMENSION * Float.BYTES]);
    assertThat(means.of(encoder)).containsOnly(0f);
  }

  @Test
  void aFileThatWasCutIsMadeAnew() throws Exception {
    var means = new PhraseMeans(temp.resolve("phrases"));
    means.of(encoder);
    Files.write(kept(), new byte[3]);
    assertThat(means.of(encoder)).containsExactly(Background.phrases(encoder));
    assertThat(Files.size(kept())).isEqualTo(FakeEncoder.DIMENSION * Float.BYTES);
  }

  @Test
  void anotherModelHasItsOwn() throws Exception {
    var means = new PhraseMeans(temp.resolve("phrases"));
    var other = new FakeEncoder(FakeEncoder.model("other"), new AtomicInteger());
    assertThat(means.of(encoder)).isNotEqualTo(means.of(other));
    assertThat(means.of(other)).containsExactly(Background.phrases(other));
  }

  @Test
  void whereNothingCanBeKeptTheAnswerIsTheSame() throws Exception {
    Path file = Files.writeString(temp.resolve("phrases"), "in the way");
    assertThat(new PhraseMeans(file).of(encoder)).containsExactly(Background.phrases(encoder));
    assertThat(file).hasContent("in the way");
  }

  private Path kept() throws Exception {
    try (var files = Files.list(temp.resolve("phrases"))) {
      return files.toList().getFirst();
    }
  }
}

package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnceTest {
  private final Once once = new Once();
  private final List<String> done = new ArrayList<>();

  @Test
  void eachKeysWorkIsDoneOnceAndAgainAfterItFailed() throws IOException {
    assertThatThrownBy(() -> once.of("a", () -> fail("a"))).isInstanceOf(IOException.class);
    once.of("a", () -> done.add("a"));
    once.of("a", () -> done.add("a again"));
    once.of("b", () -> done.add("b"));

    assertThat(done).containsExactly("failed a", "a", "b");
  }

  private void fail(String key) throws IOException {
    done.add("failed " + key);
    throw new IOException(key);
  }
}

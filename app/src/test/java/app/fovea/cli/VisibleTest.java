package app.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
  @Test
  void whatWouldEndTheLineOrCommandTheScreenIsWrittenAsAnEscape() {
    assertThat(Visible.name("a\nb\tc\r.jpg")).isEqualTo("a\\nb\\tc\\r.jpg");
    assertThat(Visible.name("\u001b[2J.jpg")).isEqualTo("\\u001b[2J.jpg");
    assertThat(Visible.name("gpj.\u202eexe")).isEqualTo("gpj.\\u202eexe");
  }

  @Test
  void everyScriptAndJoinedEmojiStayAsTheyAre() {
    for (String name : new String[] {"Größe 大 صور.jpg", "👩\u200d👧.jpg", "C:\\new\\a.jpg"}) {
      assertThat(Visible.name(name)).isEqualTo(name);
    }
  }

  @Test
  void messagesKeepTheirLines() {
    assertThat(Visible.lines("one\ntwo\u0007")).isEqualTo("one\ntwo\\u0007");
  }
}

package app.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Answer;
import app.fovea.index.Query;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchReplyTest {
  @Test
  void whereFiltersHideEverythingNobodyIsSentToTheFolders() throws Exception {
    assertThat(said("label:nobody", 550))
        .contains("No photo passes the filters")
        .contains("hide 550 photos")
        .doesNotContain("folders");
    assertThat(said("dog", 0)).contains("Are the folders indexed?").doesNotContain("filters");
  }

  private static String said(String query, long hidden) throws Exception {
    Answer nothing = new Answer(List.of(), hidden, 0, 0, 0);
    var out = new ByteArrayOutputStream();
    new SearchReply(Query.parse(query), "model", nothing, Failures.NONE)
        .writeText(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}

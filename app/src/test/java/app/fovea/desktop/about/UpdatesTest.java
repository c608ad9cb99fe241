package app.fovea.desktop.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.desktop.about.UpdateCheck.Release;
import app.fovea.desktop.kit.Background;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdatesTest {
  private final List<String> asked = new ArrayList<>();
  private String answer = "";
  private HttpServer server;
  private UpdateCheck check;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("User-Agent"));
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    check =
        new UpdateCheck(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/release.json"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static String release(String version) {
    return "{\"version\":\"" + version + "\",\"page\":\"https://fovea.app/news\",\"more\":[1]}";
  }

  @Test
  void aNewerReleaseIsFoundAndNothingButItsAddressIsAskedFor() throws IOException {
    answer = release("0.2.0");
    assertThat(check.newerThan("0.1.0"))
        .contains(new Release("0.2.0", URI.create("https://fovea.app/news")));
    assertThat(asked).containsExactly("GET /release.json Fovea");
  }

  @ParameterizedTest
  @CsvSource({"0.10.0, 0.9.0, true", "0.9.0, 0.10.0, false", "1.0.0, 1.0.0, false"})
  void versionsAreComparedByTheirNumbers(String told, String running, boolean newer)
      throws IOException {
    answer = release(told);
    assertThat(check.newerThan(running).isPresent()).isEqualTo(newer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "<html>",
        "{\"version\":\"2\"}",
        "{\"version\":\"two\",\"page\":\"https://fovea.app\"}",
        "{\"version\":{},\"page\":\"https://fovea.app\"}",
        "{\"version\":\"2\",\"page\":\"file:///etc/passwd\"}",
        "{\"version\":\"2\",\"page\":\"::\"}"
      })
  void anAnswerThatIsNoneIsRefused(String nonsense) {
    answer = nonsense;
    assertThatThrownBy(() -> check.newerThan("0.1.0")).isInstanceOf(IOException.class);
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    answer = release("1".repeat(100_000));
    assertThatThrownBy(() -> check.newerThan("0.1.0")).isInstanceOf(IOException.class);
  }

  @Test
  void theReleasedProgramAsksOverHttpsOnly() {
    assertThat(UpdateCheck.PUBLISHED.address()).hasScheme("https");
  }

  @Test
  void nobodyIsAskedUntilTheUserSwitchesItOn() {
    answer = release("9.0.0");
    List<Release> found = new ArrayList<>();
    Background atOnce = new Background(Runnable::run, Runnable::run);
    var wanted = new SimpleBooleanProperty(false);
    new Updates(atOnce, check, "0.1.0", found::add).follow(wanted);
    assertThat(asked).isEmpty();
    wanted.set(true);
    assertThat(asked).hasSize(1);
    assertThat(found).extracting(Release::version).containsExactly("9.0.0");
    wanted.set(false);
    assertThat(asked).hasSize(1);
  }

  @Test
  void aServerThatIsAwayIsNoTrouble() {
    server.stop(0);
    List<Release> found = new ArrayList<>();
    new Updates(new Background(Runnable::run, Runnable::run), check, "0.1.0", found::add)
        .follow(new SimpleBooleanProperty(true));
    assertThat(found).isEmpty();
  }
}

package app.fovea.model.hub;

import static app.fovea.model.hub.HubServer.corrupted;
import static app.fovea.model.hub.HubServer.cutAfter;
import static app.fovea.model.hub.HubServer.json;
import static app.fovea.model.hub.HubServer.page;
import static app.fovea.model.hub.HubServer.status;
import static app.fovea.model.hub.HubServer.withoutRanges;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.model.ModelException;
import app.fovea.model.ModelPackage;
import app.fovea.model.hub.Hub.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Downloads from a hub that cuts, stalls, lies or leads elsewhere.
@Timeout(60)
class FaultyHubTest extends HubDownload {
  @Test
  void aCutConnectionGoesOnWhereItStopped() throws Exception {
    server.scriptFile(WEIGHTS, cutAfter(300_000), cutAfter(300_000));
    isComplete(run());
    assertThat(server.requests)
        .filteredOn(line -> line.startsWith(HubServer.path(WEIGHTS)))
        .hasSize(3)
        .element(2)
        .satisfies(line -> assertThat(line).contains("bytes="));
  }

  @Test
  void aStalledConnectionIsGivenUpAndGoesOn() throws Exception {
    List<String> notes = new ArrayList<>();
    server.scriptFile(WEIGHTS, server.stallAfter(300_000), server.silence());
    Hub hub = new Hub(server.address(), Network.ALLOWED, HubServer.IMPATIENT);
    ModelPackage model =
        Download.of(store, entry(), hub, Set.of())
            .run(progress -> progress.note().ifPresent(notes::add), () -> false);
    isComplete(model);
    assertThat(notes)
        .anyMatch(note -> note.contains("sent nothing for 1 seconds"))
        .anyMatch(note -> note.contains("did not answer in 1 seconds"));
  }

  @Test
  void aServerThatFailsForeverIsGivenUpWithItsReason() throws Exception {
    server.scriptFile(WEIGHTS, status(503), status(503), status(503), status(503));
    assertThatThrownBy(this::run)
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(WEIGHTS)
        .hasMessageContaining("busy (status 503)");
    assertThat(server.requestsOf(WEIGHTS)).isEqualTo(3);
    nothingIsVisible();
  }

  @Test
  void aBusyServerIsAskedAgainWhenItSaid() throws Exception {
    List<String> notes = new ArrayList<>();
    server.scriptFile(WEIGHTS, status(429, "Retry-After", "0"), status(500));
    server.script(LISTING, status(503, "Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"));
    isComplete(download().run(progress -> progress.note().ifPresent(notes::add), () -> false));
    assertThat(notes)
        .anyMatch(note -> note.contains("status 429") && note.endsWith("0 ms"))
        .anyMatch(note -> note.contains("status 503") && note.endsWith("0 ms"));
  }

  @Test
  void oneCorruptedTransferIsRepeatedAndASecondIsRefused() throws Exception {
    server.scriptFile(WEIGHTS, corrupted());
    isComplete(run());
    store.remove("tiny.test");
    server.scriptFile(WEIGHTS, corrupted(), corrupted());
    assertThatThrownBy(this::run)
        .hasMessageContaining(WEIGHTS + " came damaged twice")
        .hasMessageContaining("SHA-256");
    nothingIsVisible();
  }

  @Test
  void aCorruptedSmallFileIsFoundByItsGitHash() {
    server.scriptFile("tokenizer.json", corrupted(), corrupted());
    assertThatThrownBy(this::run).hasMessageContaining("tokenizer.json came damaged twice");
  }

  @Test
  void aHashOfTheCatalogueOutranksTheHub() throws Exception {
    Entry pinned =
        entry(
            new Licence("MIT", Optional.empty(), Optional.empty()),
            Map.of(WEIGHTS, "0".repeat(64)));
    assertThatThrownBy(
            () -> Download.of(store, pinned, server.hub(), Set.of()).run(_ -> {}, () -> false))
        .hasMessageContaining("instead of " + "0".repeat(64));
    nothingIsVisible();
  }

  @Test
  void aLengthThatIsNotTheListedOneIsRefused() throws Exception {
    server.list(WEIGHTS, LENGTH - 1);
    assertThatThrownBy(this::run)
        .hasMessageContaining("1000000 bytes, where the hub's list says 999999");
    nothingIsVisible();
  }

  @Test
  void aServerWithoutRangesBeginsAnew() throws Exception {
    server.scriptFile(WEIGHTS, cutAfter(300_000), withoutRanges());
    isComplete(run());
  }

  @Test
  void aFileThatChangedInBetweenIsNotPatchedTogether() throws Exception {
    byte[] old = new byte[LENGTH];
    server.scriptFile(WEIGHTS, (exchange, _) -> cutAfter(300_000).to(exchange, old));
    isComplete(run());
  }

  @Test
  void aRedirectIsFollowedAndALoopIsNot() throws Exception {
    server.scriptFile(WEIGHTS, status(302, "Location", "/storage"));
    server.script("/storage", (exchange, _) -> HubServer.whole().to(exchange, weights));
    isComplete(run());
    store.remove("tiny.test");
    String here = HubServer.path(WEIGHTS);
    server.scriptFile(WEIGHTS, status(302, "Location", "/b"), status(302, "Location", "/b"));
    server.script("/b", status(307, "Location", here), status(307, "Location", here));
    assertThatThrownBy(this::run).hasMessageContaining("redirects in a loop");
    nothingIsVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/x", "", "http://[bad"})
  void aRedirectToSomewhereElseThanTheWebIsRefused(String location) {
    server.scriptFile(WEIGHTS, status(302, "Location", location));
    assertThatThrownBy(this::run)
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("redirects to");
  }

  @Test
  void aLoginPageIsRecognisedForTheListAndForAFile() throws Exception {
    server.script(LISTING, page());
    assertThatThrownBy(this::run).hasMessageContaining("log in");
    server.scriptFile(WEIGHTS, page());
    assertThatThrownBy(this::run)
        .hasMessageContaining("web page instead of " + WEIGHTS)
        .hasMessageContaining("log in");
    nothingIsVisible();
    isComplete(run());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410, 400})
  void anAnswerThatWillNotChangeEndsTheDownloadAtOnce(int status) throws Exception {
    server.scriptFile(WEIGHTS, status(status));
    assertThatThrownBy(this::run).hasMessageContaining("status " + status);
    assertThat(server.requestsOf(WEIGHTS)).isEqualTo(1);
    nothingIsVisible();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "null",
        "{\"sha\":\"../x\",\"siblings\":[]}",
        "{\"sha\":\"abc\"}",
        "{\"sha\":\"abc\",\"siblings\":[null,{\"rfilename\":\"README.md\"}]}",
        "{\"sha\":\"abc\",\"siblings\":[{\"rfilename\":\"tokenizer.json\",\"size\":-4}]}"
      })
  void aListThatIsNoneIsRefused(String list) throws Exception {
    server.script(LISTING, json(list));
    assertThatThrownBy(this::run)
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("owner/tiny");
    isComplete(run());
  }

  @Test
  void anUnreachableHubIsToldWithItsName() {
    String address = server.address().toString();
    server.close();
    assertThatThrownBy(
            () ->
                Download.of(
                        store,
                        entry(),
                        new Hub(java.net.URI.create(address), Network.ALLOWED, HubServer.PATIENT),
                        Set.of())
                    .run(_ -> {}, () -> false))
        .hasMessageContaining("127.0.0.1 cannot be reached");
  }
}

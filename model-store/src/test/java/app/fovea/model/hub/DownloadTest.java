package app.fovea.model.hub;

import static app.fovea.model.hub.HubServer.corrupted;
import static app.fovea.model.hub.HubServer.cutAfter;
import static app.fovea.model.hub.HubServer.json;
import static app.fovea.model.hub.HubServer.page;
import static app.fovea.model.hub.HubServer.status;
import static app.fovea.model.hub.HubServer.withoutRanges;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.model.FakeRuntime;
import app.fovea.model.ModelException;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import app.fovea.model.hub.Hub.Network;
import app.fovea.model.hub.Progress.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DownloadTest {
  private static final String WEIGHTS = "open_clip_model.safetensors";
  private static final int LENGTH = 1_000_000;
  private static final String LISTING = "/api/models/owner/tiny/revision/main";

  @TempDir Path temp;
  private HubServer server;
  private ModelStore store;
  private byte[] weights;

  @BeforeEach
  void start() throws IOException {
    weights = new byte[LENGTH];
    new Random(3).nextBytes(weights);
    server =
        new HubServer()
            .with("README.md", bytes("---\nlicense: mit\n---\n"))
            .with("open_clip_config.json", bytes("{}"))
            .with(WEIGHTS, weights)
            .with("open_clip_pytorch_model.bin", bytes("not wanted"))
            .with("tokenizer.json", bytes("{\"model\":{}}"));
    store = FakeRuntime.store(temp.resolve("models"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Entry entry(Licence licence, Map<String, String> hashes) {
    return new Entry(
        "tiny.test",
        "Tiny",
        HubServer.REPOSITORY,
        "main",
        Layout.OPEN_CLIP,
        hashes,
        Optional.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        List.of(),
        List.of("en"),
        licence);
  }

  private static Entry entry() {
    return entry(new Licence("MIT", Optional.empty(), Optional.empty()), Map.of());
  }

  private Download download() {
    return Download.of(store, entry(), server.hub(), Set.of());
  }

  private ModelPackage run() throws ModelException {
    return download().run(_ -> {}, () -> false);
  }

  private void isComplete(ModelPackage model) throws IOException {
    assertThat(Files.readAllBytes(model.directory().resolve(WEIGHTS))).isEqualTo(weights);
    store.verify(model);
    assertThat(temp.resolve("models/.downloads/tiny.test")).doesNotExist();
  }

  private void nothingIsVisible() throws ModelException {
    assertThat(store.list()).isEmpty();
  }

  @Test
  void aModelIsFetchedCheckedAndListedWithItsCommitAndLicence() throws Exception {
    List<Progress> seen = new ArrayList<>();
    ModelPackage model = download().run(seen::add, () -> false);
    isComplete(model);
    assertThat(model.id()).isEqualTo("tiny.test");
    assertThat(model.source()).contains("owner/tiny@" + HubServer.COMMIT);
    assertThat(model.licence()).contains("mit");
    assertThat(model.directory().resolve("open_clip_pytorch_model.bin")).doesNotExist();
    assertThat(server.requests).noneMatch(line -> line.contains("pytorch"));
    assertThat(seen)
        .extracting(Progress::stage)
        .contains(Stage.ASKING, Stage.FETCHING, Stage.CHECKING, Stage.TRYING);
    Progress last = seen.getLast();
    assertThat(last.bytes()).isEqualTo(last.total()).isGreaterThan(LENGTH);
  }

  @Test
  void whatTheListDoesNotSayOfAFileIsAskedOfTheFileItself() throws Exception {
    String bare =
        Stream.of("open_clip_config.json", WEIGHTS, "tokenizer.json")
            .map("{\"rfilename\":\"%s\"}"::formatted)
            .collect(Collectors.joining(","));
    String list = "{\"sha\":\"%s\",\"siblings\":[%s]}".formatted(HubServer.COMMIT, bare);
    server.script(LISTING, json(list));
    isComplete(run());
    store.remove(store.find("tiny.test").orElseThrow());
    server.script(LISTING, json(list));
    server.scriptFile(WEIGHTS, corrupted(), corrupted());
    assertThatThrownBy(this::run).hasMessageContaining("SHA-256");
    nothingIsVisible();
  }

  @Test
  void aModelThatIsThereIsNotFetchedAgainEvenOffline() throws Exception {
    ModelPackage model = run();
    int before = server.requests.size();
    Hub offline = new Hub(server.address(), Network.OFFLINE, HubServer.PATIENT);
    assertThat(Download.of(store, entry(), offline, Set.of()).run(_ -> {}, () -> false))
        .isEqualTo(model);
    assertThat(server.requests).hasSize(before);
  }

  @Test
  void aDamagedModelIsFetchedAgainAndReplaced() throws Exception {
    Path file = run().directory().resolve(WEIGHTS);
    byte[] damaged = weights.clone();
    damaged[77] ^= 1;
    Files.write(file, damaged);
    isComplete(run());
  }

  @Test
  void offlineNothingIsAskedAndTheWayOutIsNamed() {
    Hub offline = new Hub(server.address(), Network.OFFLINE, HubServer.PATIENT);
    assertThatThrownBy(
            () -> Download.of(store, entry(), offline, Set.of()).run(_ -> {}, () -> false))
        .hasMessageContaining("models import");
    assertThat(server.requests).isEmpty();
  }

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

  @Test
  void aStoppedDownloadKeepsWhatCameAndGoesOnInTheNextRun() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    server.scriptFile(WEIGHTS, server.stallAfter(300_000));
    assertThatThrownBy(
            () ->
                download()
                    .run(
                        progress -> {
                          if (progress.bytes() > 1000) {
                            stop.set(true);
                          }
                        },
                        stop::get))
        .isInstanceOf(DownloadCancelled.class);
    nothingIsVisible();
    int before = server.requests.size();
    AtomicLong first = new AtomicLong(-1);
    isComplete(
        download()
            .run(
                progress -> {
                  if (progress.stage() == Stage.FETCHING) {
                    first.compareAndSet(-1, progress.bytes());
                  }
                },
                () -> false));
    assertThat(first.get()).isGreaterThan(1000);
    assertThat(server.requests.stream().skip(before))
        .noneMatch(line -> line.startsWith("/api/"))
        .anyMatch(line -> line.startsWith(HubServer.path(WEIGHTS) + " bytes="));
  }

  @Test
  void aDiscardedDownloadLeavesNothing() throws Exception {
    server.scriptFile(WEIGHTS, status(404));
    assertThatThrownBy(this::run).isInstanceOf(ModelException.class);
    assertThat(temp.resolve("models/.downloads/tiny.test")).exists();
    download().discard();
    assertThat(temp.resolve("models/.downloads/tiny.test")).doesNotExist();
  }

  @Test
  void manyDownloadsOfOneModelFetchItOnce() throws Exception {
    List<Future<ModelPackage>> all = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      Callable<ModelPackage> one = this::run;
      for (int i = 0; i < 6; i++) {
        all.add(threads.submit(one));
      }
    }
    for (Future<ModelPackage> one : all) {
      isComplete(one.get());
    }
    assertThat(server.requestsOf(WEIGHTS)).isEqualTo(1);
  }

  @Test
  void aFullDiskIsToldBeforeAnythingIsFetched() {
    assertThatThrownBy(() -> download().on(_ -> 65_000_000).run(_ -> {}, () -> false))
        .hasMessageContaining("not enough room")
        .hasMessageContaining("disk of " + temp.resolve("models") + ":");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void aRestrictingLicenceMustBeAccepted() throws Exception {
    Entry restricted =
        entry(
            new Licence("CC-BY-NC-4.0", Optional.of("not for commercial use"), Optional.empty()),
            Map.of());
    assertThatThrownBy(
            () -> Download.of(store, restricted, server.hub(), Set.of()).run(_ -> {}, () -> false))
        .isInstanceOf(LicenceNotAccepted.class)
        .hasMessageContaining("not for commercial use");
    assertThat(server.requests).isEmpty();
    isComplete(
        Download.of(store, restricted, server.hub(), Set.of("cc-by-nc-4.0"))
            .run(_ -> {}, () -> false));
  }

  @Test
  void aLicenceThatTheHubNamesAndTheCatalogueDoesNotKnowMustBeAcceptedToo() throws Exception {
    server.licence = "cc-by-nc-4.0";
    assertThatThrownBy(this::run)
        .isInstanceOfSatisfying(
            LicenceNotAccepted.class,
            refused -> assertThat(refused.licence().name()).isEqualTo("cc-by-nc-4.0"));
    assertThat(server.requestsOf(WEIGHTS)).isZero();
    isComplete(
        Download.of(store, entry(), server.hub(), Set.of("cc-by-nc-4.0"))
            .run(_ -> {}, () -> false));
  }

  @Test
  void aModelThatDoesNotWorkIsFetchedButNotShown() throws Exception {
    server.with(WEIGHTS, bytes("NaN"));
    assertThatThrownBy(this::run).hasMessageContaining("image tower");
    nothingIsVisible();
    try (Stream<Path> shown = Files.list(temp.resolve("models"))) {
      assertThat(shown.map(path -> path.getFileName().toString()))
          .allMatch(name -> name.startsWith("."));
    }
  }
}

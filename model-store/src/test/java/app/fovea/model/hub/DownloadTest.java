package app.fovea.model.hub;

import static app.fovea.model.hub.HubServer.corrupted;
import static app.fovea.model.hub.HubServer.json;
import static app.fovea.model.hub.HubServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.model.ModelException;
import app.fovea.model.ModelPackage;
import app.fovea.model.hub.Hub.Network;
import app.fovea.model.hub.Progress.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DownloadTest extends HubDownload {
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

package app.fovea.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  @TempDir Path temp;
  private Path own;
  private Path builtIn;
  private ModelStore store;

  @BeforeEach
  void store() {
    own = temp.resolve("library/models");
    builtIn = temp.resolve("distribution/models");
    store = store(_ -> Long.MAX_VALUE);
  }

  private ModelStore store(Disk disk) {
    return new ModelStore(own, List.of(builtIn), new FakeRuntime(), disk);
  }

  @Test
  void anEmptyStoreHasNoModelsAndMakesNoDirectory() throws Exception {
    assertThat(store.list()).isEmpty();
    assertThat(store.find("any")).isEmpty();
    assertThat(own).doesNotExist();
  }

  @Test
  void anImportedPackageIsListedWithSizesAndHashesAndCanBeVerified() throws Exception {
    Path source = FakeRuntime.write(temp.resolve("stick/tiny model"), "abc");
    ModelPackage model = store.importFrom(source, Optional.empty());
    assertThat(model.id()).isEqualTo("tiny-model");
    assertThat(model.directory()).isEqualTo(own.resolve("tiny-model"));
    assertThat(store.owns(model)).isTrue();
    assertThat(model.files())
        .filteredOn(file -> file.name().equals("weights.bin"))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.bytes()).isEqualTo(3);
              assertThat(file.sha256())
                  .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            });
    assertThat(model.source()).contains(source.toString());
    assertThat(store.list()).containsExactly(model);
    store.verify(model);
    assertThat(left()).containsExactly("tiny-model");
  }

  @Test
  void aPackageIsReadAgainOnlyWhenItsFilesHaveChanged() throws Exception {
    AtomicInteger read = new AtomicInteger();
    KnownPackages known = new KnownPackages();
    Path directory = FakeRuntime.write(temp.resolve("m"), "abc");
    KnownPackages.Reader reader =
        each -> {
          read.incrementAndGet();
          return new FakeRuntime().read(each);
        };
    assertThat(known.in(directory, reader)).isEqualTo(known.in(directory, reader));
    assertThat(read).hasValue(1);
    Files.writeString(directory.resolve("config.json"), "{ }");
    assertThat(known.in(directory, reader).id()).isEqualTo("m");
    assertThat(read).hasValue(2);
    Files.delete(directory.resolve("weights.bin"));
    assertThatThrownBy(() -> known.in(directory, reader)).hasMessageContaining("weights.bin");
  }

  @Test
  void theLicenceIsReadFromTheModelCard() throws Exception {
    Path source = FakeRuntime.write(temp.resolve("m"), "abc");
    Files.writeString(
        source.resolve("README.md"), "---\ntags:\n- x\nlicense: cc-by-nc-4.0\n---\n# Card\n");
    assertThat(store.importFrom(source, Optional.empty()).licence()).contains("cc-by-nc-4.0");
  }

  @Test
  void verifyNamesTheFirstFileThatDiffers() throws Exception {
    ModelPackage model =
        store.importFrom(FakeRuntime.write(temp.resolve("m"), "abc"), Optional.empty());
    Files.writeString(model.directory().resolve("weights.bin"), "abd");
    assertThatThrownBy(() -> store.verify(model))
        .hasMessageContaining("weights.bin has other content");
    Files.writeString(model.directory().resolve("weights.bin"), "ab");
    assertThatThrownBy(() -> store.verify(model)).hasMessageContaining("2 bytes instead of 3");
    Files.delete(model.directory().resolve("weights.bin"));
    assertThatThrownBy(() -> store.verify("m")).hasMessageContaining("weights.bin is missing");
    assertThatThrownBy(() -> store.verify("n")).hasMessageContaining("no model 'n'");
  }

  @Test
  void aDamagedPackageIsLeftOutOfTheListButCanBeRemovedOrImportedAgain() throws Exception {
    Path source = FakeRuntime.write(temp.resolve("m"), "abc");
    ModelPackage model = store.importFrom(source, Optional.empty());
    Files.delete(model.directory().resolve("weights.bin"));
    assertThat(store.list()).isEmpty();
    assertThatThrownBy(() -> store.find("m")).hasMessageContaining("weights.bin");
    store.importFrom(source, Optional.empty());
    store.verify("m");
    Files.delete(model.directory().resolve("weights.bin"));
    store.remove("m");
    assertThat(left()).isEmpty();
  }

  @Test
  void importingTheSameAgainChangesNothingAndOtherContentIsRefused() throws Exception {
    Path source = FakeRuntime.write(temp.resolve("m"), "abc");
    ModelPackage first = store.importFrom(source, Optional.empty());
    assertThat(store.importFrom(source, Optional.empty())).isEqualTo(first);
    Path other = FakeRuntime.write(temp.resolve("other"), "xyz");
    assertThatThrownBy(() -> store.importFrom(other, Optional.of("m")))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("'m' with other content")
        .hasMessageContaining("weights.bin");
    assertThat(store.list()).containsExactly(first);
    store.verify(first);
  }

  @Test
  void anIdOfTheDistributionIsNotTakenByAnotherModel() throws Exception {
    FakeRuntime.write(builtIn.resolve("starter"), "abc");
    Path other = FakeRuntime.write(temp.resolve("other"), "xyz");
    assertThatThrownBy(() -> store.importFrom(other, Optional.of("starter")))
        .hasMessageContaining("other content");
    ModelPackage same =
        store.importFrom(FakeRuntime.write(temp.resolve("s"), "abc"), Optional.of("starter"));
    assertThat(store.owns(same)).isFalse();
    assertThatThrownBy(() -> store.remove(same)).hasMessageContaining("came with Fovea");
    assertThat(store.list()).containsExactly(same);
    store.verify(same);
  }

  @Test
  void ownModelsComeBeforeBuiltInOnes() throws Exception {
    FakeRuntime.write(builtIn.resolve("a"), "abc");
    store.importFrom(FakeRuntime.write(temp.resolve("z"), "xyz"), Optional.empty());
    assertThat(store.list()).extracting(ModelPackage::id).containsExactly("z", "a");
  }

  @Test
  void aPackageWithAMissingFileIsRefusedAndLeavesNothing() throws Exception {
    Path source = FakeRuntime.write(temp.resolve("m"), "abc");
    Files.delete(source.resolve("weights.bin"));
    assertThatThrownBy(() -> store.importFrom(source, Optional.empty()))
        .hasMessageContaining("weights.bin");
    assertThat(left()).isEmpty();
  }

  @Test
  void aPackageWhoseVectorsAreNotNumbersIsRefusedAndLeavesNothing() throws Exception {
    Path source = FakeRuntime.write(temp.resolve("m"), "NaN");
    assertThatThrownBy(() -> store.importFrom(source, Optional.empty()))
        .hasMessageContaining("image tower");
    assertThat(left()).isEmpty();
  }

  @Test
  void nothingIsCopiedWhenTheDiskIsFull() throws Exception {
    Path source = FakeRuntime.write(temp.resolve("m"), "abc");
    assertThatThrownBy(() -> store(_ -> Disk.MARGIN).importFrom(source, Optional.empty()))
        .hasMessageContaining("not enough room")
        .hasMessageNotContaining(".incoming");
    assertThat(left()).isEmpty();
  }

  @Test
  void theSnapshotOfAHubCacheIsFoundThroughItsLinks() throws Exception {
    Path cache = temp.resolve("stick/hub/models--timm--vit_tiny.openai");
    Path blobs = FakeRuntime.write(cache.resolve("blobs"), "abc");
    Path old = Files.createDirectories(cache.resolve("snapshots/111"));
    Path current = Files.createDirectories(cache.resolve("snapshots/222"));
    Files.createDirectories(cache.resolve("refs"));
    Files.writeString(cache.resolve("refs/main"), "222\n");
    Files.writeString(old.resolve("config.json"), "{}");
    for (String name : List.of("config.json", "weights.bin")) {
      Files.move(blobs.resolve(name), blobs.resolve("hash-of-" + name));
      Files.createSymbolicLink(current.resolve(name), Path.of("../../blobs/hash-of-" + name));
    }
    for (Path named : List.of(cache, cache.resolve("snapshots/222"), temp.resolve("stick/hub"))) {
      ModelPackage model = store.importFrom(named, Optional.of("from-cache"));
      assertThat(model.directory().resolve("weights.bin")).isRegularFile().hasContent("abc");
      assertThat(Files.isSymbolicLink(model.directory().resolve("weights.bin"))).isFalse();
    }
    assertThat(store.importFrom(cache, Optional.empty()).id()).isEqualTo("vit_tiny.openai");
  }

  @Test
  void aPackageThatOnlyLiesSomewhereInTheFolderIsNotTakenButNamed() throws Exception {
    FakeRuntime.write(temp.resolve("outer/inner"), "abc");
    assertThatThrownBy(() -> store.importFrom(temp.resolve("outer"), Optional.empty()))
        .hasMessageContaining("name it: inner");
    FakeRuntime.write(temp.resolve("home/old/models/tiny"), "abc");
    assertThatThrownBy(() -> store.importFrom(temp.resolve("home"), Optional.empty()))
        .hasMessageContaining("holds no model package");
    assertThat(left()).isEmpty();
    FakeRuntime.write(temp.resolve("outer/second"), "abc");
    assertThatThrownBy(() -> store.importFrom(temp.resolve("outer"), Optional.empty()))
        .hasMessageContaining("inner")
        .hasMessageContaining("second");
  }

  @Test
  void whatIsNoPackageIsRefusedWithWhatOneLooksLike() throws Exception {
    Path empty = Files.createDirectories(temp.resolve("empty"));
    assertThatThrownBy(() -> store.importFrom(empty, Optional.empty()))
        .hasMessageContaining("open_clip_config.json");
    assertThatThrownBy(() -> store.importFrom(temp.resolve("nowhere"), Optional.empty()))
        .hasMessageContaining("does not exist");
    Path file = Files.writeString(temp.resolve("photo.jpg"), "x");
    assertThatThrownBy(() -> store.importFrom(file, Optional.empty()))
        .hasMessageContaining("neither a directory nor a zip");
  }

  @Test
  void anIdThatIsNoPlainNameIsRefusedAndAnotherOffered() throws Exception {
    Path source = FakeRuntime.write(temp.resolve("m"), "abc");
    for (String id : List.of("../up", "a/b", ".hidden", "", "a b", "con")) {
      assertThatThrownBy(() -> store.importFrom(source, Optional.of(id)))
          .hasMessageContaining("cannot be a model's id");
    }
    assertThat(store.find("../m")).isEmpty();
    assertThat(store.find("")).isEmpty();
  }

  @Test
  void whatACrashLeftBehindGoesWithTheNextImport() throws Exception {
    Path left = Files.createDirectories(own.resolve(".incoming-dead/package"));
    Files.writeString(left.resolve("weights.bin"), "half");
    store.importFrom(FakeRuntime.write(temp.resolve("m"), "abc"), Optional.empty());
    assertThat(left()).containsExactly("m");
  }

  @Test
  void whatWasMeasuredIsKeptForThisMachine() throws Exception {
    ModelPackage model =
        store.importFrom(FakeRuntime.write(temp.resolve("m"), "abc"), Optional.empty());
    assertThat(store.measured("m")).isEmpty();
    ModelBench bench =
        ModelBench.measure(new FakeRuntime().open(model, Accelerator.CPU, 1), 2, 1_000_000);
    assertThat(bench.imagesPerSecond()).isPositive();
    assertThat(bench.textMillis()).isPositive();
    Measurements.in(own).write("m", bench);
    assertThat(store.measured("m")).contains(bench);
    assertThat(store.measured("../m")).isEmpty();
    assertThat(store.list()).containsExactly(model);
  }

  @Test
  void manyImportsAtTheSameTimeEndWithOnePackage() throws Exception {
    Path source = FakeRuntime.write(temp.resolve("m"), "abc");
    List<Future<ModelPackage>> imports = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<ModelPackage> one = () -> store.importFrom(source, Optional.empty());
      for (int i = 0; i < 16; i++) {
        imports.add(threads.submit(one));
      }
    }
    for (Future<ModelPackage> one : imports) {
      assertThat(one.get().id()).isEqualTo("m");
    }
    assertThat(left()).containsExactly("m");
    store.verify("m");
  }

  /// Everything in the store's folder but its lock.
  private List<String> left() throws IOException {
    try (Stream<Path> all = Files.list(own)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> !name.equals(".lock"))
          .toList();
    }
  }
}

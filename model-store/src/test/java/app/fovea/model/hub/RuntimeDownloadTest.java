package app.fovea.model.hub;

import static app.fovea.model.hub.HubServer.corrupted;
import static app.fovea.model.hub.HubServer.cutAfter;
import static app.fovea.model.hub.HubServer.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.model.Accelerator;
import app.fovea.model.Digest;
import app.fovea.model.Digest.Algorithm;
import app.fovea.model.Disk;
import app.fovea.model.ModelException;
import app.fovea.model.ModelPackage.ModelFile;
import app.fovea.model.RuntimePack;
import app.fovea.model.RuntimePack.Archive;
import app.fovea.model.Runtimes;
import app.fovea.model.hub.Hub.Network;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class RuntimeDownloadTest {
  private static final String FOLDER = "natives/here/";
  private static final String NAME = "archive.bin";
  private static final int LENGTH = 300_000;

  @TempDir Path temp;
  private HubServer server;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  @BeforeEach
  void start() throws IOException {
    server = new HubServer();
    byte[] library = new byte[LENGTH];
    new Random(5).nextBytes(library);
    entries.put(FOLDER + "libone.so", library);
    entries.put(FOLDER + "nobody-wants.bin", new byte[700]);
    entries.put(FOLDER + "libtwo.so", "two".getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream tar = new GZIPOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        tar.write(header(entry.getKey(), entry.getValue().length, '0'));
        tar.write(entry.getValue());
        tar.write(new byte[(512 - entry.getValue().length % 512) % 512]);
      }
      tar.write(new byte[1024]);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(String name, long length, char kind) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, "%011o".formatted(length));
    header[156] = (byte) kind;
    return header;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private RuntimePack pack(Archive kind, byte[] archive, Accelerator one, String... needs)
      throws IOException {
    server.with(NAME, archive);
    Path copy = Files.write(temp.resolve("copy"), archive);
    return new RuntimePack(
        "some-runtime",
        "1.2.3",
        RuntimePack.thisPlatform(),
        server.address().resolve(HubServer.path(NAME)),
        kind,
        archive.length,
        Digest.of(copy, Algorithm.SHA_512),
        FOLDER,
        List.of("libone.so", "libtwo.so"),
        LENGTH + 3,
        List.of(),
        List.of(),
        Map.of(one, List.of(needs)),
        "MIT");
  }

  private RuntimePack pack(Archive kind) throws IOException {
    byte[] archive = kind == Archive.ZIP ? zip(entries) : tar(entries);
    return pack(kind, archive, Accelerator.OPENVINO);
  }

  private Runtimes runtimes(RuntimePack pack) {
    return new Runtimes(temp.resolve("runtimes"), List.of(pack), _ -> Long.MAX_VALUE);
  }

  private List<ModelFile> run(RuntimePack pack) throws ModelException {
    return new RuntimeDownload(runtimes(pack), pack, Network.ALLOWED, HubServer.PATIENT)
        .run(_ -> {}, () -> false);
  }

  private void isComplete(RuntimePack pack) throws IOException {
    Path directory = runtimes(pack).directory(pack);
    assertThat(directory.resolve("libone.so")).hasBinaryContent(entries.get(FOLDER + "libone.so"));
    assertThat(directory.resolve("libtwo.so")).hasContent("two");
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(3); // with the record
    }
    assertThat(runtimes(pack).incoming(pack)).doesNotExist();
    assertThat(runtimes(pack).damage(pack)).isEmpty();
    assertThat(runtimes(pack).usable()).contains(pack);
  }

  private void nothingIsInstalled(RuntimePack pack) {
    assertThat(runtimes(pack).directory(pack)).doesNotExist();
    assertThat(runtimes(pack).usable()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aPackIsFetchedOnceAndOnlyItsFilesAreUnpacked(Archive kind) throws Exception {
    RuntimePack pack = pack(kind);
    assertThat(run(pack)).extracting(ModelFile::name).contains("libone.so", "libtwo.so");
    isComplete(pack);
    run(pack);
    assertThat(server.requestsOf(NAME)).isEqualTo(1);
  }

  @Test
  void aLineThatIsCutIsTakenUpWhereItEnded() throws Exception {
    RuntimePack pack = pack(Archive.ZIP);
    server.scriptFile(NAME, cutAfter(100_000));
    run(pack);
    isComplete(pack);
    assertThat(server.requests).anyMatch(line -> line.contains("bytes=") && line.contains(NAME));
  }

  @Test
  void whatIsNotTheVeryFileIsNeverInstalled() throws Exception {
    RuntimePack pack = pack(Archive.ZIP);
    server.scriptFile(NAME, corrupted(), corrupted());
    assertThatThrownBy(() -> run(pack)).hasMessageContaining("SHA-512");
    nothingIsInstalled(pack);
    server.scriptFile(NAME, page());
    assertThatThrownBy(() -> run(pack)).hasMessageContaining("web page");
    nothingIsInstalled(pack);
  }

  @Test
  void offlineOrWithoutRoomNothingIsAsked() throws Exception {
    RuntimePack pack = pack(Archive.ZIP);
    var offline = RuntimeDownload.of(runtimes(pack), pack, Network.OFFLINE);
    assertThatThrownBy(() -> offline.run(_ -> {}, () -> false)).hasMessageContaining("network");
    Runtimes full = new Runtimes(temp.resolve("full"), List.of(pack), _ -> Disk.MARGIN + LENGTH);
    var large = RuntimeDownload.of(full, pack, Network.ALLOWED);
    assertThatThrownBy(() -> large.run(_ -> {}, () -> false)).hasMessageContaining("room");
    assertThat(server.requests).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void entriesThatWouldLeaveTheFolderAreNotEvenLookedAt(Archive kind) throws Exception {
    entries.put("../outside.so", new byte[10]);
    entries.put(FOLDER + "../../outside.so", new byte[10]);
    RuntimePack pack = pack(kind);
    run(pack);
    isComplete(pack);
    try (var all = Files.walk(temp)) {
      assertThat(all).noneMatch(path -> path.endsWith("outside.so"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void archivesWithoutTheFilesOrWithTooMuchAreRefused(Archive kind) throws Exception {
    byte[] two = entries.remove(FOLDER + "libtwo.so");
    RuntimePack poor = pack(kind);
    assertThatThrownBy(() -> run(poor)).hasMessageContaining("it has no libtwo.so");
    nothingIsInstalled(poor);
    entries.put(FOLDER + "libtwo.so", two);
    entries.put(FOLDER + "libone.so", new byte[2 * LENGTH]);
    RuntimePack rich = pack(kind);
    assertThatThrownBy(() -> run(rich)).hasMessageContaining("holds more");
    nothingIsInstalled(rich);
  }

  @Test
  void aLinkInTheArchiveIsNoFile() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream tar = new GZIPOutputStream(bytes)) {
      tar.write(header(FOLDER + "libone.so", 0, '2'));
      tar.write(header(FOLDER + "libtwo.so", 0, '0'));
    }
    RuntimePack pack = pack(Archive.TAR_GZ, bytes.toByteArray(), Accelerator.OPENVINO);
    assertThatThrownBy(() -> run(pack)).hasMessageContaining("it has no libone.so");
  }

  @Test
  void anotherVersionIsNamedAndNotUsed() throws Exception {
    RuntimePack pack = pack(Archive.ZIP);
    run(pack);
    Path older = temp.resolve("runtimes/some-runtime-1.2.2");
    Files.move(runtimes(pack).directory(pack), older);
    assertThat(runtimes(pack).usable()).isEmpty();
    assertThat(runtimes(pack).missing(Accelerator.OPENVINO).orElseThrow())
        .contains("some-runtime-1.2.2", "some-runtime-1.2.3", "models download some-runtime");
  }

  @Test
  void aPackThatWasCutShortOnDiskIsFetchedAgain() throws Exception {
    RuntimePack pack = pack(Archive.ZIP);
    run(pack);
    Files.write(runtimes(pack).directory(pack).resolve("libone.so"), new byte[5]);
    assertThat(runtimes(pack).usable()).isEmpty();
    assertThat(runtimes(pack).damage(pack).orElseThrow()).contains("libone.so");
    run(pack);
    isComplete(pack);
    runtimes(pack).remove(pack);
    nothingIsInstalled(pack);
  }

  @Test
  void whatTheMachineLacksIsNamedAndKeepsThePackFromBeingUsed() throws Exception {
    RuntimePack pack =
        pack(Archive.ZIP, zip(entries), Accelerator.CUDA, "libnever.so.1", "libneither.so.2");
    run(pack);
    assertThat(runtimes(pack).installed(pack)).isPresent();
    assertThat(runtimes(pack).usable()).isEmpty();
    assertThat(runtimes(pack).lacking(pack).orElseThrow())
        .containsAnyOf("there is no NVIDIA driver", "not libnever.so.1, libneither.so.2");
    assertThat(runtimes(pack).missing(Accelerator.CUDA)).isEqualTo(runtimes(pack).lacking(pack));
  }
}

package app.fovea.model.hub;

import app.fovea.model.Digest;
import app.fovea.model.FolderLock;
import app.fovea.model.ModelException;
import app.fovea.model.ModelFault;
import app.fovea.model.ModelPackage.ModelFile;
import app.fovea.model.PackageFiles;
import app.fovea.model.RuntimePack;
import app.fovea.model.Runtimes;
import app.fovea.model.hub.Hub.Network;
import app.fovea.model.hub.Hub.Patience;
import app.fovea.model.hub.Progress.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One runtime pack on its way from where its makers publish it, with the same guarantees as a
/// [Download]. One thread at a time.
public final class RuntimeDownload {
  private final Runtimes runtimes;
  private final RuntimePack pack;
  private final Network network;
  private final Patience patience;

  RuntimeDownload(Runtimes runtimes, RuntimePack pack, Network network, Patience patience) {
    this.runtimes = runtimes;
    this.pack = pack;
    this.network = network;
    this.patience = patience;
  }

  public static RuntimeDownload of(Runtimes runtimes, RuntimePack pack, Network network) {
    return new RuntimeDownload(runtimes, pack, network, Patience.USUAL);
  }

  /// Fetches, checks and installs the pack. Does nothing when it is there already.
  ///
  /// @param progress called on the calling thread, a few times a second
  /// @param cancelled asked often; keeps what was fetched
  /// @return the files of the pack
  /// @throws DownloadCancelled
  public List<ModelFile> run(Consumer<Progress> progress, BooleanSupplier cancelled)
      throws ModelException {
    Optional<List<ModelFile>> there = runtimes.installed(pack);
    if (there.isPresent()) {
      return there.get();
    }
    if (network == Network.OFFLINE) {
      throw ModelFault.RUNTIME_OFFLINE.exception(pack.id());
    }
    try {
      return locked(new Meter(progress, System::nanoTime), cancelled);
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelException(ModelFault.NOT_WRITTEN.about(pack.id(), e.getMessage()), e);
    }
  }

  private List<ModelFile> locked(Meter meter, BooleanSupplier cancelled) throws IOException {
    Path folder = Files.createDirectories(runtimes.incoming(pack));
    Path file = folder.resolveSibling(folder.getFileName() + ".lock");
    meter.enter(Stage.WAITING, Optional.empty(), Optional.empty());
    try (FolderLock _ = FolderLock.take(file, cancelled).orElseThrow(DownloadCancelled::new);
        Connection connection = new Connection(patience, cancelled)) {
      Optional<List<ModelFile>> meanwhile = runtimes.installed(pack);
      return meanwhile.isPresent()
          ? meanwhile.get()
          : fetched(new Transfer(connection, patience, meter, cancelled), folder, meter);
    }
  }

  private boolean isWhole(Path archive) throws IOException {
    return Digest.of(archive, pack.digest().algorithm()).is(pack.digest());
  }

  private List<ModelFile> fetched(Transfer transfer, Path folder, Meter meter) throws IOException {
    runtimes.requireRoom(pack);
    meter.total(pack.bytes());
    Path archive = folder.resolve("archive");
    RemoteFile remote = new RemoteFile(pack.id(), pack.bytes(), Optional.of(pack.digest()));
    if (!Files.exists(archive) || !isWhole(archive)) {
      ModelFile _ = transfer.bring(remote, pack.source(), archive);
    }
    meter.enter(Stage.TRYING, Optional.empty(), Optional.empty());
    try {
      return runtimes.install(pack, archive);
    } finally {
      PackageFiles.delete(folder); // an archive that cannot be installed is of no use either
    }
  }
}

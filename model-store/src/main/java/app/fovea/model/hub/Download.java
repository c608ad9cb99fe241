package app.fovea.model.hub;

import app.fovea.model.Arrival;
import app.fovea.model.Disk;
import app.fovea.model.FolderLock;
import app.fovea.model.ModelException;
import app.fovea.model.ModelFault;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelPackage.ModelFile;
import app.fovea.model.ModelStore;
import app.fovea.model.PackageFiles;
import app.fovea.model.hub.Hub.Network;
import app.fovea.model.hub.Progress.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One model on its way from the hub into a store.
///
/// Can be run again after it was stopped or failed, in this process or another: what was fetched
/// is kept in the store's hidden folder and used. Several processes that want the same model wait
/// for the one that came first. One thread at a time.
public final class Download {
  private final ModelStore store;
  private final Entry entry;
  private final Hub hub;
  private final Set<String> accepted;
  private final Disk disk;

  private Download(ModelStore store, Entry entry, Hub hub, Set<String> accepted, Disk disk) {
    this.store = store;
    this.entry = entry;
    this.hub = hub;
    this.accepted = Set.copyOf(accepted);
    this.disk = disk;
  }

  /// @param accepted names of licences that the user has seen and accepted
  public static Download of(ModelStore store, Entry entry, Hub hub, Set<String> accepted) {
    return new Download(store, entry, hub, accepted, Disk.real());
  }

  Download on(Disk other) {
    return new Download(store, entry, hub, accepted, other);
  }

  /// Fetches, checks and installs the model. Does nothing when it is there already.
  ///
  /// @param progress called on the calling thread, a few times a second
  /// @param cancelled asked often; keeps what was fetched
  /// @throws DownloadCancelled
  /// @throws LicenceNotAccepted before anything is fetched
  public ModelPackage run(Consumer<Progress> progress, BooleanSupplier cancelled)
      throws ModelException {
    Optional<ModelPackage> there = installed();
    if (there.isPresent()) {
      return there.get();
    }
    if (hub.network() == Network.OFFLINE) {
      throw ModelFault.OFFLINE.exception(entry.id());
    }
    accept(entry.licence());
    try {
      return locked(new Meter(progress, System::nanoTime), cancelled);
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelException(ModelFault.NOT_WRITTEN.about(entry.id(), e.getMessage()), e);
    }
  }

  /// Deletes what was fetched of a model that is not complete.
  public void discard() throws ModelException {
    try {
      PackageFiles.delete(store.incoming(entry.id()));
    } catch (IOException e) {
      throw new ModelException(ModelFault.NOT_DELETED.about(e.getMessage()), e);
    }
  }

  /// The model, when it is there and whole. A damaged one is fetched anew and replaced.
  private Optional<ModelPackage> installed() {
    try {
      Optional<ModelPackage> there = store.find(entry.id());
      if (there.isPresent()) {
        store.verify(there.get());
      }
      return there;
    } catch (ModelException e) {
      return Optional.empty();
    }
  }

  private void accept(Licence licence) throws LicenceNotAccepted {
    if (licence.restriction().isPresent() && accepted.stream().noneMatch(licence::is)) {
      throw new LicenceNotAccepted(entry, licence);
    }
  }

  private ModelPackage locked(Meter meter, BooleanSupplier cancelled) throws IOException {
    Path folder = store.incoming(entry.id());
    Path file = folder.resolveSibling(folder.getFileName() + ".lock");
    Files.createDirectories(folder);
    meter.enter(Stage.WAITING, Optional.empty(), Optional.empty());
    try (FolderLock _ = FolderLock.take(file, cancelled).orElseThrow(DownloadCancelled::new);
        Connection connection = new Connection(hub.patience(), cancelled)) {
      Optional<ModelPackage> meanwhile = installed();
      return meanwhile.isPresent()
          ? meanwhile.get()
          : pinned(new Fetching(hub, entry, connection, meter, cancelled), folder, meter);
    }
  }

  /// After a failure that trying again cannot cure, the next run asks the hub for a newer commit.
  private ModelPackage pinned(Fetching fetching, Path folder, Meter meter) throws IOException {
    try {
      return fetched(fetching, folder, meter);
    } catch (DownloadCancelled | LicenceNotAccepted e) {
      throw e;
    } catch (ModelException e) {
      fetching.forget(folder);
      throw e;
    }
  }

  private ModelPackage fetched(Fetching fetching, Path folder, Meter meter) throws IOException {
    Listing listing = fetching.listing(Files.createDirectories(folder));
    Optional<Licence> licence = listing.licence().map(Licence::named);
    if (licence.isPresent() && !entry.licence().is(licence.get().name())) {
      accept(licence.get()); // the hub knows better than the catalogue
    }
    Path target = folder.resolve("package").resolve(entry.id());
    disk.require(folder, listing.bytes() - PackageFiles.bytes(folder));
    List<ModelFile> files = fetching.files(listing, target);
    meter.enter(Stage.TRYING, Optional.empty(), Optional.empty());
    ModelPackage model =
        store.adopt(
            new Arrival(
                entry.id(),
                target,
                files,
                Optional.of(licence.orElse(entry.licence()).name()),
                Optional.of(entry.repository() + "@" + listing.commit())));
    PackageFiles.delete(folder);
    return model;
  }
}

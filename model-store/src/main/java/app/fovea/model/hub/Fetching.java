package app.fovea.model.hub;

import app.fovea.model.Digest;
import app.fovea.model.Digest.Algorithm;
import app.fovea.model.ModelException;
import app.fovea.model.ModelFault;
import app.fovea.model.ModelPackage.ModelFile;
import app.fovea.model.PackageFiles;
import app.fovea.model.hub.Progress.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/// The conversation with the hub about one model: which files, then each of them. All come from
/// the commit that was seen first, also when the download goes on another day.
final class Fetching {
  private static final String LISTING = "listing.json";
  private static final int LARGEST_LISTING = 8 << 20;

  private final Hub hub;
  private final Entry entry;
  private final Connection connection;
  private final Meter meter;
  private final BooleanSupplier cancelled;

  Fetching(Hub hub, Entry entry, Connection connection, Meter meter, BooleanSupplier cancelled) {
    this.hub = hub;
    this.entry = entry;
    this.connection = connection;
    this.meter = meter;
    this.cancelled = cancelled;
  }

  /// The list that an earlier try kept in the folder, else the hub's.
  Listing listing(Path folder) throws IOException {
    Path kept = folder.resolve(LISTING);
    if (Files.exists(kept)) {
      try {
        return Listing.parse(Files.readString(kept), entry, this::about);
      } catch (ModelException e) {
        Files.delete(kept); // cut off by a crash: ask again
      }
    }
    meter.enter(Stage.ASKING, Optional.empty(), Optional.empty());
    String json =
        new Persistence(hub.patience(), meter, cancelled)
            .insist("the list of files", this::ask, () -> 0);
    Listing listing = Listing.parse(json, entry, this::about);
    Files.writeString(kept, json);
    return listing;
  }

  /// The next run asks the hub again which files there are.
  void forget(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(LISTING));
  }

  private String ask() throws IOException {
    try (Reply reply = connection.get(hub.listing(entry.repository(), entry.revision()), Map.of());
        Guard guard = new Guard(reply.body(), hub.patience().stall(), cancelled)) {
      Refusals.check(reply, "the list of files of " + entry.repository());
      byte[] json = reply.body().readNBytes(LARGEST_LISTING);
      if (guard.stalled()) {
        throw new TryLater(reply.host() + " stopped in the middle of its list");
      }
      return new String(json, StandardCharsets.UTF_8);
    }
  }

  /// What the hub says of one file, when its list does not.
  private RemoteFile about(String commit, String name) throws IOException {
    return new Persistence(hub.patience(), meter, cancelled)
        .insist(name, () -> asked(commit, name), () -> 0);
  }

  private RemoteFile asked(String commit, String name) throws IOException {
    try (Reply reply = connection.head(hub.file(entry.repository(), commit, name))) {
      if (!reply.isRedirect()) {
        Refusals.check(reply, name);
      }
      OptionalLong bytes = reply.isRedirect() ? reply.linkedSize() : known(reply);
      return new RemoteFile(
          name,
          bytes.orElseThrow(() -> ModelFault.NO_SIZE.exception(name)),
          reply.linkedHash().flatMap(Fetching::digest));
    }
  }

  private static OptionalLong known(Reply reply) {
    return reply.linkedSize().isPresent() ? reply.linkedSize() : reply.length();
  }

  /// Of large files the hub says the SHA-256, of small ones git's hash.
  private static Optional<Digest> digest(String hash) {
    if (!hash.matches("[0-9a-fA-F]{40}|[0-9a-fA-F]{64}")) {
      return Optional.empty();
    }
    return Optional.of(new Digest(hash.length() == 64 ? Algorithm.SHA_256 : Algorithm.GIT, hash));
  }

  /// Fetches what is not there yet.
  List<ModelFile> files(Listing listing, Path target) throws IOException {
    meter.total(listing.bytes());
    Transfer transfer = new Transfer(connection, hub.patience(), meter, cancelled);
    List<ModelFile> files = new ArrayList<>();
    for (RemoteFile file : listing.files()) {
      Path path = target.resolve(file.name());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Optional<ModelFile> there = complete(file, path);
      files.add(
          there.isPresent()
              ? there.get()
              : transfer.bring(
                  file, hub.file(entry.repository(), listing.commit(), file.name()), path));
    }
    return files;
  }

  private Optional<ModelFile> complete(RemoteFile file, Path path) throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    ModelFile there = PackageFiles.describe(path, file.name());
    if (there.bytes() != file.bytes() || file.difference(path, there.sha256()).isPresent()) {
      Files.delete(path);
      return Optional.empty();
    }
    meter.jump(there.bytes());
    return Optional.of(there);
  }
}

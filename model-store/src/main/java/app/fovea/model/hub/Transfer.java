package app.fovea.model.hub;

import app.fovea.model.ModelFault;
import app.fovea.model.ModelPackage.ModelFile;
import app.fovea.model.hub.Hub.Patience;
import app.fovea.model.hub.Progress.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Brings one file over an unreliable line: goes on where it stopped, and gives the file its name
/// only when its hash is right.
final class Transfer {
  private static final int BUFFER = 1 << 16;

  private final Connection connection;
  private final Patience patience;
  private final Meter meter;
  private final BooleanSupplier cancelled;

  Transfer(Connection connection, Patience patience, Meter meter, BooleanSupplier cancelled) {
    this.connection = connection;
    this.patience = patience;
    this.meter = meter;
    this.cancelled = cancelled;
  }

  /// Brings the file to `target`, using what an earlier try left beside it.
  ModelFile bring(RemoteFile file, URI address, Path target) throws IOException {
    Part part = new Part(target);
    meter.jump(part.size());
    Optional<String> difference = Optional.empty();
    // A second time from the beginning, because a proxy may have spoiled the first.
    for (int time = 0; time < 2; time++) {
      fetch(file, address, part);
      meter.enter(Stage.CHECKING, Optional.of(file.name()), Optional.empty());
      ModelFile arrived = part.describe(file.name());
      difference = file.difference(part.path(), arrived.sha256());
      if (difference.isEmpty()) {
        part.finish();
        return arrived;
      }
      restart(part);
    }
    throw ModelFault.DAMAGED_TWICE.exception(file.name(), difference.orElseThrow());
  }

  /// Until the part has all bytes.
  private void fetch(RemoteFile file, URI address, Part part) throws IOException {
    Persistence persistence = new Persistence(patience, meter, cancelled);
    while (!part.exists() || part.size() != file.bytes()) {
      persistence.insist(file.name(), () -> once(file, address, part), part::size);
    }
  }

  private Part once(RemoteFile file, URI address, Part part) throws IOException {
    meter.enter(Stage.FETCHING, Optional.of(file.name()), Optional.empty());
    if (part.size() >= file.bytes()) {
      restart(part);
    }
    try (Reply reply = connection.get(address, part.conditions())) {
      judge(reply, file, part);
      long start = start(reply, file, part);
      Optional<String> etag = reply.etag();
      if (etag.isPresent()) {
        part.remember(etag.get());
      }
      pour(reply, file, part, start);
    }
    return part;
  }

  private void judge(Reply reply, RemoteFile file, Part part) throws IOException {
    Refusals.check(reply, file.name());
    if (reply.status() == 416) {
      restart(part);
      throw new TryLater(reply.host() + " has no such range");
    }
  }

  /// Where the body belongs. A server that does not know ranges, or whose file is another one by
  /// now, begins anew.
  private long start(Reply reply, RemoteFile file, Part part) throws IOException {
    long have = part.size();
    if (reply.status() == 206) {
      Reply.Range range = reply.range().orElse(new Reply.Range(-1, -1));
      if (range.start() == have && range.total() == file.bytes()) {
        return have;
      }
      restart(part);
      throw new TryLater(reply.host() + " sent another part than was asked for");
    }
    if (reply.length().isPresent() && reply.length().getAsLong() != file.bytes()) {
      throw ModelFault.OTHER_SIZE.exception(
          reply.host(), file.name(), reply.length().getAsLong(), file.bytes());
    }
    restart(part);
    return 0;
  }

  private void restart(Part part) throws IOException {
    meter.jump(-part.size());
    part.discard();
  }

  private void pour(Reply reply, RemoteFile file, Part part, long start) throws IOException {
    long end;
    try (FileChannel out = part.open();
        Guard guard = new Guard(reply.body(), patience.stall(), cancelled)) {
      try {
        end = copy(reply.body(), out, start, file.bytes(), guard);
      } catch (IOException e) {
        stopIfAsked();
        throw guard.stalled() ? stalled(reply) : e;
      } finally {
        out.force(true);
      }
      stopIfAsked();
      if (guard.stalled()) {
        throw stalled(reply);
      }
    }
    if (end < file.bytes()) {
      throw new TryLater(ModelFault.ENDED_EARLY.about(reply.host()));
    }
  }

  /// Stops after more than `limit` bytes: the hash cannot be right any more.
  private long copy(InputStream in, FileChannel out, long start, long limit, Guard guard)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long at = start;
    int count = in.read(buffer);
    while (count >= 0 && at <= limit) {
      guard.alive();
      ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
      while (bytes.hasRemaining()) {
        at += out.write(bytes, at);
      }
      meter.fetched(count);
      stopIfAsked();
      count = in.read(buffer);
    }
    return at;
  }

  private TryLater stalled(Reply reply) {
    return new TryLater(ModelFault.SILENT.about(reply.host(), Connection.text(patience.stall())));
  }

  private void stopIfAsked() throws DownloadCancelled {
    if (cancelled.getAsBoolean()) {
      throw new DownloadCancelled();
    }
  }
}

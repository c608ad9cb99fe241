package app.fovea.index;

import app.fovea.index.image.Picture;
import app.fovea.index.image.Refused;
import app.fovea.index.store.Change;
import app.fovea.index.store.Contents;
import app.fovea.index.store.Files.Located;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// One core's worth of work: takes the next file, reads and decodes it and, whenever that makes a
/// batch full, turns the batch into vectors. As many lanes as cores keep all of them busy,
// whichever
/// of the two is the slower.
final class Lane implements Callable<Boolean> {
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final Line line;
  private final WorkQueue queue;
  private final Batches batches;
  private final Claims claims;
  private final Results results;
  private final Locations locations;

  Lane(
      Line line,
      WorkQueue queue,
      Batches batches,
      Claims claims,
      Results results,
      Locations locations) {
    this.line = line;
    this.queue = queue;
    this.batches = batches;
    this.claims = claims;
    this.results = results;
    this.locations = locations;
  }

  @Override
  public Boolean call() throws IOException, InterruptedException {
    while (true) {
      Optional<Work> next = next();
      if (next.isPresent()) {
        embed(look(next.get()));
      } else if (queue.done()) {
        embed(batches.rest());
        return true;
      } else {
        embed(batches.due());
      }
    }
  }

  private Optional<Work> next() throws InterruptedException {
    Stage.Wait stage = new Stage.Wait();
    stage.begin();
    Optional<Work> next = queue.take(PATIENCE);
    stage.commit();
    return next;
  }

  /// The batch that this file makes full, else nothing.
  private List<Decoded> look(Work work) throws IOException, InterruptedException {
    String key;
    try {
      key = line.pictures().key(work.path());
    } catch (NoSuchFileException e) {
      results.put(new Change.Refusal(work.state(), "The file vanished while it was read.", true));
      return List.of();
    } catch (AccessDeniedException e) {
      results.put(
          new Change.Refusal(work.state(), "There is no permission to read this file.", true));
      return List.of();
    } catch (IOException e) {
      results.put(
          new Change.Refusal(
              work.state(), "The file cannot be read: %s".formatted(e.getMessage()), true));
      return List.of();
    }
    if (known(work, key) || !claims.claim(key, work)) {
      return List.of();
    }
    if (known(work, key)) {
      handOverTwins(key);
      return List.of();
    }
    return decode(work, key);
  }

  private boolean known(Work work, String key) throws IOException, InterruptedException {
    Optional<Contents.Known> content = line.catalog().contents().find(key, line.model());
    if (content.isEmpty() || !content.get().embedded()) {
      return false;
    }
    long id = content.get().id();
    results.put(
        work.before() == id
            ? new Change.Found(
                work.state(), id, id, 0, Optional.of(line.pictures().metadata(work.path())))
            : new Change.Found(work.state(), id, work.before(), former(id), Optional.empty()));
    return true;
  }

  /// A file of the content that is no longer where it was, although its volume is there.
  private long former(long content) throws IOException {
    for (Located file : line.catalog().files().of(content)) {
      if (locations.online(file.volume())
          && !Files.exists(locations.path(file.volume(), file.folder()).resolve(file.name()))) {
        return file.id();
      }
    }
    return 0;
  }

  private void handOverTwins(String key) throws InterruptedException {
    for (Work twin : claims.release(key)) {
      results.put(new Change.Twin(twin.state(), key));
    }
  }

  private List<Decoded> decode(Work work, String key) throws InterruptedException {
    Stage.Decode stage = new Stage.Decode();
    stage.file = work.path().toString();
    stage.begin();
    try {
      Picture picture = line.pictures().read(work.path(), line.encoder().model().input());
      stage.commit();
      return batches.add(new Decoded(work, key, picture));
    } catch (Refused e) {
      String reason = String.valueOf(e.getMessage());
      results.put(new Change.Refusal(work.state(), reason, false));
      for (Work twin : claims.release(key)) {
        results.put(new Change.Refusal(twin.state(), reason, false));
      }
      return List.of();
    }
  }

  private void embed(List<Decoded> batch) throws InterruptedException {
    if (batch.isEmpty()) {
      return;
    }
    Stage.Encode stage = new Stage.Encode();
    stage.pictures = batch.size();
    stage.begin();
    float[][] vectors =
        line.encoder().images(batch.stream().map(each -> each.picture().pixels()).toList());
    stage.commit();
    for (int i = 0; i < vectors.length; i++) {
      Decoded each = batch.get(i);
      results.put(
          new Change.Embedded(
              each.work().state(), each.key(), each.picture(), vectors[i], Change.Source.FULL));
    }
  }
}

package app.fovea.index;

import app.fovea.index.image.Picture;
import app.fovea.index.image.Refusal;
import app.fovea.index.image.Refused;
import app.fovea.index.pace.Pace;
import app.fovea.index.store.Change;
import app.fovea.index.store.Contents;
import app.fovea.index.store.FileState;
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
/// whichever of the two is the slower.
final class Lane implements Callable<Boolean> {
  private static final Duration PATIENCE = Duration.ofMillis(250);

  /// Looking for all copies of a picture with each new one would take the square of their number.
  private static final int MOST_FORMER = 32;

  private final Line line;
  private final Pace pace;
  private final WorkQueue queue;
  private final Batches batches;
  private final Claims claims;
  private final Results results;
  private final Tally tally;
  private final Allowance previews;
  private final Locations locations;

  /// What the lanes of a run share.
  ///
  /// @param previews how many more previews become vectors
  record Shared(
      Line line,
      Pace pace,
      WorkQueue queue,
      Batches batches,
      Claims claims,
      Results results,
      Tally tally,
      Allowance previews,
      Locations locations) {}

  Lane(Shared shared) {
    this.line = shared.line();
    this.pace = shared.pace();
    this.queue = shared.queue();
    this.batches = shared.batches();
    this.claims = shared.claims();
    this.results = shared.results();
    this.tally = shared.tally();
    this.previews = shared.previews();
    this.locations = shared.locations();
  }

  @Override
  public Boolean call() throws IOException, InterruptedException {
    // A tempo of nothing holds from the first file on.
    pace.rest(0, queue::abandoned);
    while (true) {
      Optional<Work> next = next();
      long start = System.nanoTime();
      List<Decoded> batch;
      if (next.isPresent()) {
        batch = work(next.get());
      } else {
        boolean done = queue.done();
        batch = done ? batches.rest() : batches.due();
        if (done && batch.isEmpty()) {
          return true;
        }
      }
      embed(batch);
      pace.rest(System.nanoTime() - start, queue::abandoned);
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
  private List<Decoded> work(Work work) throws IOException, InterruptedException {
    if (work.part() == Work.Part.PREVIEW && queue.isLong()) {
      long start = System.nanoTime();
      List<Decoded> batch = preview(work);
      tally.finished(Work.Part.PREVIEW, System.nanoTime() - start);
      return batch;
    }
    if (work.part() == Work.Part.PREVIEW) {
      tally.unknown();
    }
    long start = System.nanoTime();
    List<Decoded> batch = whole(work.whole());
    tally.finished(Work.Part.WHOLE, System.nanoTime() - start);
    return batch;
  }

  /// Where many wait, a preview stands in for a picture that comes later. A file that has none
  /// comes later all the same.
  private List<Decoded> preview(Work work) throws IOException, InterruptedException {
    Optional<Picture> small = small(work);
    if (small.isEmpty()) {
      tally.unknown();
      queue.putBack(work.whole());
      return List.of();
    }
    Optional<String> key = claimed(work);
    if (key.isEmpty()) {
      tally.known();
      return List.of();
    }
    tally.unknown();
    Decoded preview = new Decoded(work.claimed(key.get()), key.get(), small.get());
    if (previews.take()) {
      return batches.add(preview);
    }
    put(preview, Optional.empty());
    return List.of();
  }

  private Optional<Picture> small(Work work) {
    try {
      return line.pictures().preview(work.path(), line.encoder().model().input());
    } catch (Refused later) {
      // What is wrong with it is said once, when it is read as a whole.
      return Optional.empty();
    }
  }

  private void put(Decoded preview, Optional<float[]> vector) throws InterruptedException {
    Work work = preview.work();
    results.put(new Change.Previewed(work.state(), preview.key(), preview.picture(), vector));
    // Only now, so that the whole picture is saved after it.
    queue.putBack(work.whole());
  }

  private List<Decoded> whole(Work work) throws IOException, InterruptedException {
    Optional<String> key = work.key().isPresent() ? work.key() : claimed(work);
    return key.isEmpty() ? List.of() : decode(work, key.get());
  }

  /// The key of its content, when that is for this run to embed and no other file's.
  private Optional<String> claimed(Work work) throws IOException, InterruptedException {
    String key;
    try {
      key = line.pictures().key(work.path());
    } catch (IOException e) {
      results.put(unread(work, e));
      return Optional.empty();
    }
    if (known(work, key) || !claims.claim(key, work)) {
      return Optional.empty();
    }
    if (known(work, key)) {
      handOverTwins(key);
      return Optional.empty();
    }
    return Optional.of(key);
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
                work.state(),
                id,
                Change.Way.KEPT,
                0,
                Optional.of(line.pictures().metadata(work.path())))
            : found(work.state(), id));
    return true;
  }

  /// It was before what is no longer where it was, although its volume is there. Of what has a
  /// thousand copies only the oldest are looked for; the others are missed by the walk.
  private Change.Found found(FileState state, long content) throws IOException {
    List<Located> files = line.catalog().files().of(content, MOST_FORMER);
    long former =
        files.stream()
            .filter(file -> locations.online(file.volume()))
            .filter(file -> !Files.exists(locations.path(file)))
            .map(Located::id)
            .findFirst()
            .orElse(0L);
    boolean gone = former != 0 || files.isEmpty();
    return new Change.Found(
        state, content, gone ? Change.Way.MOVED : Change.Way.COPIED, former, Optional.empty());
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
      List<Work> twins = claims.release(key);
      results.put(refused(work, key, e));
      for (Work twin : twins) {
        results.put(refused(twin, key, e));
      }
      return List.of();
    }
  }

  /// A file is to blame only if it can still be read as it was: a drive that fails, or is pulled
  /// out, looks like a damaged picture to a decoder, and so does none that could be started.
  private Change refused(Work work, String key, Refused reason) {
    if (!reason.isOfTheFile()) {
      return unread(work, String.valueOf(reason.getMessage()));
    }
    try {
      return line.pictures().key(work.path()).equals(key)
          ? new Change.Refusal(
              work.state(),
              String.valueOf(reason.getMessage()),
              Optional.of(line.pictures().decoder(work.path())))
          : unread(work, Refusal.CHANGED.about());
    } catch (IOException e) {
      return unread(work, e);
    }
  }

  private static Change unread(Work work, IOException failure) {
    return unread(
        work,
        switch (failure) {
          case NoSuchFileException _ -> Refusal.VANISHED.about();
          case AccessDeniedException _ -> Refusal.NO_PERMISSION.about();
          default -> Refusal.UNREADABLE.about(String.valueOf(failure.getMessage()));
        });
  }

  /// It is tried again by the next run.
  private static Change unread(Work work, String reason) {
    return work.before() == 0
        ? new Change.Refusal(work.state(), reason, Optional.empty())
        : new Change.Unread(work.state(), work.path(), reason);
  }

  private void embed(List<Decoded> batch) throws InterruptedException {
    if (batch.isEmpty()) {
      return;
    }
    Stage.Encode stage = new Stage.Encode();
    stage.pictures = batch.size();
    stage.begin();
    long start = System.nanoTime();
    float[][] vectors =
        line.encoder().images(batch.stream().map(each -> each.picture().pixels()).toList());
    long each = (System.nanoTime() - start) / batch.size();
    stage.commit();
    for (int i = 0; i < vectors.length; i++) {
      Decoded decoded = batch.get(i);
      Work work = decoded.work();
      tally.spent(work.part(), each);
      switch (work.part()) {
        case PREVIEW -> put(decoded, Optional.of(vectors[i]));
        case WHOLE ->
            results.put(
                new Change.Embedded(work.state(), decoded.key(), decoded.picture(), vectors[i]));
      }
    }
  }
}

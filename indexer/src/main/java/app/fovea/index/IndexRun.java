package app.fovea.index;

import app.fovea.index.pace.Pace;
import app.fovea.index.store.Change;
import app.fovea.index.store.Stored;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The line from folders to vectors: one thread walks, the lanes read, decode and encode, and the
/// thread that calls saves. Bounded queues between them bound the memory.
final class IndexRun {
  private static final int MOST_WAITING = 50_000;

  /// A preview costs as much to embed as the whole picture does, so the rest are shown only.
  private static final int MOST_PREVIEWS = 2000;

  private static final int BATCH = 8;
  private static final Duration BATCH_PATIENCE = Duration.ofMillis(500);
  private static final Duration BETWEEN_REPORTS = Duration.ofMillis(200);
  private static final Duration GRACE = Duration.ofSeconds(3);
  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(10);

  private final Line line;
  private final Inventory.Scope scope;
  private final Consumer<Progress> progress;
  private final BooleanSupplier cancelled;
  private final Tally tally = new Tally();
  private final Pace pace;
  private final WorkQueue queue;
  private final Results results;
  private final Claims claims = new Claims();
  private final Set<Long> moved = new HashSet<>();
  private final List<Outcome.Failed> unreadable = new ArrayList<>();
  private long committed = System.nanoTime();
  private long sequence;

  /// @param progress told a few times a second, on the thread that calls
  /// @param cancelled asked a few times a second, on the thread that calls
  IndexRun(
      Line line,
      Inventory.Scope scope,
      Pace pace,
      Consumer<Progress> progress,
      BooleanSupplier cancelled) {
    this.line = line;
    this.scope = scope;
    this.pace = pace;
    this.queue = new WorkQueue(MOST_WAITING, scope.visible());
    this.progress = progress;
    this.cancelled = cancelled;
    this.results = new Results(4 * BATCH);
    this.sequence = line.index().sequence();
  }

  /// What a run did.
  ///
  /// @param whole whether it came to its end
  /// @param failed what could not be read and is not in the catalog
  record Done(Tally tally, boolean whole, long removed, List<Outcome.Failed> failed) {
    /// @param catalogued failures that the catalog knows of
    Summary summary(List<Outcome.Failed> catalogued) {
      List<Outcome.Failed> all = new ArrayList<>(catalogued);
      all.addAll(failed);
      double seconds = tally.seconds();
      return new Summary(
          tally.indexedSoFar(),
          tally.unchangedSoFar(),
          tally.movedSoFar(),
          tally.copiedSoFar(),
          removed,
          all,
          seconds,
          tally.indexedSoFar() / seconds);
    }
  }

  Done on(int lanes) throws IOException {
    Locations locations = Locations.now(line.catalog());
    Inventory inventory = new Inventory(line, locations, scope, queue, results, tally);
    Lane.Shared shared =
        new Lane.Shared(
            line,
            pace,
            queue,
            new Batches(BATCH, BATCH_PATIENCE),
            claims,
            results,
            tally,
            new Allowance(MOST_PREVIEWS),
            locations);
    List<Future<Boolean>> running = new ArrayList<>();
    ExecutorService threads =
        Executors.newThreadPerTaskExecutor(
            work ->
                Thread.ofPlatform()
                    .daemon()
                    .name("fovea-lane-", 0)
                    .unstarted(
                        () -> {
                          pace.begin();
                          work.run();
                        }));
    try {
      running.add(threads.submit(inventory));
      for (int i = 0; i < lanes; i++) {
        running.add(threads.submit(new Lane(shared)));
      }
      saveUntilDone(running);
    } finally {
      queue.abandon();
      threads.shutdownNow();
      threads.close();
    }
    line.index().commit(sequence);
    boolean whole = !stopped();
    long removed = whole ? inventory.gone().forget(moved, line.model()) : 0;
    unreadable.addAll(inventory.gone().failed());
    return new Done(tally, whole, removed, unreadable);
  }

  /// When the run is stopped, what the lanes have in hand is still saved, if it comes soon.
  private void saveUntilDone(List<Future<Boolean>> running) throws IOException {
    long deadline = Long.MAX_VALUE;
    boolean last = false;
    while (!last && System.nanoTime() < deadline) {
      if (stopped() && deadline == Long.MAX_VALUE) {
        deadline = System.nanoTime() + GRACE.toNanos();
        queue.abandon();
      }
      last = running.stream().allMatch(Future::isDone);
      save(results.take(last ? Duration.ZERO : BETWEEN_REPORTS));
      progress.accept(tally.progress(queue.backlog(), pace.tempo()));
      failWith(running);
    }
  }

  private boolean stopped() {
    return cancelled.getAsBoolean() || Thread.currentThread().isInterrupted();
  }

  private static void failWith(List<Future<Boolean>> running) throws IOException {
    for (Future<Boolean> each : running) {
      if (each.state() == Future.State.FAILED) {
        Throwable cause = each.exceptionNow();
        switch (cause) {
          case IOException e -> throw e;
          case RuntimeException e -> throw e;
          case Error e -> throw e;
          default -> throw new IOException(cause);
        }
      }
    }
  }

  private void save(List<Change> changes) throws IOException {
    if (changes.isEmpty()) {
      return;
    }
    Stage.Save stage = new Stage.Save();
    stage.changes = changes.size();
    stage.begin();
    line.thumbnails().put(thumbnails(changes));
    line.thumbnails().putMissing(previews(changes));
    for (Stored stored : line.catalog().save(changes, line.model())) {
      line.index().put(stored.content(), stored.vector());
      sequence = stored.sequence();
    }
    changes.forEach(this::count);
    saveTwins(changes);
    if (System.nanoTime() - committed > BETWEEN_COMMITS.toNanos()) {
      line.index().commit(sequence);
      committed = System.nanoTime();
    }
    stage.commit();
  }

  /// Each content that is saved brings the files that waited for it. They are let go only now: a
  /// file that comes after that finds the content in the catalog, and nobody embeds it twice.
  private void saveTwins(List<Change> saved) throws IOException {
    List<Change> twins = new ArrayList<>();
    for (Change change : saved) {
      if (change instanceof Change.Embedded embedded) {
        for (Work twin : claims.release(embedded.key())) {
          twins.add(new Change.Twin(twin.state(), embedded.key()));
        }
      }
    }
    if (!twins.isEmpty()) {
      var _ = line.catalog().save(twins, line.model());
      twins.forEach(this::count);
    }
  }

  private static Map<String, byte[]> thumbnails(List<Change> changes) {
    Map<String, byte[]> thumbnails = new HashMap<>();
    for (Change change : changes) {
      if (change instanceof Change.Embedded embedded) {
        thumbnails.put(embedded.key(), embedded.picture().thumbnail());
      }
    }
    return thumbnails;
  }

  private static Map<String, byte[]> previews(List<Change> changes) {
    Map<String, byte[]> previews = new HashMap<>();
    for (Change change : changes) {
      if (change instanceof Change.Previewed previewed) {
        previews.put(previewed.key(), previewed.picture().thumbnail());
      }
    }
    return previews;
  }

  private void count(Change change) {
    switch (change) {
      case Change.Previewed _ -> tally.previewed();
      case Change.Embedded _ -> tally.indexed();
      case Change.Twin _ -> tally.copied();
      case Change.Refusal _ -> tally.failed();
      case Change.Unread unread -> {
        unreadable.add(new Outcome.Failed(unread.path(), unread.reason()));
        tally.failed();
      }
      case Change.Found found -> count(found);
    }
  }

  private void count(Change.Found found) {
    switch (found.way()) {
      case KEPT -> tally.unchanged();
      case MOVED -> {
        moved.add(found.content());
        tally.moved();
      }
      case COPIED -> {
        moved.add(found.content());
        tally.copied();
      }
    }
  }
}

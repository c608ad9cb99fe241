package app.fovea.index.image;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/// One child and the pipes to it. Used by one thread at a time; [#check] comes from another.
final class Lane {
  private static final int BUFFER = 1 << 16;
  private static final int PAGE_BYTES = 4096;
  private static final int PATIENCE = 4;
  private static final int EXIT_SECONDS = 2;

  /// What takes longer is not worth waiting for only to keep the child: another one starts sooner.
  private static final Duration WORTH_A_CHILD = Duration.ofSeconds(1);

  /// How Java ends under the flag that makes it end when its heap is full.
  private static final int OUT_OF_MEMORY = 3;

  private final Process process;
  private final DataOutputStream questions;
  private final DataInputStream answers;
  private final AtomicReference<Death> death = new AtomicReference<>(Death.CRASHED);
  private volatile long since = System.nanoTime();
  private volatile Duration workedBefore = Duration.ZERO;
  private volatile boolean busy;
  private volatile boolean begun;
  private volatile BooleanSupplier unwanted = () -> false;

  /// Why a child is gone.
  enum Death {
    CRASHED(Refusal.CRASHED),
    HUNG(Refusal.HUNG),
    BLOATED(Refusal.BLOATED),
    /// Nobody waited for the answer any more.
    UNWANTED(Refusal.STOPPED);

    private final Refusal refusal;

    Death(Refusal refusal) {
      this.refusal = refusal;
    }

    /// What the file is refused for, when it happened twice.
    Refusal refusal() {
      return refusal;
    }
  }

  Lane(Launch launch) throws IOException {
    process = launch.start();
    questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
  }

  /// What to ask, and how the answer is read.
  ///
  /// @param unwanted whether nobody waits for the answer any more
  record Request<T>(Wire.Question question, Answer<T> answer, BooleanSupplier unwanted) {}

  /// Reads an answer.
  @FunctionalInterface
  interface Answer<T> {
    T read(DataInputStream in) throws IOException, Refused;
  }

  /// @throws IOException when the child is gone, see [#death]
  <T> T ask(Request<T> request) throws IOException, Refused {
    since = System.nanoTime();
    workedBefore = worked();
    unwanted = request.unwanted();
    busy = true;
    try {
      if (!begun) {
        Wire.awaitReady(answers);
        begun = true;
      }
      Wire.ask(questions, request.question());
      return request.answer().read(answers);
    } finally {
      since = System.nanoTime();
      busy = false;
    }
  }

  /// Why it is gone, once it is.
  Death death() throws InterruptedException {
    boolean ended = process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS);
    return ended && process.exitValue() == OUT_OF_MEMORY ? Death.BLOATED : death.get();
  }

  /// Whether it ever came so far that a file could be what ended it.
  boolean hasBegun() {
    return begun;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Ends the child when it takes too long, works on what nobody wants any more, has grown too
  /// large, or has had nothing to do.
  void check(Limits limits) {
    Duration spent = Duration.ofNanos(System.nanoTime() - since);
    if (busy && spent.compareTo(limits.perFile()) > 0 && isOverdue(spent, limits)) {
      end(Death.HUNG);
    } else if (busy && spent.compareTo(WORTH_A_CHILD) > 0 && unwanted.getAsBoolean()) {
      end(Death.UNWANTED);
    } else if (!busy && spent.compareTo(limits.idle()) > 0) {
      end(Death.CRASHED);
    } else if (residentBytes() > limits.residentBytes()) {
      end(Death.BLOATED);
    }
  }

  /// Time on the processor counts, so that a busy machine does not condemn a file; a child that
  /// sleeps, or whose system does not tell, gets a multiple of it.
  private boolean isOverdue(Duration spent, Limits limits) {
    return worked().minus(workedBefore).compareTo(limits.perFile()) > 0
        || spent.compareTo(limits.perFile().multipliedBy(PATIENCE)) > 0;
  }

  private Duration worked() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  void end(Death reason) {
    death.set(reason);
    process.destroyForcibly();
  }

  /// 0 where the system does not say.
  private long residentBytes() {
    try {
      String[] pages =
          Files.readString(Path.of("/proc", Long.toString(process.pid()), "statm")).split(" ");
      return Long.parseLong(pages[1]) * PAGE_BYTES;
    } catch (IOException elsewhere) {
      return 0;
    }
  }
}

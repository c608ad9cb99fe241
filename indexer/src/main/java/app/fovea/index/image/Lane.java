package app.fovea.index.image;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// One child and the pipes to it. Used by one thread at a time; [#check] comes from another.
final class Lane {
  private static final int BUFFER = 1 << 16;
  private static final int PAGE_BYTES = 4096;
  private static final int PATIENCE = 4;
  private static final int EXIT_SECONDS = 2;

  /// How Java ends under the flag that makes it end when its heap is full.
  private static final int OUT_OF_MEMORY = 3;

  private final Process process;
  private final DataOutputStream questions;
  private final DataInputStream answers;
  private final AtomicReference<Death> death = new AtomicReference<>(Death.CRASHED);
  private volatile long since = System.nanoTime();
  private volatile Duration workedBefore = Duration.ZERO;
  private volatile boolean busy;

  /// Why a child is gone.
  enum Death {
    CRASHED("made its decoder crash"),
    HUNG("took longer to decode than any picture should"),
    BLOATED("needed more memory to decode than any picture should");

    private final String deed;

    Death(String deed) {
      this.deed = deed;
    }

    /// What the file did, as the end of a sentence.
    String deed() {
      return deed;
    }
  }

  Lane(Launch launch) throws IOException {
    process = launch.start();
    questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
  }

  /// @throws IOException when the child is gone, see [#death]
  Optional<Picture> ask(Wire.Question question) throws IOException, Refused {
    since = System.nanoTime();
    workedBefore = worked();
    busy = true;
    try {
      Wire.ask(questions, question);
      return Wire.picture(answers);
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

  boolean isAlive() {
    return process.isAlive();
  }

  /// Ends the child when it takes too long, has grown too large, or has had nothing to do.
  void check(Limits limits) {
    Duration spent = Duration.ofNanos(System.nanoTime() - since);
    if (busy && spent.compareTo(limits.perFile()) > 0 && isOverdue(spent, limits)) {
      end(Death.HUNG);
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

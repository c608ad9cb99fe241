package app.fovea.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Where answers go, in UTF-8. Unlike any other print stream it knows why something could not be
/// written.
public final class Answers extends PrintStream {
  private final Watched to;

  private Answers(Watched to) {
    super(new BufferedOutputStream(to), false, StandardCharsets.UTF_8);
    this.to = to;
  }

  static Answers to(OutputStream stream) {
    return new Answers(new Watched(stream));
  }

  /// Why not everything written so far has arrived; empty when it has, or when whoever reads has
  /// had enough, as `head` has after ten lines.
  Optional<String> loss() {
    flush();
    return to.failure
        .map(failure -> String.valueOf(failure.getMessage()))
        .filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("pipe"));
  }

  private static final class Watched extends FilterOutputStream {
    private volatile Optional<IOException> failure = Optional.empty();

    Watched(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      try {
        out.write(bytes, from, count);
      } catch (IOException e) {
        failure = Optional.of(e);
        throw e;
      }
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }
  }
}

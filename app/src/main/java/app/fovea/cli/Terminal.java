package app.fovea.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/// The streams of a command, whether a person watches them, and whether that person wants to stop.
///
/// @param out answers, and nothing else
/// @param err messages and progress
/// @param watched whether `err` is a screen on which a line can be overwritten
public record Terminal(Answers out, PrintStream err, boolean watched, BooleanSupplier cancelled) {

  /// The process's own streams.
  public static Terminal standard(BooleanSupplier cancelled) {
    var console = System.console();
    return new Terminal(
        Answers.to(new FileOutputStream(FileDescriptor.out)),
        System.err,
        console != null && console.isTerminal(),
        cancelled);
  }

  void say(String message) {
    err.println("fovea: " + Visible.lines(message));
  }
}

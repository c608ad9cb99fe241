package app.fovea.cli;

import com.google.gson.stream.JsonWriter;
import java.io.PrintStream;

/// The window was closed: nothing to say.
record Closed() implements Reply {
  @Override
  public ExitCode exitCode() {
    return ExitCode.DONE;
  }

  @Override
  public void writeJson(JsonWriter json) {}

  @Override
  public void writeText(PrintStream out) {}
}

package app.fovea.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;

/// What a command answers, in both forms. Everything that can go wrong has gone wrong before a
/// reply exists, so that what is printed is always whole.
interface Reply {
  ExitCode exitCode();

  void writeJson(JsonWriter json) throws IOException;

  void writeText(PrintStream out);
}

package app.fovea.cli;

import app.fovea.Places;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The log: files in the library's `log` directory, never the screen.
final class Log {
  /// Read by `logback.xml` when the first logger is made.
  private static final String DIRECTORY = "fovea.log.directory";

  private Log() {}

  /// Sends everything that this process logs from now on, libraries of it included, to that
  /// library. The first call decides.
  static void writeTo(Path library) {
    if (System.getProperty(DIRECTORY) == null) {
      System.setProperty(DIRECTORY, Places.log(library).toString());
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
      Logger.getLogger("").setLevel(Level.WARNING);
    }
  }

  /// Keeps what nobody foresaw, and says where.
  static Path keep(Path library, Throwable thrown) {
    writeTo(library);
    LoggerFactory.getLogger(Log.class).error("A command failed", thrown);
    return Path.of(System.getProperty(DIRECTORY));
  }
}

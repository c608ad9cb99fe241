package app.fovea.desktop;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/// What nobody foresaw, on any thread: it is kept in the log, the user is told, and the program
/// goes on. Nothing is sent anywhere.
///
/// @param window the window's thread
/// @param tell tells the user, on that thread
record CrashHandler(Executor window, Consumer<Throwable> tell)
    implements Thread.UncaughtExceptionHandler {
  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    LoggerFactory.getLogger(CrashHandler.class)
        .error("Nobody foresaw this on {}", thread.getName(), thrown);
    window.execute(() -> tell.accept(thrown));
  }
}

package app.fovea.desktop;

import app.fovea.desktop.library.Gallery;
import app.fovea.index.Progress;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// A library whose runs stop in their midst, so that what is seen of them can be looked at for as
/// long as it takes.
final class HeldRuns {
  private static final long LOOKED_AT = 20;

  private final Gallery library;
  private volatile CountDownLatch held = new CountDownLatch(0);

  HeldRuns(Gallery library) {
    this.library = library;
  }

  /// From now on runs stop once it can be told how long they will take.
  void hold() {
    held = new CountDownLatch(1);
  }

  void goOn() {
    held.countDown();
  }

  /// The library, as the window is to have it.
  Gallery gallery() {
    return (Gallery)
        Proxy.newProxyInstance(
            Gallery.class.getClassLoader(),
            new Class<?>[] {Gallery.class},
            (_, method, arguments) -> call(method, arguments));
  }

  @SuppressWarnings("unchecked")
  private Object call(Method method, Object... arguments) throws Throwable {
    try {
      return method.getName().equals("index")
          ? index(
              (List<Path>) arguments[0],
              (Consumer<Progress>) arguments[1],
              (BooleanSupplier) arguments[2])
          : method.invoke(library, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object index(List<Path> folders, Consumer<Progress> progress, BooleanSupplier cancelled)
      throws Exception {
    return library.index(
        folders,
        seen -> {
          progress.accept(seen);
          if (isHeldAt(seen)) {
            await(cancelled);
          }
        },
        cancelled);
  }

  /// Whether all that is said of a run can be told: how far it is, how fast, and how long it takes.
  static boolean isHeldAt(Progress seen) {
    return seen.walked()
        && seen.indexed() >= LOOKED_AT
        && seen.photosPerSecond() > 0.1
        && seen.secondsLeft().orElse(0) > 0;
  }

  private void await(BooleanSupplier cancelled) {
    try {
      while (!cancelled.getAsBoolean() && !held.await(50, TimeUnit.MILLISECONDS)) {}
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

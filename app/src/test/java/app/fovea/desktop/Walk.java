package app.fovea.desktop;

import app.fovea.desktop.grid.PhotoGrid;
import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.FxThread;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.labels.FakeTeaching;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.search.Shown.State;
import app.fovea.desktop.settings.Appearance;
import app.fovea.desktop.settings.Settings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// A window over libraries in memory, to be walked through: one of its own, so that nothing of it
/// is left for the next test.
final class Walk implements AutoCloseable {
  final Stage stage = new Stage();
  final FakeGallery gallery;
  final FakeTeaching teaching;
  final Settings settings = new Settings();
  final Appearance appearance = new Appearance();
  final Models models;
  final Window window;
  final PhotoGrid grid;
  final Scene scene;
  final FakeDialogs dialogs = new FakeDialogs();

  /// What is asked for when the walk has ended is not done.
  private final ExecutorService workers =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  /// To be made on the window's thread.
  Walk(FakeGallery gallery) {
    this(gallery, Path.of("nowhere"));
  }

  /// In another language than English.
  Walk(FakeGallery gallery, Locale language) {
    this(gallery, Path.of("nowhere"), language);
  }

  /// @param trashHome below which the trash lies
  Walk(FakeGallery gallery, Path trashHome) {
    this(gallery, trashHome, Locale.ENGLISH);
  }

  Walk(FakeGallery gallery, Path trashHome, Locale language) {
    this.gallery = gallery;
    this.teaching = new FakeTeaching(gallery);
    Surroundings surroundings =
        new Surroundings(
            new Background(workers, new FxThread()),
            workers,
            new Texts(language),
            new Surroundings.Look(appearance, settings, Path.of("target/library")),
            new SystemShell("Linux", Map.of("XDG_DATA_HOME", trashHome.toString()), ""));
    models = Models.over(gallery, teaching, surroundings);
    window = new Window(stage, models, surroundings, dialogs);
    grid = window.grid();
    scene = new Scene(window.root(), 1200, 800);
    appearance.dress(scene);
    stage.setScene(scene);
    stage.show();
    models.begin(surroundings, window::tell);
  }

  /// Ends whatever waits behind the window, and the window.
  @Override
  public void close() {
    workers.shutdownNow();
    WaitForAsyncUtils.waitForAsyncFx(30_000, stage::hide);
  }

  State state() {
    return models.search().shownProperty().get().state();
  }

  static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// A node and everything below it that is not hidden.
  static Stream<Node> below(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    Stream<Node> children =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(Walk::below)
            : Stream.empty();
    return Stream.concat(Stream.of(node), children);
  }
}

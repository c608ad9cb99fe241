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
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// A window over libraries in memory, to be walked through.
final class Walk {
  final FakeGallery gallery;
  final FakeTeaching teaching;
  final Settings settings = new Settings();
  final Appearance appearance = new Appearance();
  final Models models;
  final Window window;
  final PhotoGrid grid;
  final Scene scene;
  final FreezeWatch freezes;
  final FakeDialogs dialogs = new FakeDialogs();
  private final ExecutorService workers =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

  Walk(Stage stage, FakeGallery gallery) {
    this(stage, gallery, Path.of("nowhere"));
  }

  /// In another language than English.
  Walk(Stage stage, FakeGallery gallery, Locale language) {
    this(stage, gallery, Path.of("nowhere"), language);
  }

  /// @param trashHome below which the trash lies
  Walk(Stage stage, FakeGallery gallery, Path trashHome) {
    this(stage, gallery, trashHome, Locale.ENGLISH);
  }

  Walk(Stage stage, FakeGallery gallery, Path trashHome, Locale language) {
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
    freezes = new FreezeWatch();
  }

  State state() {
    return models.search().shownProperty().get().state();
  }

  static void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }
}

package app.fovea.desktop;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.FxThread;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Page;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.labels.LibraryTeaching;
import app.fovea.desktop.library.LibraryGallery;
import app.fovea.desktop.settings.Appearance;
import app.fovea.desktop.settings.Settings;
import app.fovea.index.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/// The window's life: made by JavaFX, started with a [Start], stopped when the last window closes.
public final class FoveaApplication extends Application {
  private static final double WIDTH = 1360;
  private static final double HEIGHT = 860;
  private static final int THUMBNAIL_LANES = 2;
  private static final long LONGEST_END = 20;

  private final ExecutorService workers =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("work-", 0).factory());
  private final ExecutorService thumbnails =
      Executors.newFixedThreadPool(
          THUMBNAIL_LANES, Thread.ofPlatform().daemon().name("thumbnail-", 0).factory());
  private final Settings settings = new Settings();
  private Optional<Models> models = Optional.empty();
  private Path file = Path.of("window.properties");

  @Override
  public void start(Stage stage) {
    Start start = Start.of(getParameters().getRaw());
    Surroundings surroundings = surroundings(start.libraryDirectory());
    stage.setTitle("Fovea");
    show(stage, surroundings, opening(surroundings.texts()));
    stage.show();
    open(stage, surroundings, start);
  }

  private Surroundings surroundings(Path library) {
    Appearance appearance = new Appearance();
    appearance.themeProperty().bindBidirectional(settings.themeProperty());
    file = library.resolve("window.properties");
    try {
      settings.read(file);
    } catch (IOException _) {
      // What the window looked like is not worth a message: it looks as at its first start.
      settings.themeProperty().set(Appearance.Theme.SYSTEM);
    }
    return new Surroundings(
        new Background(workers, new FxThread()),
        thumbnails,
        new Texts(settings.shownLanguage()),
        new Surroundings.Look(appearance, settings, library),
        new SystemShell(System.getProperty("os.name")));
  }

  private void open(Stage stage, Surroundings surroundings, Start start) {
    surroundings
        .background()
        .run(
            () -> Library.open(start.libraryDirectory(), Library.Access.WRITE, start.options()),
            library -> opened(stage, surroundings, library),
            reason -> {
              Runnable again = () -> open(stage, surroundings, start);
              show(stage, surroundings, failed(surroundings.texts(), reason, again));
            });
  }

  private void opened(Stage stage, Surroundings surroundings, Library library) {
    Models opened =
        Models.over(new LibraryGallery(library), new LibraryTeaching(library), surroundings);
    models = Optional.of(opened);
    show(stage, surroundings, new Window(stage, opened, surroundings).root());
    opened.begin();
  }

  private static void show(Stage stage, Surroundings surroundings, Parent root) {
    if (stage.getScene() == null) {
      Scene scene = new Scene(root, WIDTH, HEIGHT);
      surroundings.look().appearance().dress(scene);
      stage.setScene(scene);
    } else {
      stage.getScene().setRoot(root);
    }
  }

  private static Parent opening(Texts texts) {
    return new StackPane(new Page(Feather.IMAGE, "Fovea", texts.get("opening.words")));
  }

  private static Parent failed(Texts texts, IOException reason, Runnable again) {
    return new StackPane(
        new Page(
            Feather.ALERT_TRIANGLE,
            texts.get("failed.open.title"),
            String.valueOf(reason.getMessage()),
            Icons.button(Feather.REFRESH_CW, texts.get("failed.retry"), "accent", again)));
  }

  /// Waits for what a run has in hand; what it had not begun is taken up at the next start.
  @Override
  public void stop() throws InterruptedException, IOException {
    if (models.isPresent()) {
      models.get().indexing().close(LONGEST_END, TimeUnit.SECONDS);
      models.get().gallery().close();
    }
    settings.write(file);
    workers.shutdownNow();
    thumbnails.shutdownNow();
  }
}

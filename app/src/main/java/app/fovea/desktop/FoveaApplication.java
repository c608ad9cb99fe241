package app.fovea.desktop;

import app.fovea.Places;
import app.fovea.desktop.about.UpdateCheck;
import app.fovea.desktop.about.Updates;
import app.fovea.desktop.instance.Mailbox;
import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.FxThread;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Page;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.labels.LibraryTeaching;
import app.fovea.desktop.library.LibraryGallery;
import app.fovea.desktop.search.SearchModel;
import app.fovea.desktop.search.Shown;
import app.fovea.desktop.settings.Appearance;
import app.fovea.desktop.settings.Settings;
import app.fovea.index.Library;
import app.fovea.model.Accelerator;
import app.fovea.model.ModelException;
import app.fovea.model.hub.Hub;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.LoggerFactory;

/// The window's life: made by JavaFX, started with a [Start], stopped when the last window closes.
public final class FoveaApplication extends Application {
  private static final double WIDTH = 1360;
  private static final double HEIGHT = 860;
  private static final int THUMBNAIL_LANES = 2;
  private static final long LONGEST_END = 20;

  /// Milliseconds for which nobody has touched the window.
  private static final long BETWEEN_LOOKS = 15_000;

  /// What is asked for after the end is not begun.
  private final ExecutorService workers =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("work-", 0).factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  private final ExecutorService thumbnails =
      Executors.newFixedThreadPool(
          THUMBNAIL_LANES, Thread.ofPlatform().daemon().name("thumbnail-", 0).factory());
  private final StartUp startUp = new StartUp(workers);
  private final Settings settings = new Settings();
  private Optional<Opening> opening = Optional.empty();
  private Optional<Models> models = Optional.empty();
  private Optional<Mailbox> mailbox = Optional.empty();
  private Path file = Path.of("window.properties");

  /// Begins to open the library while JavaFX gets ready for a window.
  @Override
  public void init() {
    Start start = Start.of(getParameters().getRaw());
    file = start.libraryDirectory().resolve("window.properties");
    try {
      settings.read(file);
    } catch (IOException e) {
      // What the window looked like is not worth a message: it looks as at its first start.
      LoggerFactory.getLogger(FoveaApplication.class).warn("The settings are those of a start", e);
    }
    opening = Optional.of(opening(start));
  }

  private Opening opening(Start start) {
    Library.Options options = options(start);
    return Opening.begin(
        () -> Library.open(start.libraryDirectory(), Library.Access.WRITE, options), workers);
  }

  @Override
  public void start(Stage stage) {
    Start start = Start.of(getParameters().getRaw());
    Surroundings surroundings = surroundings(start.libraryDirectory());
    survive(surroundings);
    stage.setTitle("Fovea");
    show(stage, surroundings, opening(surroundings.texts()));
    stage.show();
    startUp.reached("The window was there");
    open(stage, surroundings, start, opening.orElseThrow());
    Desktop.END.windowIsThere();
  }

  private Surroundings surroundings(Path library) {
    Appearance appearance = new Appearance();
    appearance.themeProperty().bindBidirectional(settings.themeProperty());
    appearance.motionProperty().bindBidirectional(settings.motionProperty());
    return new Surroundings(
        new Background(workers, new FxThread()),
        thumbnails,
        new Texts(settings.shownLanguage()),
        new Surroundings.Look(appearance, settings, library),
        new SystemShell(
            System.getProperty("os.name"), System.getenv(), System.getProperty("user.home")));
  }

  private static void survive(Surroundings surroundings) {
    Surroundings.Look look = surroundings.look();
    CrashDialog dialog =
        new CrashDialog(
            surroundings.texts(),
            look.appearance(),
            surroundings.shell(),
            Places.log(look.library()));
    Thread.setDefaultUncaughtExceptionHandler(
        new CrashHandler(surroundings.background().window(), dialog::show));
  }

  private void open(Stage stage, Surroundings surroundings, Start start, Opening begun) {
    begun.warm(workers, () -> startUp.reached("The first question could be answered"));
    surroundings
        .background()
        .run(
            begun::opened,
            library -> opened(stage, surroundings, start, library),
            reason -> {
              Runnable again = () -> open(stage, surroundings, start, opening(start));
              show(stage, surroundings, failed(surroundings.texts(), reason, again));
            });
  }

  /// What the start asks for comes before what was chosen in the settings.
  private Library.Options options(Start start) {
    Library.Options asked = start.options();
    Optional<Accelerator> chosen =
        Arrays.stream(Accelerator.values())
            .filter(one -> one.key().equals(settings.acceleratorProperty().get()))
            .findFirst();
    return new Library.Options(
        asked.model(),
        asked.accelerator().or(() -> chosen),
        asked.threads(),
        asked.builtInModels());
  }

  private LibraryGallery.Source network(Start start) {
    return () ->
        settings.offlineProperty().get() || start.network() == Hub.Network.OFFLINE
            ? Hub.from(System.getenv(), Hub.Network.OFFLINE)
            : mirrored(settings.mirrorProperty().get().strip());
  }

  private static Hub mirrored(String mirror) throws ModelException {
    return mirror.isEmpty()
        ? Hub.from(System.getenv(), Hub.Network.ALLOWED)
        : Hub.at(Optional.of(mirror), Hub.Network.ALLOWED);
  }

  private void opened(Stage stage, Surroundings surroundings, Start start, Library library) {
    startUp.reached("The library was open");
    Models opened =
        Models.over(
            new LibraryGallery(library, network(start)),
            new LibraryTeaching(library),
            surroundings);
    models = Optional.of(opened);
    Window window = new Window(stage, opened, surroundings, new SystemDialogs(stage));
    show(stage, surroundings, window.root());
    window.begin();
    // A hidden window may have work that goes on.
    Platform.setImplicitExit(false);
    window.onEnd(Platform::exit);
    Rest.after(surroundings.after(BETWEEN_LOOKS)).watch(stage.getScene());
    opened.begin(surroundings, window::tell);
    Failures said = new Failures(surroundings.texts());
    library.notices(
        sentence ->
            surroundings.background().window().execute(() -> window.tell(said.damage(sentence))));
    note(opened.search());
    forgetPasted(surroundings);
    listen(surroundings, start, window);
    if (start.network() == Hub.Network.ALLOWED) {
      new Updates(surroundings.background(), UpdateCheck.PUBLISHED, Places.version(), window::offer)
          .follow(settings.updatesProperty());
    }
  }

  /// Pictures that were pasted before this start, which a killed window could not forget.
  private static void forgetPasted(Surroundings surroundings) {
    surroundings
        .background()
        .run(
            surroundings.look().pasted()::clear,
            () -> {},
            reason ->
                LoggerFactory.getLogger(FoveaApplication.class)
                    .info("Pasted pictures stay", reason));
  }

  private void note(SearchModel search) {
    startUp.reached("The library was shown");
    search
        .shownProperty()
        .addListener(
            new ChangeListener<Shown>() {
              @Override
              public void changed(ObservableValue<? extends Shown> shown, Shown before, Shown now) {
                if (now.state().isAnswer()) {
                  startUp.reached("The first answer was shown");
                  shown.removeListener(this);
                }
              }
            });
  }

  /// Takes what this start was given, and what later ones are.
  private void listen(Surroundings surroundings, Start start, Window window) {
    window.receive(start.paths());
    Consumer<List<Path>> receiver =
        paths -> surroundings.background().window().execute(() -> window.receive(paths));
    new FinderRequests(System.getProperty("os.name")).listen(receiver);
    surroundings
        .background()
        .run(
            () -> Mailbox.open(start.libraryDirectory(), receiver),
            opened -> mailbox = Optional.of(opened),
            reason ->
                LoggerFactory.getLogger(FoveaApplication.class)
                    .warn("Later starts cannot be heard", reason));
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
            new Failures(texts).said(reason),
            Icons.button(Feather.REFRESH_CW, texts.get("failed.retry"), "accent", again)));
  }

  /// Waits for what a run has in hand; what it had not begun is taken up at the next start. Waits
  /// for the workers, too: a model that computes must not lose ONNX Runtime, which ends with the
  /// program.
  @Override
  public void stop() throws InterruptedException, IOException {
    if (mailbox.isPresent()) {
      mailbox.get().close();
    }
    if (models.isPresent()) {
      models.get().watch().close(LONGEST_END, TimeUnit.SECONDS);
      models.get().indexing().close(LONGEST_END, TimeUnit.SECONDS);
      models.get().gallery().close();
    }
    keepSettings();
    workers.shutdownNow();
    thumbnails.shutdownNow();
    if (!workers.awaitTermination(LONGEST_END, TimeUnit.SECONDS)) {
      LoggerFactory.getLogger(FoveaApplication.class).warn("Some work did not end in time");
    }
  }

  /// Where they cannot be kept, as in a library that is gone, the end goes on all the same.
  private void keepSettings() {
    try {
      settings.write(file);
    } catch (IOException e) {
      LoggerFactory.getLogger(FoveaApplication.class).warn("The settings were not kept", e);
    }
  }
}

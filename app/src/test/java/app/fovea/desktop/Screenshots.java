package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.FxThread;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.labels.BoardModel;
import app.fovea.desktop.labels.LibraryTeaching;
import app.fovea.desktop.library.IndexingModel;
import app.fovea.desktop.library.LibraryGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Asked;
import app.fovea.desktop.search.Shown;
import app.fovea.desktop.search.Shown.State;
import app.fovea.desktop.settings.Appearance;
import app.fovea.desktop.settings.Appearance.Theme;
import app.fovea.desktop.settings.Settings;
import app.fovea.desktop.settings.SettingsPage;
import app.fovea.index.Library;
import app.fovea.model.hub.Hub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Walks through the window over a real library, from its first start on, and keeps a picture of
/// every page and state. `.ci/screenshots` runs it.
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "fovea.screenshots", matches = ".+")
class Screenshots {
  /// Each theme with each scale and each language at least once.
  private static final List<WindowLook> LOOKS =
      List.of(
          new WindowLook(Theme.LIGHT, 1, Locale.ENGLISH),
          new WindowLook(Theme.DARK, 1, Locale.CHINESE),
          new WindowLook(Theme.DARK, 2, Locale.ENGLISH),
          new WindowLook(Theme.LIGHT, 2, Locale.GERMAN));

  private static final int LONGEST = 180;

  private static final List<String> PLACES =
      List.of(
          taken("52,31N", "13,24E"),
          taken("48,51N", "2,21E"),
          taken("40,25N", "3,42W"),
          taken("35,41N", "139,41E"),
          taken("31,14N", "121,28E"),
          taken("40,43N", "74,0W"),
          taken("33,52S", "151,12E"),
          taken("1,17S", "36,49E"));

  @TempDir Path folder;
  private ExecutorService workers = workers();
  private final Path target = Path.of(System.getProperty("fovea.screenshots", ""));
  private Stage stage;
  private Appearance appearance;
  private WindowLook look;
  private Models models;
  private Window window;
  private Scene scene;
  private Optional<Library> library = Optional.empty();

  @Start
  void start(Stage shown) {
    stage = shown;
    appearance = new Appearance();
  }

  @AfterEach
  void close() throws Exception {
    end();
    workers.shutdownNow();
  }

  private void end() throws Exception {
    if (library.isPresent()) {
      models.watch().close(LONGEST, TimeUnit.SECONDS);
      models.indexing().close(LONGEST, TimeUnit.SECONDS);
      workers.shutdownNow();
      assertThat(workers.awaitTermination(LONGEST, TimeUnit.SECONDS)).isTrue();
      workers = workers();
      library.get().close();
      library = Optional.empty();
    }
  }

  /// What a window asks for after its end is not begun, as in the program.
  private static ExecutorService workers() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        1,
        TimeUnit.MINUTES,
        new SynchronousQueue<>(),
        Thread.ofPlatform().daemon().factory(),
        new ThreadPoolExecutor.DiscardPolicy());
  }

  private void open(Path directory, Path pictures, Optional<Path> models) throws Exception {
    end();
    Library opened =
        Library.open(
            directory,
            Library.Access.WRITE,
            new Library.Options(
                Optional.empty(),
                Optional.empty(),
                Runtime.getRuntime().availableProcessors(),
                models.stream().toList()));
    library = Optional.of(opened);
    WaitForAsyncUtils.asyncFx(() -> show(opened, directory)).get(LONGEST, TimeUnit.SECONDS);
    assertThat(pictures).isDirectory();
  }

  private void show(Library opened, Path directory) {
    appearance.themeProperty().set(look.theme());
    Surroundings surroundings =
        new Surroundings(
            new Background(workers, new FxThread()),
            workers,
            new Texts(look.language()),
            new Surroundings.Look(appearance, new Settings(), directory),
            new SystemShell(
                System.getProperty("os.name"), System.getenv(), System.getProperty("user.home")));
    models =
        Models.over(
            new LibraryGallery(opened, () -> Hub.from(System.getenv(), Hub.Network.ALLOWED)),
            new LibraryTeaching(opened),
            surroundings);
    window = new Window(stage, models, surroundings, new SystemDialogs(stage));
    scene = new Scene(window.root(), look.width(), look.height());
    appearance.dress(scene);
    stage.setScene(scene);
    stage.setWidth(look.width());
    stage.setHeight(look.height());
    stage.show();
    models.begin(surroundings, window::tell);
  }

  @Test
  void everyPageAndState(FxRobot robot) throws Exception {
    Files.createDirectories(target);
    Path pictures = pictures();
    for (WindowLook each : looks(System.getProperty("fovea.screenshots.only", ""))) {
      look = each;
      walk(robot, pictures, folder.resolve("library-" + each.suffix()));
    }
  }

  /// Those with that in their names, or the one of that name.
  private static List<WindowLook> looks(String only) {
    List<WindowLook> found = LOOKS.stream().filter(look -> look.suffix().contains(only)).toList();
    return found.isEmpty() ? List.of(WindowLook.named(only)) : found;
  }

  /// The photos where people have them, and among them some that nobody could show.
  private Path pictures() throws IOException {
    Path pictures = Files.createDirectories(folder.resolve("Pictures"));
    for (String source : System.getProperty("fovea.photos").split(":")) {
      Path from = Path.of(source);
      Path to = Files.createDirectories(pictures.resolve(from.getFileName()));
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
    takeAlong(pictures);
    Path broken = Files.createDirectories(pictures.resolve("card-2"));
    Files.writeString(broken.resolve("notes.jpg"), "milk, eggs, bread");
    Files.write(broken.resolve("IMG_0042.jpg"), new byte[0]);
    return pictures;
  }

  /// Moves some photos to a folder of their own, as on a drive that can be taken away, and says of
  /// others where they were taken.
  private void takeAlong(Path pictures) throws IOException {
    Path drive = Files.createDirectories(drive());
    List<Path> photos;
    try (Stream<Path> files = Files.walk(pictures)) {
      photos = files.filter(Files::isRegularFile).sorted().limit(2 * PLACES.size()).toList();
    }
    for (int number = 0; number < photos.size(); number++) {
      Path photo = photos.get(number);
      if (number % 2 == 0) {
        Files.move(photo, drive.resolve(photo.getFileName()));
      } else {
        Files.writeString(
            photo.resolveSibling(photo.getFileName() + ".xmp"), PLACES.get(number / 2));
      }
    }
  }

  private Path drive() {
    return folder.resolve("Travel drive");
  }

  private static String taken(String latitude, String longitude) {
    return """
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
     <rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/"
      exif:GPSLatitude="%s" exif:GPSLongitude="%s"/>
    </rdf:RDF></x:xmpmeta>
    """
        .formatted(latitude, longitude);
  }

  private void walk(FxRobot robot, Path pictures, Path directory) throws Exception {
    Path model = Path.of(System.getProperty("fovea.model")).toAbsolutePath();
    open(directory, pictures, Optional.empty());
    until(() -> models.models().knownProperty().get());
    shot("first-start-without-model");
    open(directory, pictures, Optional.of(model.getParent()));
    until(() -> models.models().usedProperty().get().isPresent() && state() == State.EMPTY);
    shot("first-start");

    robot.interact(() -> models.folders().add(List.of(pictures, drive())));
    until(() -> models.indexing().progressProperty().get().done() > 20);
    shot("indexing");
    robot.interact(models.indexing()::pause);
    shot("indexing-paused");
    robot.interact(models.indexing()::resume);
    until(
        () ->
            models.indexing().stateProperty().get() == IndexingModel.State.IDLE
                && state() == State.TIMELINE);
    shot("timeline");
    robot.interact(() -> window.go(new Place.Settings()));
    for (String section :
        List.of("folders", "model", "speed", "appearance", "keys", "privacy", "library")) {
      robot.interact(
          () ->
              robot
                  .lookup("#settings")
                  .<SettingsPage>query()
                  .choose(section.equals("library") ? "sidebar.library" : "settings." + section));
      shot("settings-" + section);
    }
    robot.interact(() -> window.go(new Place.Models()));
    shot("models");
    robot.interact(() -> window.go(new Place.Everything()));
    robot.interact(() -> robot.lookup("#failures-button").tryQuery().ifPresent(this::fire));
    shot("failures");
    robot.type(KeyCode.ESCAPE);
    robot.interact(window::openPalette);
    shot("palette");
    robot.type(KeyCode.ESCAPE);
    ask(robot, "lemons");
    robot.interact(() -> window.toGrid());
    robot.interact(() -> models.selection().only(0));
    shot("search");
    robot.interact(() -> models.viewer().open(models.photos(), 2));
    shot("viewer");
    robot.interact(() -> models.viewer().close());
    robot.interact(() -> models.viewer().compare(models.photos().subList(0, 4)));
    shot("compare");
    robot.interact(() -> models.viewer().close());
    robot.interact(() -> askForMenu(robot.lookup(".photo-cell").nth(1).query()));
    shot("context-menu");
    robot.type(KeyCode.ESCAPE);
    ask(robot, "label:nobody");
    shot("nothing");
    ask(robot, "");
    robot.interact(() -> window.go(new Place.Map()));
    shot("map");
    whatCannotBeShown(robot, directory);
    robot.interact(() -> window.go(new Place.NewBoard()));
    shot("new-labels");
    robot.interact(
        () ->
            models
                .board()
                .create(
                    new Texts(look.language()).get("labels.name.first"),
                    "shoe\nshirt\nfruit\nmilk carton",
                    set -> window.go(new Place.Board(set))));
    until(() -> models.board().sortedProperty().get().isPresent());
    shot("labels");
    robot.interact(() -> models.board().askingProperty().set(BoardModel.Asking.UNCERTAIN));
    shot("labels-review");
  }

  /// As a right click does on a real display.
  private void askForMenu(Node cell) {
    Point2D middle =
        cell.localToScreen(
            cell.getBoundsInLocal().getCenterX(), cell.getBoundsInLocal().getCenterY());
    cell.fireEvent(
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            0,
            0,
            middle.getX(),
            middle.getY(),
            false,
            null));
  }

  /// A file that was damaged since it was taken in, and a drive that was taken away. The last file
  /// was not looked at before, so that nothing of it is at hand.
  private void whatCannotBeShown(FxRobot robot, Path directory) throws Exception {
    robot.interact(() -> window.go(new Place.Everything()));
    until(() -> state() == State.TIMELINE);
    int last = models.photos().size() - 1;
    Path file = models.photos().get(last).path();
    Path kept = Files.move(file, directory.resolve("kept"));
    Files.writeString(file, "no picture any more");
    robot.interact(() -> models.viewer().open(models.photos(), last));
    until(() -> robot.lookup(".viewer-failed").tryQuery().isPresent());
    shot("viewer-failed");
    robot.interact(() -> models.viewer().close());
    Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);

    Path away = Files.move(drive(), drive().resolveSibling("away"));
    robot.interact(() -> models.folders().refresh());
    robot.interact(() -> window.go(new Place.Below(drive())));
    until(() -> !models.photos().isEmpty() && !models.search().busyProperty().get());
    robot.interact(() -> models.selection().only(0));
    shot("folder-offline");
    Files.move(away, drive());
  }

  private void fire(Node node) {
    if (node instanceof javafx.scene.control.Button button) {
      button.fire();
    }
  }

  private void ask(FxRobot robot, String words) throws Exception {
    Shown before = models.search().shownProperty().get();
    robot.interact(() -> models.search().askedProperty().set(Asked.EVERYTHING.withWords(words)));
    until(() -> models.search().shownProperty().get() != before);
    until(() -> !models.search().busyProperty().get());
  }

  private State state() {
    return models.search().shownProperty().get().state();
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(LONGEST, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void shot(String name) throws Exception {
    new WindowPicture(stage, look).keep(target, name);
  }
}

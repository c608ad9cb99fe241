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
import app.fovea.index.Photo;
import app.fovea.index.pace.Restraint;
import app.fovea.model.hub.Hub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import javafx.scene.control.ContextMenu;
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
  private HeldRuns runs;
  private Settings settings;
  private final String userHome = System.getProperty("user.home");

  @Start
  void start(Stage shown) throws IOException {
    System.setProperty("user.home", Files.createDirectories(home()).toString());
    stage = shown;
    appearance = new Appearance();
  }

  @AfterEach
  void close() throws Exception {
    end();
    workers.shutdownNow();
    System.setProperty("user.home", userHome);
  }

  private Path home() {
    return folder.resolve("home");
  }

  private SamplePhotos photos() {
    return new SamplePhotos(home());
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
    settings = new Settings();
    runs =
        new HeldRuns(
            new LibraryGallery(opened, () -> Hub.from(System.getenv(), Hub.Network.ALLOWED)));
    Surroundings surroundings =
        new Surroundings(
            new Background(workers, new FxThread()),
            workers,
            new Texts(look.language()),
            new Surroundings.Look(appearance, settings, directory),
            new SystemShell(
                System.getProperty("os.name"), System.getenv(), System.getProperty("user.home")));
    models = Models.over(runs.gallery(), new LibraryTeaching(opened), surroundings);
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
    Path pictures =
        photos()
            .make(Stream.of(System.getProperty("fovea.photos").split(":")).map(Path::of).toList());
    for (WindowLook each : looks(System.getProperty("fovea.screenshots.only", ""))) {
      look = each;
      Path directory = home().resolve(".local/share/fovea");
      Files.createDirectories(directory.getParent());
      walk(robot, pictures, directory);
      end();
      Files.move(directory, folder.resolve("library-" + each.suffix()));
    }
  }

  /// Those with that in their names, or the one of that name.
  private static List<WindowLook> looks(String only) {
    List<WindowLook> found = LOOKS.stream().filter(look -> look.suffix().contains(only)).toList();
    return found.isEmpty() ? List.of(WindowLook.named(only)) : found;
  }

  private void walk(FxRobot robot, Path pictures, Path directory) throws Exception {
    Path model = Path.of(System.getProperty("fovea.model")).toAbsolutePath();
    open(directory, pictures, Optional.empty());
    shot("first-start-without-model", () -> isSeen(robot, "#no-model"));
    open(directory, pictures, Optional.of(model.getParent()));
    until(() -> models.models().usedProperty().get().isPresent());
    shot("first-start", () -> state() == State.EMPTY && isSeen(robot, "#empty"));

    takeIn(robot, pictures);
    shot("timeline", () -> isAtRest() && state() == State.TIMELINE);
    robot.interact(() -> window.go(new Place.Settings()));
    for (String section :
        List.of("folders", "model", "speed", "appearance", "keys", "privacy", "library")) {
      robot.interact(
          () ->
              robot
                  .lookup("#settings")
                  .<SettingsPage>query()
                  .choose(section.equals("library") ? "sidebar.library" : "settings." + section));
      shot("settings-" + section, () -> isSeen(robot, "#settings"));
    }
    robot.interact(() -> window.go(new Place.Models()));
    shot("models", () -> isSeen(robot, "#models"));
    robot.interact(() -> window.go(new Place.Everything()));
    robot.interact(() -> robot.lookup("#failures-button").tryQuery().ifPresent(this::fire));
    shot("failures", () -> isSeen(robot, "#failures"));
    robot.type(KeyCode.ESCAPE);
    robot.interact(window::openPalette);
    shot("palette", () -> isSeen(robot, ".palette-shade"));
    robot.type(KeyCode.ESCAPE);
    ask(robot, "lemons");
    robot.interact(() -> window.toGrid());
    robot.interact(() -> models.selection().only(0));
    shot("search", () -> state() == State.RESULTS && !models.selection().photos().isEmpty());
    robot.interact(() -> models.viewer().open(models.photos(), 2));
    shot("viewer", () -> models.viewer().shown().size() == 1);
    robot.interact(() -> models.viewer().close());
    robot.interact(() -> models.viewer().compare(models.photos().subList(0, 4)));
    shot("compare", () -> models.viewer().shown().size() == 4);
    robot.interact(() -> models.viewer().close());
    robot.interact(() -> askForMenu(robot.lookup(".photo-cell").nth(1).query()));
    shot("context-menu", () -> menus().findAny().isPresent());
    robot.type(KeyCode.ESCAPE);
    ask(robot, "label:nobody");
    shot("nothing", () -> isSeen(robot, "#nothing"));
    ask(robot, "");
    robot.interact(() -> window.go(new Place.Map()));
    shot("map", () -> isSeen(robot, ".map-sign"));
    whatCannotBeShown(robot, directory);
    robot.interact(() -> window.go(new Place.NewBoard()));
    shot("new-labels", () -> isSeen(robot, "#label-names"));
    robot.interact(
        () ->
            models
                .board()
                .create(
                    new Texts(look.language()).get("labels.name.first"),
                    "shoe\nshirt\nfruit\nmilk carton",
                    set -> window.go(new Place.Board(set))));
    until(() -> models.board().sortedProperty().get().isPresent());
    shot("labels", () -> isSeen(robot, ".cards"));
    robot.interact(() -> models.board().askingProperty().set(BoardModel.Asking.UNCERTAIN));
    shot(
        "labels-review",
        () -> isSeen(robot, "#review-pane") && models.board().question().isPresent());
  }

  /// A run that is held in its midst, paused, and then goes on to its end.
  private void takeIn(FxRobot robot, Path pictures) throws Exception {
    Restraint usual = settings.restraintProperty().get();
    robot.interact(() -> settings.restraintProperty().set(Restraint.NONE));
    runs.hold();
    robot.interact(() -> models.folders().add(List.of(pictures, photos().drive())));
    shot(
        "indexing",
        () ->
            runs() == IndexingModel.State.RUNNING
                && HeldRuns.isHeldAt(models.indexing().progressProperty().get())
                && state() == State.TIMELINE);
    robot.interact(models.indexing()::pause);
    shot(
        "indexing-paused",
        () ->
            runs() == IndexingModel.State.PAUSED
                && HeldRuns.isHeldAt(models.indexing().progressProperty().get()));
    runs.goOn();
    robot.interact(models.indexing()::resume);
    until(() -> isAtRest() && state() == State.TIMELINE);
    robot.interact(() -> settings.restraintProperty().set(usual));
  }

  private IndexingModel.State runs() {
    return models.indexing().stateProperty().get();
  }

  private boolean isAtRest() {
    return runs() == IndexingModel.State.IDLE && !models.search().busyProperty().get();
  }

  private boolean isAway() {
    return !models.photos().isEmpty() && models.photos().stream().noneMatch(Photo::online);
  }

  private static boolean isSeen(FxRobot robot, String what) {
    return robot.lookup(what).queryAll().stream()
        .anyMatch(
            node ->
                Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible));
  }

  private static Stream<ContextMenu> menus() {
    return javafx.stage.Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast);
  }

  /// As a right click does on a real display, which is as large as the window here.
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
    menus()
        .forEach(
            menu ->
                menu.setY(
                    Math.min(menu.getY(), stage.getY() + stage.getHeight() - menu.getHeight())));
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
    shot("viewer-failed", () -> isSeen(robot, ".viewer-failed"));
    robot.interact(() -> models.viewer().close());
    Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);

    Path away = Files.move(photos().drive(), photos().drive().resolveSibling("away"));
    robot.interact(() -> models.folders().refresh());
    robot.interact(() -> window.go(new Place.Below(photos().drive())));
    until(() -> isAtRest() && isAway());
    robot.interact(() -> models.selection().only(0));
    shot("folder-offline", () -> isAtRest() && isAway() && isSeen(robot, "#details-offline"));
    Files.move(away, photos().drive());
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

  /// @param state what the picture is named after: before it is taken, and still behind it
  private void shot(String name, Callable<Boolean> state) throws Exception {
    until(state);
    new WindowPicture(stage, look).keep(target, name);
    assertThat(state.call()).as(name).isTrue();
  }
}

package app.fovea.desktop;

import static app.fovea.desktop.Walk.below;
import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.labels.BoardModel;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.search.Shown.State;
import app.fovea.desktop.settings.SettingsPage;
import app.fovea.index.Folder;
import app.fovea.index.IgnoreRule;
import app.fovea.index.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// The window as it is on a display of 1920 × 1200 at 200 %, in every language.
@ExtendWith(ApplicationExtension.class)
class SqueezedTextTest {
  private static final double WIDTH = 960;
  private static final double HEIGHT = 600;

  /// Where two cards stand beside each other.
  private static final double WIDE = 1280;

  /// Letters a line below which nobody reads a text.
  private static final double LEAST = 4;

  private static final Path LONG =
      Path.of("/media/holidays/2019 summer in the mountains/selection for print/large");

  private final List<String> squeezed = new ArrayList<>();
  @AutoClose private Walk walk;

  static List<Locale> languages() {
    return Texts.LANGUAGES;
  }

  private static FakeGallery gallery() {
    FakeGallery gallery = FakeGallery.holding(6);
    gallery.folders.add(new Folder(LONG, 12_345, true));
    gallery.folders.add(new Folder(LONG.resolveSibling("small"), 12_345, false));
    gallery.ignored.add(new IgnoreRule.Subfolder(LONG));
    gallery.failed.add(new Outcome.Failed(LONG.resolve("a.jpg"), "The file is empty (0 bytes)."));
    gallery.photos.set(1, FakeGallery.away(gallery.photos.get(1)));
    return gallery;
  }

  private void open(FxRobot robot, Locale language) throws Exception {
    robot.interact(
        () -> {
          walk = new Walk(gallery(), Path.of("nowhere"), language);
          walk.stage.setWidth(WIDTH);
          walk.stage.setHeight(HEIGHT);
        });
    until(() -> walk.state() == State.TIMELINE && walk.models.folders().folders().size() == 3);
    robot.interact(() -> walk.models.board().create("pets", "dog\ncat", _ -> {}));
    until(() -> walk.models.board().sortedProperty().get().isPresent());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noTextIsSqueezedIntoLinesOfAFewLetters(Locale language, FxRobot robot) throws Exception {
    open(robot, language);
    look(robot, "photos", () -> walk.models.selection().only(1));
    for (Place place :
        List.of(
            new Place.NewBoard(), new Place.Board("pets"), new Place.Models(), new Place.Map())) {
      look(robot, place.toString(), () -> walk.window.go(place));
    }
    look(
        robot,
        "review",
        () -> {
          walk.window.go(new Place.Board("pets"));
          walk.models.board().askingProperty().set(BoardModel.Asking.UNCERTAIN);
        });
    look(robot, "settings", () -> walk.window.go(new Place.Settings()));
    for (String section :
        List.of("folders", "model", "speed", "appearance", "keys", "privacy", "library")) {
      String name = section.equals("library") ? "sidebar.library" : "settings." + section;
      look(robot, section, () -> robot.lookup("#settings").<SettingsPage>query().choose(name));
    }
    look(robot, "refused", walk.window::showFailures);
    look(robot, "compared", () -> walk.models.viewer().compare(walk.models.photos()));
    look(robot, "large", () -> walk.models.viewer().open(walk.models.photos(), 1));
    assertThat(squeezed).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theMenuOfAPhotoFitsOnTheDisplay(Locale language, FxRobot robot) throws Exception {
    open(robot, language);
    ContextMenu menu = walk.window.commands().photoMenu();
    robot.interact(() -> menu.show(walk.window.root(), 0, 0));
    assertThat(menu.getHeight()).isLessThan(HEIGHT);
    robot.interact(menu::hide);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theCardsOfTheFirstStartAreOfOneHeight(Locale language, FxRobot robot) throws Exception {
    FakeGallery empty = new FakeGallery();
    empty.model = Optional.empty();
    robot.interact(
        () -> {
          walk = new Walk(empty, Path.of("nowhere"), language);
          walk.stage.setWidth(WIDE);
        });
    until(() -> robot.lookup("#no-model .card").queryAll().size() == 2);
    robot.interact(() -> walk.window.root().layout());
    assertThat(robot.lookup("#no-model .card").queryAllAs(Region.class))
        .extracting(Region::getHeight)
        .satisfies(heights -> assertThat(heights.get(0)).isEqualTo(heights.get(1)));
  }

  private void look(FxRobot robot, String where, Runnable go) {
    robot.interact(go);
    robot.interact(
        () -> {
          walk.window.root().applyCss();
          walk.window.root().layout();
          texts(walk.window.root())
              .filter(SqueezedTextTest::isSqueezed)
              .forEach(text -> squeezed.add(where + ": " + text.getText()));
        });
  }

  private static boolean isSqueezed(Text text) {
    Text line = new Text("X");
    line.setFont(text.getFont());
    long lines =
        Math.round(text.getLayoutBounds().getHeight() / line.getLayoutBounds().getHeight());
    String words = text.getText().strip();
    long own = words.lines().count();
    return !words.isEmpty() && lines > own && words.length() < LEAST * lines;
  }

  private static Stream<Text> texts(Node node) {
    return below(node).filter(Text.class::isInstance).map(Text.class::cast);
  }
}

package app.fovea.desktop;

import static app.fovea.desktop.Walk.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.library.Unspoken;
import app.fovea.desktop.search.Asked;
import app.fovea.desktop.search.Chip;
import app.fovea.desktop.search.Grouping;
import app.fovea.desktop.search.Shown.State;
import app.fovea.index.Band;
import app.fovea.index.Query;
import app.fovea.model.ModelException;
import app.fovea.model.ModelFault;
import app.fovea.model.hub.Catalogue;
import app.fovea.model.hub.Entry;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The search box by keyboard: words, chips, completion, and what is said about them.
@ExtendWith(ApplicationExtension.class)
class SearchWalkTest {
  @AutoClose private Walk walk;

  @Start
  void start(Stage stage) {
    walk = new Walk(FakeGallery.holding(40));
  }

  private List<String> chips() {
    return walk.models.search().askedProperty().get().chips().stream().map(Chip::written).toList();
  }

  private String words(FxRobot robot) {
    return robot.lookup("#search").<TextField>query().getText();
  }

  private void ready(FxRobot robot) throws Exception {
    until(() -> walk.state() == State.TIMELINE);
    robot.clickOn("#search");
    until(() -> !walk.models.search().facetsProperty().get().of("camera").isEmpty());
  }

  @Test
  void whoeverTypesAtOnceSearches(FxRobot robot) throws Exception {
    robot.interact(() -> walk.window.begin());
    robot.write("picture 7");
    until(() -> walk.models.search().askedProperty().get().words().equals("picture 7"));
    assertThat(words(robot)).isEqualTo("picture 7");
  }

  @Test
  void aFilterIsCompletedBecomesAChipAndIsTakenAway(FxRobot robot) throws Exception {
    ready(robot);
    robot.write("picture cam");
    until(() -> robot.lookup("#suggestions").query().isVisible());
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    assertThat(words(robot)).isEqualTo("picture camera:");
    robot.write("nik");
    Region list = robot.lookup("#suggestions").query();
    Region row = robot.lookup(".suggestion").query();
    assertThat(list.getHeight())
        .isGreaterThanOrEqualTo(row.getBoundsInParent().getMaxY() + list.getInsets().getBottom());
    robot.type(KeyCode.ENTER);
    assertThat(chips()).containsExactly("camera:\"Nikon Z6\"");
    assertThat(words(robot).strip()).isEqualTo("picture");
    until(() -> walk.state() == State.RESULTS);
    until(() -> walk.gallery.asked.getLast().equals(Query.parse("picture camera:\"Nikon Z6\"")));
    assertThat(robot.lookup("#hidden").<Label>query().getText()).contains("7");

    robot.type(KeyCode.HOME, KeyCode.BACK_SPACE);
    assertThat(chips()).isEmpty();
    until(() -> walk.gallery.asked.getLast().equals(Query.words("picture")));
  }

  @Test
  void minusAndExactPartsBecomeChipsThatCanBeEdited(FxRobot robot) throws Exception {
    ready(robot);
    robot.write("picture -cat ");
    assertThat(chips()).containsExactly("-cat");
    robot.type(KeyCode.HOME, KeyCode.LEFT, KeyCode.ENTER);
    assertThat(chips()).isEmpty();
    assertThat(words(robot)).isEqualTo("picture -cat");
  }

  @Test
  void whatCannotBeUnderstoodIsSaidBelowAndResultsStay(FxRobot robot) throws Exception {
    ready(robot);
    robot.write("colour:red");
    until(() -> robot.lookup("#search-problem").query().isVisible());
    assertThat(walk.state()).isNotEqualTo(State.FAILED);
    robot.clickOn("camera:");
    assertThat(words(robot)).isEqualTo("camera:");
    until(() -> !robot.lookup("#search-problem").query().isVisible());
  }

  @Test
  void whereNothingIsLikelyItSaysSoAboveTheNearestAndShowsMoreWhenAsked(FxRobot robot)
      throws Exception {
    ready(robot);
    robot.interact(() -> walk.models.selection().only(39));
    walk.gallery.band = Band.MAYBE;
    robot.write("picture");
    until(() -> robot.lookup("#unlikely").query().isVisible());
    assertThat(walk.grid.isVisible()).isTrue();
    assertThat(walk.models.photos()).isEqualTo(walk.gallery.photos.subList(0, 12));
    assertThat(walk.models.current()).isEmpty();
    assertThat(robot.lookup("#details .details-title").queryAll()).isEmpty();
    robot.clickOn("#nearest");
    until(() -> !robot.lookup("#unlikely").query().isVisible());
    assertThat(walk.models.photos()).hasSize(40);
    robot.interact(walk.models.search()::refresh);
    until(() -> !walk.models.search().busyProperty().get());
    assertThat(walk.state()).isEqualTo(State.RESULTS);
  }

  @Test
  void whereTheModelDoesNotKnowTheLanguageItSaysSoAndNamesOneThatDoes(FxRobot robot)
      throws Exception {
    ready(robot);
    Entry better = Catalogue.published().entries().getFirst();
    walk.gallery.unspoken = Optional.of(new Unspoken("small", "he", Optional.of(better)));
    robot.interact(
        () -> walk.models.search().askedProperty().set(Asked.EVERYTHING.withWords("כלב")));
    until(() -> robot.lookup("#language").query().isVisible());
    assertThat(robot.lookup("#language .label").<Label>query().getText())
        .contains("small", "Hebrew");
    robot.interact(() -> robot.lookup("#language .button").<Button>query().fire());
    assertThat(walk.window.place()).isEqualTo(new Place.Models());

    robot.interact(() -> walk.window.go(new Place.Everything()));
    robot.interact(() -> walk.models.search().askedProperty().set(Asked.EVERYTHING));
    until(() -> !robot.lookup("#language").query().isVisible());
  }

  @Test
  void aModelThatFailsWhileItRunsIsSaidWhereTheAnswerWouldBe(FxRobot robot) throws Exception {
    ready(robot);
    walk.gallery.failing =
        Optional.of(
            new UncheckedIOException(
                new ModelException(ModelFault.FAILS_ON.about("small", "CUDA", "out of memory"))));
    robot.write("picture");
    until(() -> robot.lookup("#failed").query().isVisible());
    assertThat(robot.lookup("#failed .text-muted").<Label>query().getText())
        .contains("CUDA", "out of memory", "Model and device");
    assertThat(walk.models.search().busyProperty().get()).isFalse();

    walk.gallery.failing = Optional.empty();
    robot.clickOn("Try again");
    until(() -> walk.state() == State.RESULTS);
  }

  @Test
  void aKeptSearchComesBackWithItsChips(FxRobot robot) throws Exception {
    ready(robot);
    robot.write("picture camera:nikon ");
    assertThat(chips()).containsExactly("camera:nikon");
    robot.interact(walk.window::keepSearch);
    assertThat(walk.settings.searches()).containsExactly("picture camera:nikon");
    robot.interact(() -> walk.window.go(new Place.Everything()));
    robot.interact(() -> walk.window.go(new Place.Kept("picture camera:nikon")));
    assertThat(chips()).containsExactly("camera:nikon");
    assertThat(words(robot).strip()).isEqualTo("picture");
  }

  @Test
  void photosAreGroupedByDateOrFolder(FxRobot robot) throws Exception {
    ready(robot);
    robot.interact(() -> walk.models.search().groupingProperty().set(Grouping.FOLDER));
    until(() -> heading().equals("/photos"));
    robot.write("picture");
    until(() -> walk.state() == State.RESULTS);
    robot.interact(() -> walk.models.search().groupingProperty().set(Grouping.RELEVANCE));
    until(() -> heading().equals("Likely"));
  }

  private String heading() {
    return walk.models.search().shownProperty().get().content().sections().getFirst().title();
  }

  @Test
  void wordsOfAScriptFromTheRightRunFromThere(FxRobot robot) {
    TextField words = robot.lookup("#search").query();
    robot.interact(() -> words.setText("2 כלבים"));
    assertThat(words.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    robot.interact(() -> words.setText("two dogs כלבים"));
    assertThat(words.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
  }
}

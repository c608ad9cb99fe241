package app.fovea.desktop.library;

import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Progress;
import app.fovea.index.pace.Tempo;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The line at the bottom: how far indexing is, what failed, and which model runs where.
public final class ActivityBar extends HBox {
  /// Below it, nothing new is found among the files that are looked at.
  private static final double LEAST_SPEED = 0.05;

  private final IndexingModel indexing;
  private final Texts texts;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label words = new Label();
  private final Label slow = new Label();
  private final Button pause;
  private final Button resume;
  private final Button stop;
  private final Button again;
  private final Button failures;
  private final Button device;
  private long photos;

  /// @param again looks for what is not taken in yet
  /// @param showFailures opens the list of files that were refused
  /// @param toModels goes to the models
  public ActivityBar(
      IndexingModel indexing,
      Texts texts,
      Runnable again,
      Runnable showFailures,
      Runnable toModels) {
    this.indexing = indexing;
    this.texts = texts;
    getStyleClass().add("activity-bar");
    setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("small");
    bar.setPrefWidth(160);
    bar.setMinWidth(48);
    bar.setAccessibleText(texts.get("activity.progress"));
    words.setId("activity");
    pause = Icons.button(Feather.PAUSE, texts.get("activity.pause"), indexing::pause);
    resume = Icons.button(Feather.PLAY, texts.get("activity.resume"), indexing::resume);
    stop = Icons.button(Feather.X, texts.get("activity.stop"), indexing::stop);
    this.again = Icons.button(Feather.REFRESH_CW, texts.get("failed.retry"), "flat", again);
    this.again.setId("again");
    this.again.getStyleClass().add("small");
    this.again.setMinWidth(USE_PREF_SIZE);
    failures = Icons.button(Feather.ALERT_TRIANGLE, "", "flat", showFailures);
    failures.setId("failures-button");
    failures.getStyleClass().addAll("warning", "small");
    device = Icons.button(Feather.CPU, "", "flat", toModels);
    device.setId("device");
    device.getStyleClass().addAll("text-muted", "small");
    device.setVisible(false);
    slow.setId("slow");
    slow.getStyleClass().add("warning-text");
    getChildren().addAll(bar, words, slow, pause, resume, stop);
    getChildren().addAll(this.again, failures, Nodes.gap(), device);
    failures.setMinWidth(USE_PREF_SIZE);
    List.of(words, slow).forEach(Nodes::wholeOnHover);
    showFailures(0);
    indexing.stateProperty().addListener(_ -> show());
    indexing.progressProperty().addListener(_ -> show());
    indexing.trouble().reasonProperty().addListener(_ -> show());
    show();
  }

  /// How many photos the library has.
  public void showPhotos(long count) {
    photos = count;
    show();
  }

  /// How many files are refused in the whole library.
  public void showFailures(long count) {
    failures.setText(texts.get("activity.failed", count));
    appear(failures, count > 0);
  }

  /// Which model is in use and where it runs.
  public void showDevice(String said) {
    device.setText(said);
    device.setVisible(!said.isEmpty());
  }

  private void show() {
    IndexingModel.State state = indexing.stateProperty().get();
    Progress progress = indexing.progressProperty().get();
    boolean counted = progress.walked() && progress.found() > 0;
    bar.setProgress(counted ? (double) progress.done() / progress.found() : -1);
    appear(bar, state == IndexingModel.State.RUNNING);
    appear(pause, state == IndexingModel.State.RUNNING);
    appear(resume, state == IndexingModel.State.PAUSED);
    appear(stop, state != IndexingModel.State.IDLE);
    boolean failed = indexing.trouble().reasonProperty().get().isPresent();
    appear(again, state == IndexingModel.State.IDLE && failed);
    words.setText(said(state, progress));
    // How far it is stays readable; a reason may be longer than the bar.
    words.setMinWidth(state == IndexingModel.State.RUNNING ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
    boolean slowed = state == IndexingModel.State.RUNNING && !slowness(progress.tempo()).isEmpty();
    slow.setText(slowed ? texts.get(slowness(progress.tempo())) : "");
    appear(slow, slowed);
  }

  /// Key of why it goes no faster; empty where it goes as fast as it can.
  private static String slowness(Tempo tempo) {
    return switch (tempo) {
      case FULL, PAUSED -> "";
      case HALF, GENTLE -> "activity.slow.chosen";
      case ON_BATTERY -> "activity.slow.battery";
      case UNDER_LOAD -> "activity.slow.busy";
      case WAITING_FOR_MAINS -> "activity.slow.waiting";
    };
  }

  private String said(IndexingModel.State state, Progress progress) {
    return switch (state) {
      case IDLE ->
          indexing
              .trouble()
              .reasonProperty()
              .get()
              .map(reason -> texts.get("activity.trouble", new Failures(texts).said(reason)))
              .orElse(idle(progress));
      case PAUSED -> texts.get("activity.paused", progress.done(), progress.found());
      case RUNNING -> running(progress);
    };
  }

  private String idle(Progress progress) {
    return progress.indexed() == 0
        ? texts.get(photos == 0 ? "activity.empty" : "activity.idle")
        : texts.get("activity.finished", progress.indexed());
  }

  private String running(Progress progress) {
    if (progress.done() == 0 || progress.photosPerSecond() < LEAST_SPEED) {
      return texts.get("activity.looking", progress.found());
    }
    double left = indexing.secondsLeft();
    return left <= 0
        ? texts.get(
            "activity.counting", progress.done(), progress.found(), progress.photosPerSecond())
        : texts.get(
            "activity.running",
            progress.done(),
            progress.found(),
            progress.photosPerSecond(),
            texts.duration(left));
  }

  private static void appear(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}

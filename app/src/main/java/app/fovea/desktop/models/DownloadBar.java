package app.fovea.desktop.models;

import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.model.hub.Licence;
import app.fovea.model.hub.Progress;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// How a download stands, and what can be done about it.
final class DownloadBar extends HBox {
  private final DownloadModel model;
  private final Texts texts;

  DownloadBar(DownloadModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("notice-bar");
    setAlignment(Pos.CENTER_LEFT);
    Nodes.follow(model.stateProperty(), this::show);
  }

  private void show(DownloadModel.State state) {
    setVisible(!(state instanceof DownloadModel.State.Idle));
    setManaged(isVisible());
    switch (state) {
      case DownloadModel.State.Idle _ -> getChildren().clear();
      case DownloadModel.State.Fetching(var item, var progress) ->
          fill(fetching(item.name(), progress), bar(progress), pause());
      case DownloadModel.State.Paused(var item) ->
          fill(
              texts.get("download.paused", item.name()),
              button("download.resume", () -> model.start(item)),
              leave());
      case DownloadModel.State.Asking(var item, var licence) ->
          fill(asking(item.name(), licence), button("download.accept", model::accept), leave());
      case DownloadModel.State.Failed(var item, var reason) ->
          fill(
              new Failures(texts).said(reason),
              button("failed.retry", () -> model.start(item)),
              leave());
    }
  }

  private void fill(String words, Node... after) {
    getChildren().setAll(Nodes.words(words), Nodes.gap());
    getChildren().addAll(after);
  }

  private String asking(String name, Licence licence) {
    String forbids =
        licence
            .restriction()
            .map(said -> ModelCards.restriction(said, texts))
            .orElse(texts.get("licence.perhaps-some-uses"));
    String address = licence.url().map(" (%s)"::formatted).orElse("");
    return texts.get("download.licence", name, licence.name() + address, forbids);
  }

  private String fetching(String name, Optional<Progress> progress) {
    return progress.map(now -> fetching(name, now)).orElse(texts.get("download.asking", name));
  }

  private String fetching(String name, Progress now) {
    return switch (now.stage()) {
      case WAITING -> texts.get("download.waiting", name);
      case ASKING -> texts.get("download.asking", name);
      case RETRYING -> texts.get("download.retrying", name, texts.bytes(now.bytes()));
      case CHECKING -> texts.get("download.checking", name);
      case TRYING -> texts.get("download.trying", name);
      case FETCHING ->
          texts.get(
              "download.fetching",
              name,
              texts.bytes(now.bytes()),
              texts.bytes(now.total()),
              texts.bytes(Math.round(now.bytesPerSecond())),
              now.left().map(left -> texts.duration(left.toSeconds())).orElse(""));
    };
  }

  private ProgressBar bar(Optional<Progress> progress) {
    ProgressBar bar =
        new ProgressBar(
            progress
                .filter(now -> now.total() > 0)
                .map(now -> (double) now.bytes() / now.total())
                .orElse(-1.0));
    bar.setAccessibleText(texts.get("models.download"));
    return bar;
  }

  private Node pause() {
    return Icons.button(Feather.PAUSE, texts.get("activity.pause"), model::pause);
  }

  private Node leave() {
    return Icons.button(Feather.X, texts.get("notice.close"), model::leave);
  }

  private Node button(String name, Runnable action) {
    return Icons.button(Feather.CHECK, texts.get(name), "accent", action);
  }
}

package app.fovea.desktop.models;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
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
      case DownloadModel.State.Asking(_, _, var words) ->
          fill(words, button("download.accept", model::accept), leave());
      case DownloadModel.State.Failed(var item, var reason) ->
          fill(reason, button("failed.retry", () -> model.start(item)), leave());
    }
  }

  private void fill(String words, Node... after) {
    getChildren().setAll(Nodes.words(words), Nodes.gap());
    getChildren().addAll(after);
  }

  private String fetching(String name, Optional<Progress> progress) {
    return progress
        .map(
            now ->
                texts.get(
                    "download.fetching",
                    name,
                    texts.bytes(now.bytes()),
                    texts.bytes(now.total()),
                    texts.bytes(Math.round(now.bytesPerSecond())),
                    now.left().map(left -> texts.duration(left.toSeconds())).orElse("")))
        .orElse(texts.get("download.asking", name));
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

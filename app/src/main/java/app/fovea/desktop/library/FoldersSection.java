package app.fovea.desktop.library;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Folder;
import app.fovea.index.IgnoreRule;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The folders of the library and what is left out of them, to be changed.
public final class FoldersSection extends VBox {
  private final FoldersModel model;
  private final FolderActions actions;
  private final Texts texts;
  private final VBox folders = new VBox(4);
  private final VBox rules = new VBox(4);
  private final InvalidationListener changed = _ -> show();

  public FoldersSection(FoldersModel model, FolderActions actions, Texts texts) {
    super(16);
    this.model = model;
    this.actions = actions;
    this.texts = texts;
    setId("folder-settings");
    Button add =
        Icons.button(Feather.FOLDER_PLUS, texts.get("command.add-folder"), "default", actions::add);
    TextField pattern = new TextField();
    pattern.setId("ignore-pattern");
    pattern.setPromptText(texts.get("ignored.pattern.prompt"));
    pattern.setAccessibleText(texts.get("ignored.pattern"));
    HBox.setHgrow(pattern, Priority.ALWAYS);
    Runnable take =
        () -> {
          if (!pattern.getText().isBlank()) {
            model.ignore(new IgnoreRule.Names(pattern.getText().strip()));
            pattern.clear();
          }
        };
    pattern.setOnAction(_ -> take.run());
    Button leave = Icons.button(Feather.PLUS, texts.get("ignored.add"), "default", take);
    Button folder =
        Icons.button(
            Feather.FOLDER_MINUS, texts.get("ignored.folder"), "default", actions::chooseIgnored);
    List.of(leave, folder).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    getChildren()
        .addAll(
            folders,
            new HBox(add),
            Nodes.words(texts.get("ignored.title"), "section-title"),
            Nodes.words(texts.get("ignored.words"), "text-muted"),
            rules,
            new HBox(8, pattern, leave, folder));
    model.folders().addListener(new WeakInvalidationListener(changed));
    model.ignored().addListener(new WeakInvalidationListener(changed));
    model.refreshIgnored();
    show();
  }

  private void show() {
    folders.getChildren().setAll(model.folders().stream().map(this::folder).toList());
    if (model.folders().isEmpty()) {
      folders.getChildren().add(Nodes.words(texts.get("folders.none"), "text-muted"));
    }
    rules.getChildren().setAll(model.ignored().stream().map(this::rule).toList());
    rules.setManaged(!model.ignored().isEmpty());
  }

  private HBox folder(Folder folder) {
    String count = texts.get("search.suggestion.photos", folder.photos());
    return row(
        folder.online() ? Feather.HARD_DRIVE : Feather.CLOUD_OFF,
        Nodes.path(folder.path(), texts),
        folder.online() ? count : texts.get("sidebar.offline", count),
        Icons.button(
            Feather.REFRESH_CW,
            texts.get("command.folder-update"),
            () -> model.update(folder.path())),
        Icons.button(
            Feather.CORNER_UP_RIGHT,
            texts.get("command.folder-moved"),
            () -> actions.relocate(folder.path())),
        Icons.button(
            Feather.TRASH_2,
            texts.get("command.folder-remove"),
            () -> actions.remove(folder.path())));
  }

  private HBox rule(IgnoreRule rule) {
    Button remove =
        Icons.button(Feather.X, texts.get("ignored.remove"), () -> model.stopIgnoring(rule));
    return switch (rule) {
      case IgnoreRule.Subfolder(var path) ->
          row(Feather.FOLDER_MINUS, Nodes.path(path, texts), "", remove);
      case IgnoreRule.Names(String pattern) ->
          row(Feather.FILTER, Nodes.words(pattern), "", remove);
    };
  }

  /// @param detail stands below the name, so that neither takes the other's room
  private static HBox row(Ikon icon, Label name, String detail, Button... actions) {
    VBox words = new VBox(2, name);
    if (!detail.isEmpty()) {
      words.getChildren().add(Nodes.words(detail, "text-muted", "text-small"));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(8, Icons.of(icon, 16), words);
    row.getChildren().addAll(actions);
    List.of(actions).forEach(action -> action.setMinWidth(USE_PREF_SIZE));
    row.getStyleClass().add("list-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}

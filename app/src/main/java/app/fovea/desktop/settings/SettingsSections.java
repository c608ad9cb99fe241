package app.fovea.desktop.settings;

import app.fovea.desktop.kit.Command;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.settings.Appearance.Motion;
import app.fovea.desktop.settings.Appearance.Theme;
import app.fovea.desktop.settings.SettingsPage.Section;
import app.fovea.index.pace.Restraint;
import app.fovea.index.pace.Speed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/// The sections about the window itself.
public final class SettingsSections {
  /// What the sections lead to.
  public interface Actions {
    /// Lets the user choose a file and writes the settings into it.
    void exportSettings();

    /// Lets the user choose a file and takes its settings over.
    void importSettings();

    /// Shows the library's folder in the file manager.
    void openLibrary();
  }

  private final Settings settings;
  private final Texts texts;
  private final Rows rows;
  private final Actions actions;

  public SettingsSections(Settings settings, Texts texts, Actions actions) {
    this.settings = settings;
    this.texts = texts;
    this.rows = new Rows(texts);
    this.actions = actions;
  }

  /// Theme, motion, thumbnails and language.
  public Section appearance() {
    return new Section(
        Feather.SUN,
        "settings.appearance",
        () ->
            List.of(
                rows.row(
                    "settings.theme",
                    rows.choice(
                        List.of(Theme.values()),
                        settings.themeProperty(),
                        theme -> texts.get("settings.theme." + lower(theme)))),
                rows.row(
                    "settings.motion",
                    rows.choice(
                        List.of(Motion.values()),
                        settings.motionProperty(),
                        motion -> texts.get("settings.motion." + lower(motion)))),
                rows.check("settings.justified", settings.justifiedProperty()),
                rows.title("settings.language"),
                rows.row(
                    "settings.language",
                    rows.choice(
                        languages(),
                        settings.languageProperty(),
                        language ->
                            language.equals(Locale.ROOT)
                                ? texts.get("settings.language.system")
                                : language.getDisplayLanguage(language))),
                rows.words("settings.language.words")));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static List<Locale> languages() {
    List<Locale> all = new ArrayList<>(List.of(Locale.ROOT));
    all.addAll(Texts.LANGUAGES);
    return all;
  }

  /// How much of the machine indexing takes, and what becomes of it when the window is closed.
  public List<Node> speed() {
    return List.of(
        rows.row(
            "settings.speed.most",
            rows.choice(
                List.of(Speed.values()),
                settings.speedProperty(),
                speed -> texts.get("settings.speed." + lower(speed)))),
        rows.row(
            "settings.restraint",
            rows.choice(
                List.of(Restraint.values()),
                settings.restraintProperty(),
                restraint ->
                    texts.get("settings.restraint." + lower(restraint).replace('_', '-')))),
        rows.words("settings.speed.words"),
        rows.title("settings.closing"),
        rows.row(
            "settings.closing.choice",
            rows.choice(
                List.of(Closing.values()),
                settings.closingProperty(),
                closing -> texts.get("settings.closing." + lower(closing).replace('_', '-')))));
  }

  /// What could ever use the network, all of it off until somebody presses a button.
  public Section privacy() {
    return new Section(
        Feather.SHIELD,
        "settings.privacy",
        () -> {
          TextField mirror = rows.text("settings.mirror.prompt", settings.mirrorProperty());
          mirror.disableProperty().bind(settings.offlineProperty());
          return List.of(
              Nodes.words(texts.get("settings.privacy.words")),
              rows.title("settings.network"),
              Nodes.words(texts.get("settings.network.words")),
              updates(),
              rows.check("settings.offline", settings.offlineProperty()),
              rows.row("settings.mirror", mirror),
              rows.words("settings.mirror.words"));
        });
  }

  private CheckBox updates() {
    CheckBox box = rows.check("settings.updates", settings.updatesProperty());
    box.setId("updates");
    box.disableProperty().bind(settings.offlineProperty());
    return box;
  }

  /// Where the library lies, and taking settings elsewhere.
  ///
  /// @param library where the library lies
  public Section library(Path library) {
    return new Section(
        Feather.DATABASE,
        "sidebar.library",
        () ->
            List.of(
                rows.fact("settings.place", Nodes.path(library, texts)),
                rows.buttons(
                    Icons.button(
                        Feather.FOLDER,
                        texts.get("settings.place.open"),
                        "default",
                        actions::openLibrary)),
                rows.words("settings.place.words"),
                rows.title("settings.transfer"),
                rows.words("settings.transfer.words"),
                rows.buttons(
                    Icons.button(
                        Feather.UPLOAD,
                        texts.get("settings.export"),
                        "default",
                        actions::exportSettings),
                    Icons.button(
                        Feather.DOWNLOAD,
                        texts.get("settings.import"),
                        "default",
                        actions::importSettings))));
  }

  /// Every command that has a key, and what other keys do.
  public Section keys(List<Command> commands) {
    return new Section(
        Feather.COMMAND, "settings.keys", () -> new KeysSection(texts, commands).nodes());
  }
}

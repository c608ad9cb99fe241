package app.fovea.desktop;

import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.NoticeBar;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.settings.Settings;
import app.fovea.desktop.settings.SettingsSections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Settings into a file and out of one.
final class SettingsTransfer implements SettingsSections.Actions {
  private final Surroundings surroundings;
  private final Choosers choosers;
  private final NoticeBar notice;
  private final Texts texts;

  SettingsTransfer(Surroundings surroundings, Choosers choosers, NoticeBar notice) {
    this.surroundings = surroundings;
    this.choosers = choosers;
    this.notice = notice;
    this.texts = surroundings.texts();
  }

  @Override
  public void exportSettings() {
    choosers.target("fovea-settings.json").ifPresent(this::write);
  }

  @Override
  public void importSettings() {
    choosers.settings().ifPresent(this::read);
  }

  /// Writes the settings as they are into a file.
  void write(Path file) {
    String settings = surroundings.look().settings().exported();
    surroundings
        .background()
        .run(
            () -> Files.writeString(file, settings),
            written -> notice.tell(texts.get("export.done", written)),
            this::tell);
  }

  /// Takes over what a file says.
  void read(Path file) {
    surroundings
        .background()
        .run(
            () -> Settings.imported(file),
            values -> {
              surroundings.look().settings().take(values);
              notice.tell(texts.get("settings.imported"));
            },
            _ -> notice.tell(texts.get("settings.not-imported", file)));
  }

  private void tell(IOException reason) {
    notice.tell(new Failures(texts).said(reason));
  }

  @Override
  public void openLibrary() {
    Path library = surroundings.look().library();
    surroundings
        .background()
        .run(
            () -> surroundings.shell().open(library.toString()),
            () -> {},
            _ -> notice.tell(texts.get("action.no-file-manager", library)));
  }
}

package app.fovea.desktop;

import app.fovea.desktop.kit.NoticeBar;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.FolderActions;
import app.fovea.desktop.library.FoldersModel;
import app.fovea.index.IgnoreRule;
import java.nio.file.Path;

/// Folders, with the window's choosers and its notice bar.
final class WindowFolderActions implements FolderActions {
  private final FoldersModel folders;
  private final Choosers choosers;
  private final NoticeBar notice;
  private final Surroundings surroundings;
  private final Texts texts;

  WindowFolderActions(
      FoldersModel folders, Choosers choosers, NoticeBar notice, Surroundings surroundings) {
    this.folders = folders;
    this.choosers = choosers;
    this.notice = notice;
    this.surroundings = surroundings;
    this.texts = surroundings.texts();
  }

  @Override
  public void add() {
    folders.add(choosers.photoFolder());
  }

  @Override
  public void remove(Path folder) {
    notice.ask(
        texts.get("folders.remove.question", folder),
        texts.get("folders.remove"),
        () -> folders.remove(folder));
  }

  @Override
  public void relocate(Path folder) {
    choosers.movedFolder().ifPresent(now -> folders.relocate(folder, now));
  }

  @Override
  public void ignore(Path folder) {
    folders.ignore(new IgnoreRule.Subfolder(folder));
  }

  @Override
  public void chooseIgnored() {
    choosers.ignoredFolder().ifPresent(this::ignore);
  }

  @Override
  public void open(Path folder) {
    surroundings
        .background()
        .run(
            () -> surroundings.shell().open(folder.toString()),
            () -> {},
            _ -> notice.tell(texts.get("action.no-file-manager", folder)));
  }
}

package app.fovea.desktop;

import app.fovea.desktop.kit.History;
import app.fovea.desktop.kit.NoticeBar;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.FolderDecisions;

/// Decisions about folders and label sets among the window's others.
record KeptDecisions(History history, NoticeBar notice, Texts texts) implements FolderDecisions {
  @Override
  public void added(History.Step step) {
    history.did(step);
  }

  @Override
  public void changed(History.Step step) {
    history.did(step);
    notice.offer(step.name(), texts.get("command.undo"), history::undo);
  }
}

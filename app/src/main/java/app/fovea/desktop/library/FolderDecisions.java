package app.fovea.desktop.library;

import app.fovea.desktop.kit.History;

/// Is told of what was decided about folders, to take it back and make it again.
public interface FolderDecisions {
  /// Tells nobody.
  FolderDecisions UNHEARD =
      new FolderDecisions() {
        @Override
        public void added(History.Step step) {}

        @Override
        public void changed(History.Step step) {}
      };

  /// Folders came to the library, which is seen.
  void added(History.Step step);

  /// Something went, stays out or is somewhere else, which has to be said.
  void changed(History.Step step);
}

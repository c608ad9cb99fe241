package app.fovea.desktop.library;

import java.util.List;

/// A row of the sidebar and the rows below it, as they should be.
record Branch(SidebarRow row, List<Branch> below) {
  Branch {
    below = List.copyOf(below);
  }

  static Branch leaf(SidebarRow row) {
    return new Branch(row, List.of());
  }
}

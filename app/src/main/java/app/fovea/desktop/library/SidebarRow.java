package app.fovea.desktop.library;

import org.kordamp.ikonli.Ikon;

/// A row of the sidebar's tree.
sealed interface SidebarRow {
  /// What says that a row is the same one as before, with another count perhaps.
  Object key();

  /// Whether it shows what is below it, unless the user has closed it.
  boolean startsExpanded();

  /// A title above rows.
  record Heading(String title) implements SidebarRow {
    @Override
    public Object key() {
      return title;
    }

    @Override
    public boolean startsExpanded() {
      return true;
    }
  }

  /// A title above rows, with a button that adds one.
  record Section(String title, String add, String id, Runnable action) implements SidebarRow {
    @Override
    public Object key() {
      return title;
    }

    @Override
    public boolean startsExpanded() {
      return true;
    }
  }

  /// Somewhere to go.
  ///
  /// @param detail a count or a state, at the end of the row
  /// @param whole what it is called in full
  record Entry(Ikon icon, String name, String detail, String whole, Place place)
      implements SidebarRow {
    @Override
    public Object key() {
      return place;
    }

    @Override
    public boolean startsExpanded() {
      return place instanceof Place.Board;
    }
  }

  /// Stands for rows that are asked for when they are to be seen.
  record Waiting() implements SidebarRow {
    @Override
    public Object key() {
      return this;
    }

    @Override
    public boolean startsExpanded() {
      return false;
    }
  }
}

package app.fovea.index.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// What was known of files below roots that were removed since the catalog was opened, so that a
/// root that comes back finds it as it was and no file is read again. It lies in temporary tables
/// of the connection that writes, and is gone with that.
final class RemovedFiles {
  private static final List<String> TABLES =
      List.of(
          "CREATE TEMP TABLE IF NOT EXISTS removed_root"
              + " (volume INTEGER, path TEXT, PRIMARY KEY (volume, path))",
          "CREATE TEMP TABLE IF NOT EXISTS removed_folder"
              + " (volume INTEGER, path TEXT, inode INTEGER, PRIMARY KEY (volume, path))",
          "CREATE TEMP TABLE IF NOT EXISTS removed_file (volume INTEGER, path TEXT, name TEXT,"
              + " size INTEGER, modified INTEGER, inode INTEGER, content INTEGER, reason TEXT,"
              + " decoder TEXT, PRIMARY KEY (volume, path, name))");

  private static final String THESE = " WHERE folder.volume = ? AND " + Below.CONDITION;

  private RemovedFiles() {}

  private static void prepare(Connection c) throws SQLException {
    for (String table : TABLES) {
      Rows.update(c, table);
    }
  }

  private static Object[] below(long volume, String path) {
    return new Object[] {volume, path, Below.from(path), Below.until(path)};
  }

  /// Keeps what is known below a root, which is about to be removed.
  static void keep(Connection c, Root root) throws SQLException {
    prepare(c);
    long volume = root.volume().id();
    Object[] below = below(volume, root.path());
    Rows.update(c, "INSERT OR REPLACE INTO removed_root VALUES (?, ?)", volume, root.path());
    Rows.update(
        c,
        "INSERT OR REPLACE INTO removed_folder SELECT volume, path, inode FROM folder" + THESE,
        below);
    Rows.update(
        c,
        "INSERT OR REPLACE INTO removed_file SELECT volume, path, name, size, modified, file.inode,"
            + " content, reason, decoder FROM file JOIN folder ON folder.id = file.folder"
            + THESE,
        below);
  }

  /// Keeps where a root was that is somewhere else now.
  static void moved(Connection c, Root root, long volume, String path) throws SQLException {
    prepare(c);
    Rows.update(c, "DELETE FROM removed_root WHERE volume = ? AND path = ?", volume, path);
    Rows.update(
        c, "INSERT OR REPLACE INTO removed_root VALUES (?, ?)", root.volume().id(), root.path());
  }

  /// Gives back what was kept below a root, which has just been added. What is known better by now
  /// stays as it is.
  static void giveBack(Connection c, long volume, String path) throws SQLException {
    prepare(c);
    Object[] below = below(volume, path);
    Rows.update(
        c,
        "INSERT OR IGNORE INTO folder (volume, path, inode) SELECT volume, path, inode FROM"
            + " removed_folder AS folder"
            + THESE,
        below);
    Rows.update(
        c,
        "INSERT OR IGNORE INTO file (folder, name, size, modified, inode, content, reason, decoder)"
            + " SELECT folder.id, name, size, modified, removed_file.inode, content, reason,"
            + " decoder FROM folder JOIN removed_file USING (volume, path)"
            + THESE,
        below);
    for (String table : List.of("removed_root", "removed_folder", "removed_file")) {
      Rows.update(c, "DELETE FROM " + table + " AS folder" + THESE, below);
    }
  }

  /// The roots that could come back.
  static List<Places.KnownPlace> roots(Connection c) throws SQLException {
    prepare(c);
    return Rows.list(
        c,
        "SELECT volume, path FROM removed_root",
        row -> new Places.KnownPlace(row.getLong(1), row.getString(2)));
  }
}

package app.fovea.index.store;

import java.io.IOException;
import java.util.List;

/// What the user wants left out of the library's folders.
public final class IgnoreList {
  /// Stands for every volume: the name is a pattern.
  private static final long ANY = 0;

  private final Database database;

  IgnoreList(Database database) {
    this.database = database;
  }

  /// A folder on a volume.
  ///
  /// @param path below the volume's mount, with / between names
  public record IgnoredFolder(long volume, String path) {}

  public List<String> patterns() throws IOException {
    return database.read(
        c ->
            Rows.list(
                c,
                "SELECT name FROM ignored WHERE volume = ? ORDER BY name",
                r -> r.getString(1),
                ANY));
  }

  public List<IgnoredFolder> folders() throws IOException {
    return database.read(
        c ->
            Rows.list(
                c,
                "SELECT volume, name FROM ignored WHERE volume <> ? ORDER BY name",
                r -> new IgnoredFolder(r.getLong(1), r.getString(2)),
                ANY));
  }

  public void addPattern(String pattern) throws IOException {
    add(ANY, pattern);
  }

  public void addFolder(IgnoredFolder folder) throws IOException {
    add(folder.volume(), folder.path());
  }

  public void removePattern(String pattern) throws IOException {
    remove(ANY, pattern);
  }

  public void removeFolder(IgnoredFolder folder) throws IOException {
    remove(folder.volume(), folder.path());
  }

  private void add(long volume, String name) throws IOException {
    database.write(
        c -> Rows.update(c, "INSERT OR IGNORE INTO ignored VALUES (?, ?)", volume, name));
  }

  private void remove(long volume, String name) throws IOException {
    database.write(
        c -> Rows.update(c, "DELETE FROM ignored WHERE volume = ? AND name = ?", volume, name));
  }
}

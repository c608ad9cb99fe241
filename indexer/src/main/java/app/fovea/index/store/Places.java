package app.fovea.index.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Volumes, the folders that the user added on them, and all folders below those.
public final class Places {
  private final Database database;

  Places(Database database) {
    this.database = database;
  }

  /// A folder as the catalog knows it.
  ///
  /// @param path below the volume's mount, with / between names
  public record KnownFolder(long id, String path) {}

  /// What [#folder] found.
  ///
  /// @param renamedFrom the path under which the same folder was known before
  public record Entered(long id, Optional<String> renamedFrom) {}

  /// The volume of that identity, remembered with where it is mounted now. One that is new has the
  /// number 0 in a catalog that is open for reading.
  public Volume volume(String identity, Path mount) throws IOException {
    Optional<Volume> known =
        database.read(
            c ->
                Rows.first(
                    c,
                    "SELECT id, identity, mount FROM volume WHERE identity = ?",
                    r -> new Volume(r.getLong(1), r.getString(2), Damaged.path(r.getString(3))),
                    identity));
    if (!database.writable() || known.isPresent() && known.get().mount().equals(mount)) {
      return new Volume(known.map(Volume::id).orElse(0L), identity, mount);
    }
    long id =
        database.write(
            c ->
                Rows.number(
                    c,
                    "INSERT INTO volume (identity, mount) VALUES (?, ?) ON CONFLICT (identity) DO"
                        + " UPDATE SET mount = excluded.mount RETURNING id",
                    identity,
                    mount.toString()));
    return new Volume(id, identity, mount);
  }

  public List<Volume> volumes() throws IOException {
    return database.read(
        c ->
            Rows.list(
                c,
                "SELECT id, identity, mount FROM volume",
                r -> new Volume(r.getLong(1), r.getString(2), Damaged.path(r.getString(3)))));
  }

  public List<Root> roots() throws IOException {
    return database.read(
        c ->
            Rows.list(
                c,
                "SELECT root.id, volume.id, identity, mount, path FROM root "
                    + "JOIN volume ON volume.id = root.volume ORDER BY root.id",
                r ->
                    new Root(
                        r.getLong(1),
                        new Volume(r.getLong(2), r.getString(3), Damaged.path(r.getString(4))),
                        r.getString(5))));
  }

  /// A place on a volume.
  ///
  /// @param path below the volume's mount, with / between names
  public record KnownPlace(long volume, String path) {}

  /// The roots that were removed since the catalog was opened: they come back with [#addRoot].
  public List<KnownPlace> removed() throws IOException {
    return database.write(RemovedFiles::roots);
  }

  /// Adds a root in the place of those that lie below it. What was known below it when it was
  /// removed since the catalog was opened is known again.
  public void addRoot(long volume, String path) throws IOException {
    database.write(
        c -> {
          Rows.update(
              c,
              "DELETE FROM root WHERE volume = ? AND path >= ? AND path < ?",
              volume,
              Below.from(path),
              Below.until(path));
          Rows.update(c, "INSERT OR IGNORE INTO root (volume, path) VALUES (?, ?)", volume, path);
          RemovedFiles.giveBack(c, volume, path);
          return path;
        });
  }

  /// Forgets a root and the files that were known below it, but none of their contents.
  public void removeRoot(Root root) throws IOException {
    database.write(
        c -> {
          RemovedFiles.keep(c, root);
          Rows.update(c, "DELETE FROM root WHERE id = ?", root.id());
          forget(c, root.volume().id(), root.path());
          return root;
        });
  }

  /// Moves a root and everything known below it to another place, whose inodes are not known yet.
  public void relocate(Root root, long volume, String path) throws IOException {
    database.write(
        c -> {
          forget(c, volume, path);
          long from = root.volume().id();
          Object[] below = {from, root.path(), Below.from(root.path()), Below.until(root.path())};
          Rows.update(
              c,
              "UPDATE file SET inode = 0 WHERE folder IN (SELECT id FROM folder WHERE volume = ?"
                  + " AND "
                  + Below.CONDITION
                  + ")",
              below);
          if (name(root.path()).equals(name(path))) {
            Rows.update(c, "INSERT INTO relocating VALUES (?)", root.id());
          }
          Rows.update(
              c,
              "UPDATE folder SET volume = ?, inode = 0, path = trim(? || '/' || ltrim(substr(path,"
                  + " ?), '/'), '/') WHERE volume = ? AND "
                  + Below.CONDITION,
              volume,
              path,
              root.path().codePointCount(0, root.path().length()) + 1,
              from,
              root.path(),
              Below.from(root.path()),
              Below.until(root.path()));
          Rows.update(c, "DELETE FROM relocating");
          Rows.update(c, "DELETE FROM root WHERE volume = ? AND path = ?", volume, path);
          RemovedFiles.moved(c, root, volume, path);
          return Rows.update(
              c, "UPDATE root SET volume = ?, path = ? WHERE id = ?", volume, path, root.id());
        });
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void forget(Connection c, long volume, String path) throws SQLException {
    Object[] below = {volume, path, Below.from(path), Below.until(path)};
    Rows.update(
        c,
        "DELETE FROM file WHERE folder IN (SELECT id FROM folder WHERE volume = ? AND "
            + Below.CONDITION
            + ")",
        below);
    Rows.update(c, "DELETE FROM folder WHERE volume = ? AND " + Below.CONDITION, below);
  }

  /// The number of a folder that is on the disk now. One that was known under another path, which
  /// is no longer there, keeps its number, and so do those below it.
  ///
  /// @param inode 0 where there is none that lasts
  public Entered folder(long volume, String path, long inode, Predicate<String> stillThere)
      throws IOException {
    Optional<Entered> known =
        database.read(
            c ->
                Rows.first(
                    c,
                    "SELECT id FROM folder WHERE volume = ? AND path = ? AND inode = ?",
                    r -> new Entered(r.getLong(1), Optional.empty()),
                    volume,
                    path,
                    inode));
    return known.isPresent()
        ? known.get()
        : database.write(c -> enter(c, volume, path, inode, stillThere));
  }

  private static Entered enter(
      Connection c, long volume, String path, long inode, Predicate<String> stillThere)
      throws SQLException {
    boolean free =
        Rows.number(
                c,
                "SELECT count(*) FROM folder WHERE volume = ? AND " + Below.CONDITION,
                volume,
                path,
                Below.from(path),
                Below.until(path))
            == 0;
    if (free && inode != 0) {
      Optional<KnownFolder> former =
          Rows.first(
              c,
              "SELECT id, path FROM folder WHERE volume = ? AND inode = ?",
              r -> new KnownFolder(r.getLong(1), r.getString(2)),
              volume,
              inode);
      if (former.isPresent() && !stillThere.test(former.get().path())) {
        rename(c, volume, former.get().path(), path);
        return new Entered(former.get().id(), Optional.of(former.get().path()));
      }
    }
    long id =
        Rows.number(
            c,
            "INSERT INTO folder (volume, path, inode) VALUES (?, ?, ?) "
                + "ON CONFLICT (volume, path) DO UPDATE SET inode = excluded.inode RETURNING id",
            volume,
            path,
            inode);
    return new Entered(id, Optional.empty());
  }

  private static void rename(Connection c, long volume, String from, String to)
      throws SQLException {
    for (String table : List.of("folder", "root")) {
      Rows.update(
          c,
          "UPDATE OR REPLACE "
              + table
              + " SET path = ? || substr(path, ?) WHERE volume = ? AND "
              + Below.CONDITION.replace("folder.", ""),
          to,
          from.codePointCount(0, from.length()) + 1,
          volume,
          from,
          Below.from(from),
          Below.until(from));
    }
  }

  /// A folder and all that are known below it.
  public List<KnownFolder> below(long volume, String path) throws IOException {
    return database.read(
        c ->
            Rows.list(
                c,
                "SELECT id, path FROM folder WHERE volume = ? AND " + Below.CONDITION,
                r -> new KnownFolder(r.getLong(1), r.getString(2)),
                volume,
                path,
                Below.from(path),
                Below.until(path)));
  }
}

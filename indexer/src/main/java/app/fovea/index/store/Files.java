package app.fovea.index.store;

import app.fovea.index.store.KnownFile.Catalogued;
import app.fovea.index.store.KnownFile.Rejected;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files that were seen and what became of them.
public final class Files {
  private final Database database;

  Files(Database database) {
    this.database = database;
  }

  /// A file of a content and where it lies.
  ///
  /// @param folder the folder's path below the volume's mount
  public record Located(long id, long content, long volume, String folder, String name) {}

  /// A refused file and where it lies.
  public record Refusal(long volume, String folder, String name, String reason) {}

  /// The files known in a folder, by name.
  public Map<String, KnownFile> in(long folder, long model) throws IOException {
    return database.read(
        c -> {
          Map<String, KnownFile> known = new HashMap<>();
          Rows.list(
                  c,
                  """
                  SELECT id, folder, name, size, modified, inode, content, decoder,
                    EXISTS (SELECT 1 FROM vector WHERE vector.model = ?
                      AND vector.content = file.content AND source = 1)
                  FROM file WHERE folder = ?
                  """,
                  Files::file,
                  model,
                  folder)
              .forEach(file -> known.put(file.state().name(), file));
          return known;
        });
  }

  private static KnownFile file(ResultSet r) throws SQLException {
    FileState state =
        new FileState(
            r.getLong("folder"),
            r.getString("name"),
            r.getLong("size"),
            r.getLong("modified"),
            r.getLong("inode"));
    long content = r.getLong("content");
    KnownFile.Standing standing =
        r.wasNull()
            ? new Rejected(Optional.ofNullable(r.getString("decoder")))
            : new Catalogued(content, r.getBoolean(9));
    return new KnownFile(r.getLong("id"), state, standing);
  }

  /// A photo's file that can only be this one under another path: the same inode of the same
  /// volume, the same size and the same time.
  public Optional<Located> sameInode(long volume, FileState state) throws IOException {
    if (state.inode() == 0) {
      return Optional.empty();
    }
    return database.read(
        c ->
            Rows.first(
                c,
                LOCATED
                    + " WHERE file.inode = ? AND size = ? AND modified = ? AND volume = ? "
                    + "AND content IS NOT NULL AND NOT (folder = ? AND name = ?)",
                Files::located,
                state.inode(),
                state.size(),
                state.modified(),
                volume,
                state.folder(),
                state.name()));
  }

  /// The files of a content, the oldest first.
  public List<Located> of(long content, int most) throws IOException {
    return database.read(
        c ->
            Rows.list(
                c,
                LOCATED + " WHERE content = ? ORDER BY file.id LIMIT ?",
                Files::located,
                content,
                most));
  }

  /// The content of the file of that name.
  public Optional<Long> content(long volume, String folder, String name) throws IOException {
    return database.read(
        c ->
            Rows.first(
                c,
                "SELECT content FROM file JOIN folder ON folder.id = file.folder "
                    + "WHERE volume = ? AND path = ? AND name = ? AND content IS NOT NULL",
                r -> r.getLong(1),
                volume,
                folder,
                name));
  }

  static final String LOCATED =
      "SELECT file.id, content, volume, path, name FROM file JOIN folder ON folder.id ="
          + " file.folder";

  static Located located(ResultSet r) throws SQLException {
    return new Located(r.getLong(1), r.getLong(2), r.getLong(3), r.getString(4), r.getString(5));
  }

  /// Every refused file in a folder and below it.
  public List<Refusal> refusals(long volume, String path) throws IOException {
    return database.read(
        c ->
            Rows.list(
                c,
                "SELECT volume, path, name, reason FROM file JOIN folder ON folder.id = file.folder"
                    + " WHERE reason IS NOT NULL AND volume = ? AND "
                    + Below.CONDITION
                    + " ORDER BY path, name",
                r -> new Refusal(r.getLong(1), r.getString(2), r.getString(3), r.getString(4)),
                volume,
                path,
                Below.from(path),
                Below.until(path)));
  }

  /// How many contents have a file in a folder or below it.
  public long photos(long volume, String path) throws IOException {
    return database.read(
        c ->
            Rows.number(
                c,
                "SELECT count(DISTINCT content) FROM file JOIN folder ON folder.id = file.folder "
                    + "WHERE volume = ? AND "
                    + Below.CONDITION,
                volume,
                path,
                Below.from(path),
                Below.until(path)));
  }

  /// A folder right below another one, and the photos in it and below it.
  ///
  /// @param deeper whether some of them are in a folder below that one
  public record Count(String name, long photos, boolean deeper) {}

  /// The folders right below a folder that have photos in them or below them, by name.
  public List<Count> photosBelow(long volume, String path) throws IOException {
    int start = Below.from(path).length() + 1;
    return database.read(
        c ->
            Rows.list(
                c,
                "WITH below AS (SELECT id, substr(path, ?) AS rest FROM folder WHERE volume = ?"
                    + " AND path >= ? AND path < ?) SELECT substr(rest, 1, instr(rest || '/', '/')"
                    + " - 1) AS child, count(DISTINCT content) AS photos, max(instr(rest,"
                    + " '/')) > 0 FROM below JOIN file ON"
                    + " file.folder = below.id WHERE content IS NOT NULL GROUP BY child ORDER BY"
                    + " child COLLATE NOCASE",
                r -> new Count(r.getString(1), r.getLong(2), r.getBoolean(3)),
                start,
                volume,
                Below.from(path),
                Below.until(path)));
  }

  /// Forgets files and folders that are gone from the disk. Contents stay.
  public void remove(Collection<Long> files, Collection<Long> folders) throws IOException {
    database.write(
        c -> {
          for (long file : files) {
            Rows.update(c, "DELETE FROM file WHERE id = ?", file);
          }
          for (long folder : folders) {
            Rows.update(c, "DELETE FROM file WHERE folder = ?", folder);
            Rows.update(c, "DELETE FROM folder WHERE id = ?", folder);
          }
          return files;
        });
  }
}

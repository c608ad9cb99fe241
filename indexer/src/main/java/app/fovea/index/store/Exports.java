package app.fovea.index.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The sidecars that exports wrote, for taking them back.
public final class Exports {
  private static final String SIDECAR =
      "SELECT hex(content), path, before, after, sidecar.labels, provenance, rating, rating_before"
          + " FROM sidecar ";

  private final Database database;

  Exports(Database database) {
    this.database = database;
  }

  /// A sidecar that was written.
  ///
  /// @param contentId of the picture
  /// @param before its bytes; empty when there was no file
  /// @param after a hash of the bytes that were written
  /// @param rating stars that were written
  /// @param ratingBefore stars of others whose place these took
  public record Written(
      String contentId,
      Path path,
      Optional<byte[]> before,
      byte[] after,
      List<String> labels,
      List<String> provenance,
      Optional<Integer> rating,
      Optional<Integer> ratingBefore) {}

  public void add(long batch, List<Written> sidecars) throws IOException {
    database.write(
        c -> {
          for (Written sidecar : sidecars) {
            Rows.update(
                c,
                "INSERT INTO sidecar (batch, content, path, before, after, labels, provenance,"
                    + " rating, rating_before)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                batch,
                Numbers.key(sidecar.contentId()),
                sidecar.path().toString(),
                sidecar.before(),
                sidecar.after(),
                String.join("\n", sidecar.labels()),
                String.join("\n", sidecar.provenance()),
                sidecar.rating(),
                sidecar.ratingBefore());
          }
          return sidecars;
        });
  }

  /// What a batch wrote.
  public List<Written> of(long batch) throws IOException {
    return database.read(
        c -> Rows.list(c, SIDECAR + "WHERE batch = ? ORDER BY path", Exports::written, batch));
  }

  /// What exports of a set that hold wrote last into each sidecar, the oldest first.
  public List<Written> last(String set) throws IOException {
    return database.read(
        c ->
            Rows.list(
                c,
                SIDECAR
                    + "JOIN batch ON batch.id = batch JOIN label_set ON label_set.id = label_set "
                    + "WHERE name = ? AND undone = 0 AND batch.id = (SELECT max(b.id) "
                    + "FROM sidecar s JOIN batch b ON b.id = s.batch WHERE s.path = sidecar.path "
                    + "AND b.label_set = batch.label_set AND b.undone = 0) ORDER BY batch.id",
                Exports::written,
                set));
  }

  private static Optional<Integer> number(ResultSet r, int column) throws SQLException {
    int number = r.getInt(column);
    return r.wasNull() ? Optional.empty() : Optional.of(number);
  }

  private static Written written(ResultSet r) throws SQLException {
    return new Written(
        r.getString(1).toLowerCase(java.util.Locale.ROOT),
        Damaged.path(r.getString(2)),
        Optional.ofNullable(r.getBytes(3)),
        r.getBytes(4),
        r.getString(5).lines().toList(),
        r.getString(6).lines().toList(),
        number(r, 7),
        number(r, 8));
  }
}

package app.fovea.index.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// All that the catalog knew of a label set that was removed.
///
/// @param held how many decisions held
public record RemovedSet(
    String name,
    long held,
    CopiedRows set,
    CopiedRows labels,
    CopiedRows thresholds,
    CopiedRows batches,
    CopiedRows decisions,
    CopiedRows sidecars) {
  private static final String BATCHES = "(SELECT id FROM batch WHERE label_set = ?)";

  /// @param id of the set
  static RemovedSet of(Connection c, String name, long id) throws SQLException {
    return new RemovedSet(
        name,
        Rows.number(
            c,
            "SELECT count(*) FROM decision JOIN batch ON batch.id = batch"
                + " WHERE label_set = ? AND undone = 0",
            id),
        CopiedRows.of(c, "label_set", "id = ?", id),
        CopiedRows.of(c, "label", "label_set = ?", id),
        CopiedRows.of(c, "threshold", "label IN (SELECT id FROM label WHERE label_set = ?)", id),
        CopiedRows.of(c, "batch", "label_set = ?", id),
        // In their order, since the last one counts.
        CopiedRows.of(c, "decision", "batch IN " + BATCHES + " ORDER BY id", id),
        CopiedRows.of(c, "sidecar", "batch IN " + BATCHES, id));
  }

  /// Puts it back. Batches keep their numbers, which are never given twice.
  void restore(Connection c) throws SQLException {
    Map<Long, Long> sets = set.insertAnew(c);
    Map<Long, Long> labelled = labels.referring("label_set", sets).insertAnew(c);
    thresholds.referring("label", labelled).insert(c);
    batches.referring("label_set", sets).insert(c);
    decisions.referring("label", labelled).insertAnew(c);
    sidecars.insert(c);
  }
}

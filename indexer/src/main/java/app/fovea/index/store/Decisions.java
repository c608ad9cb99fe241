package app.fovea.index.store;

import app.fovea.index.Damage;
import app.fovea.index.label.Batch;
import app.fovea.index.label.Decision;
import app.fovea.index.label.LabelCount;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/// Who decided what about which content, in batches that can be taken back. Decisions are only
/// added; what holds is the last word of a person, else of a model.
public final class Decisions {
  private static final String DECISION =
      "hex(content) AS content, name, verdict, model, probability, at";

  private final Database database;

  Decisions(Database database) {
    this.database = database;
  }

  /// Adds decisions about a set's labels as one batch.
  ///
  /// @return the batch's number
  public long add(String set, Batch.Cause cause, List<Decision> decisions) throws IOException {
    return database.write(
        c -> {
          long batch =
              Rows.number(
                  c,
                  "INSERT INTO batch (label_set, cause, at) "
                      + "SELECT id, ?, ? FROM label_set WHERE name = ? RETURNING id",
                  cause.name(),
                  Instant.now().toString(),
                  set);
          insert(c, set, batch, decisions);
          return batch;
        });
  }

  private static void insert(Connection c, String set, long batch, List<Decision> decisions)
      throws SQLException {
    Map<String, Long> labels = new HashMap<>();
    for (Decision decision : decisions) {
      if (!labels.containsKey(decision.label())) {
        labels.put(decision.label(), Rows.number(c, LabelSets.LABEL, set, decision.label()));
      }
    }
    try (var statement =
        c.prepareStatement(
            "INSERT INTO decision (batch, content, label, verdict, model, probability) "
                + "VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Decision decision : decisions) {
        statement.setLong(1, batch);
        statement.setBytes(2, Numbers.key(decision.contentId()));
        statement.setObject(3, labels.get(decision.label()));
        statement.setInt(4, decision.verdict() == Verdict.YES ? 1 : 0);
        statement.setString(5, decision.model().orElse(null));
        statement.setDouble(6, decision.probability());
        statement.executeUpdate();
      }
    }
  }

  /// All that people said about the labels of a set, yes and no, the oldest first.
  public List<Decision> ofPeople(String set) throws IOException {
    return decisions(
        "FROM decision JOIN batch ON batch.id = decision.batch AND batch.undone = 0"
            + " JOIN label ON label.id = decision.label WHERE decision.model IS NULL"
            + " AND decision.label IN (SELECT label.id FROM label JOIN label_set"
            + " ON label_set.id = label.label_set WHERE label_set.name = ?) ORDER BY decision.id",
        set);
  }

  /// The labels of a set that contents have.
  public List<Decision> labelled(String set) throws IOException {
    return decisions(
        "FROM labelled JOIN label ON label.id = labelled.label "
            + "WHERE labelled.label_set = (SELECT id FROM label_set WHERE name = ?) "
            + "ORDER BY labelled.id",
        set);
  }

  /// The labels that a content has, of all sets.
  public List<Decision> of(String contentId) throws IOException {
    return decisions(
        "FROM labelled JOIN label ON label.id = labelled.label WHERE content = ? ORDER BY name",
        (Object) Numbers.key(contentId));
  }

  private List<Decision> decisions(String from, Object... values) throws IOException {
    return database.read(
        c -> Rows.list(c, "SELECT " + DECISION + " " + from, Decisions::decision, values));
  }

  private static Decision decision(ResultSet r) throws SQLException {
    return new Decision(
        r.getString(1).toLowerCase(java.util.Locale.ROOT),
        r.getString(2),
        r.getInt(3) == 1 ? Verdict.YES : Verdict.NO,
        Optional.ofNullable(r.getString(4)),
        r.getDouble(5),
        Damaged.instant(r.getString(6)));
  }

  /// Every batch, the latest first.
  public List<Batch> batches() throws IOException {
    return database.read(
        c ->
            Rows.list(
                c,
                "SELECT batch.id, name, cause, at, (SELECT count(*) FROM rating WHERE rating.batch"
                    + " = batch.id) + (SELECT count(*) FROM decision WHERE decision.batch ="
                    + " batch.id), undone, EXISTS (SELECT 1 FROM sidecar WHERE sidecar.batch ="
                    + " batch.id) FROM batch LEFT JOIN label_set ON label_set.id ="
                    + " batch.label_set ORDER BY batch.id DESC",
                this::batch));
  }

  private Batch batch(ResultSet r) throws SQLException {
    return new Batch(
        r.getLong(1),
        Optional.ofNullable(r.getString(2)),
        cause(r),
        Damaged.instant(r.getString(4)),
        r.getInt(5),
        r.getBoolean(6));
  }

  /// Of one that cannot be read, what can be told by what belongs to it.
  private Batch.Cause cause(ResultSet r) throws SQLException {
    Optional<Batch.Cause> cause = Damaged.constant(Batch.Cause.values(), r.getString(3));
    if (cause.isPresent()) {
      return cause.get();
    }
    database.lost(Damage.DECISIONS.about(r.getLong(1)));
    if (r.getBoolean(7)) {
      return Batch.Cause.EXPORTED;
    }
    return r.getString(2) == null ? Batch.Cause.RATED : Batch.Cause.TAUGHT;
  }

  /// Takes a batch back, or makes its decisions hold again.
  public void mark(long batch, Standing standing) throws IOException {
    database.write(
        c ->
            Rows.update(
                c,
                "UPDATE batch SET undone = ? WHERE id = ?",
                standing == Standing.UNDONE ? 1 : 0,
                batch));
  }

  /// Whether a batch's decisions count.
  public enum Standing {
    HOLDS,
    UNDONE
  }

  /// The numbers of the contents that have a label of that name, in whatever set.
  ///
  /// @param above the probability to exceed; a person's word exceeds any
  public Set<Long> contents(String label, OptionalDouble above) throws IOException {
    return database.read(
        c ->
            new HashSet<>(
                Rows.list(
                    c,
                    "SELECT content.id FROM labelled JOIN content ON content.key = labelled.content"
                        + " WHERE labelled.label IN (SELECT id FROM label WHERE name = ?) AND"
                        + " (model IS NULL OR probability > ?)",
                    r -> r.getLong(1),
                    label,
                    above.orElse(-1))));
  }

  /// The numbers of the contents that have any label.
  public Set<Long> contents() throws IOException {
    return database.read(
        c ->
            new HashSet<>(
                Rows.list(
                    c,
                    "SELECT DISTINCT content.id FROM labelled "
                        + "JOIN content ON content.key = labelled.content",
                    r -> r.getLong(1))));
  }

  /// The labels of every set in its order, and how many contents that results show have each.
  public List<LabelCount> counts() throws IOException {
    return database.read(
        c ->
            Rows.list(
                c,
                "SELECT label_set.name, label.name, (SELECT count(*) FROM labelled JOIN content ON"
                    + " content.key = labelled.content WHERE labelled.label = label.id"
                    + " AND content.key NOT IN (SELECT content FROM exclusion)"
                    + " AND EXISTS (SELECT 1 FROM file WHERE file.content = content.id)) FROM label"
                    + " JOIN label_set ON label_set.id = label.label_set ORDER BY label_set.name,"
                    + " place",
                r -> new LabelCount(r.getString(1), r.getString(2), r.getLong(3))));
  }

  /// The keywords of every content that has some, by content key.
  public Map<String, List<String>> keywords() throws IOException {
    return database.read(
        c -> {
          Map<String, List<String>> keywords = new HashMap<>();
          Rows.list(
                  c,
                  "SELECT key, keywords FROM content WHERE keywords <> ''",
                  r -> Map.entry(Numbers.key(r.getBytes(1)), r.getString(2).lines().toList()))
              .forEach(entry -> keywords.put(entry.getKey(), entry.getValue()));
          return keywords;
        });
  }

  /// The number of the content with that key.
  public OptionalLong content(String contentId) throws IOException {
    return database
        .read(
            c ->
                Rows.first(
                    c,
                    "SELECT id FROM content WHERE key = ?",
                    r -> OptionalLong.of(r.getLong(1)),
                    (Object) Numbers.key(contentId)))
        .orElse(OptionalLong.empty());
  }
}

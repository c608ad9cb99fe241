package app.fovea.index.store;

import app.fovea.index.Damage;
import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Label sets and what belongs to them and a model: thresholds and vectors of phrases.
public final class LabelSets {
  private final Database database;

  LabelSets(Database database) {
    this.database = database;
  }

  /// Every set, by name.
  public List<LabelSet> all() throws IOException {
    return database.read(
        c -> {
          List<LabelSet> sets = new ArrayList<>();
          for (String name :
              Rows.list(c, "SELECT name FROM label_set ORDER BY name", r -> r.getString(1))) {
            sets.add(set(c, name).orElseThrow());
          }
          return sets;
        });
  }

  /// The set of that name, whatever its case.
  public Optional<LabelSet> find(String name) throws IOException {
    return database.read(c -> set(c, name));
  }

  private Optional<LabelSet> set(Connection c, String name) throws SQLException {
    List<Label> labels =
        Rows.list(
            c,
            "SELECT label.name, label.prompts FROM label "
                + "JOIN label_set ON label_set.id = label.label_set "
                + "WHERE label_set.name = ? ORDER BY place",
            r -> new Label(r.getString(1), r.getString(2).lines().toList()),
            name);
    return Rows.first(
        c,
        "SELECT name, choice, prompts, hint, classifier FROM label_set WHERE name = ?",
        r ->
            new LabelSet(
                r.getString(1),
                usual(Choice.values(), r.getString(2), Choice.EXCLUSIVE, name),
                usual(Prompts.values(), r.getString(3), Prompts.PHOTO, name),
                Optional.ofNullable(r.getString(4)),
                labels,
                Optional.ofNullable(r.getString(5))),
        name);
  }

  /// A constant, or the usual one in the place of one that cannot be read.
  private <E extends Enum<E>> E usual(E[] all, String written, E usual, String set) {
    Optional<E> constant = Damaged.constant(all, written);
    if (constant.isEmpty()) {
      database.lost(Damage.LABEL_SET.about(set));
    }
    return constant.orElse(usual);
  }

  /// Adds a set, or changes the one of its name: labels that stay keep their decisions, those that
  /// are gone lose them.
  public void save(LabelSet set) throws IOException {
    database.write(
        c -> {
          long id =
              Rows.number(
                  c,
                  "INSERT INTO label_set (name, choice, prompts, hint, classifier) VALUES (?, ?, ?,"
                      + " ?, ?) ON CONFLICT (name) DO UPDATE SET name = excluded.name, choice ="
                      + " excluded.choice, prompts = excluded.prompts, hint = excluded.hint"
                      + " RETURNING id",
                  set.name(),
                  set.choice().name(),
                  set.prompts().name(),
                  set.hint(),
                  set.classifier());
          Rows.update(c, "UPDATE label SET place = -1 WHERE label_set = ?", id);
          for (int place = 0; place < set.labels().size(); place++) {
            Label label = set.labels().get(place);
            Rows.update(
                c,
                "INSERT INTO label (label_set, place, name, prompts) VALUES (?, ?, ?, ?) "
                    + "ON CONFLICT (label_set, name) DO UPDATE SET name = excluded.name, "
                    + "place = excluded.place, prompts = excluded.prompts",
                id,
                place,
                label.name(),
                String.join("\n", label.prompts()));
          }
          return Rows.update(c, "DELETE FROM label WHERE label_set = ? AND place = -1", id);
        });
  }

  /// Removes a set with all decisions about its labels.
  ///
  /// @return what it was
  public RemovedSet remove(String name) throws IOException {
    return database.write(
        c -> {
          long id = Rows.number(c, "SELECT id FROM label_set WHERE name = ?", name);
          RemovedSet removed = RemovedSet.of(c, name, id);
          Rows.update(c, "DELETE FROM label_set WHERE id = ?", id);
          return removed;
        });
  }

  /// Puts a set back, with all that was decided.
  public void restore(RemovedSet removed) throws IOException {
    database.write(
        c -> {
          removed.restore(c);
          return removed;
        });
  }

  /// The threshold that somebody chose for a label and a model.
  public Optional<Double> threshold(String set, String label, String model) throws IOException {
    return database.read(
        c ->
            Rows.first(
                c,
                "SELECT value FROM threshold WHERE label = (" + LABEL + ") AND model = ?",
                r -> r.getDouble(1),
                set,
                label,
                model));
  }

  public void putThreshold(String set, String label, String model, double value)
      throws IOException {
    database.write(
        c ->
            Rows.update(
                c,
                "INSERT OR REPLACE INTO threshold VALUES ((" + LABEL + "), ?, ?)",
                set,
                label,
                model,
                value));
  }

  /// The number of a label, by its set's name and its own.
  static final String LABEL =
      "SELECT label.id FROM label JOIN label_set ON label_set.id = label.label_set "
          + "WHERE label_set.name = ? AND label.name = ?";

  /// Vectors of these phrases, one behind the other, where they are kept.
  public Optional<float[]> vectors(String model, String phrases) throws IOException {
    return database.read(
        c ->
            Rows.first(
                c,
                "SELECT numbers FROM phrase_vector WHERE model = ? AND phrases = ?",
                r -> Numbers.vector(r.getBytes(1)),
                model,
                phrases));
  }

  public void putVectors(String model, String phrases, float[] numbers) throws IOException {
    database.write(
        c ->
            Rows.update(
                c,
                "INSERT OR REPLACE INTO phrase_vector VALUES (?, ?, ?)",
                model,
                phrases,
                Numbers.bytes(numbers)));
  }

  public boolean writable() {
    return database.writable();
  }
}

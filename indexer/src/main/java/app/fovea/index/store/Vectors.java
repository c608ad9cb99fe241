package app.fovea.index.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Vectors by model and content; see [Stored]. Sequences only grow.
public final class Vectors {
  private final Database database;

  Vectors(Database database) {
    this.database = database;
  }

  /// Takes one vector after another.
  public interface Sink {
    void accept(Stored vector) throws IOException;
  }

  /// The number of the model with that key, given to it when it is new.
  public long model(String key, int dimension) throws IOException {
    Optional<Long> known = findModel(key);
    return known.isPresent()
        ? known.get()
        : database.write(
            c ->
                Rows.number(
                    c,
                    "INSERT INTO model (key, dimension) VALUES (?, ?) RETURNING id",
                    key,
                    dimension));
  }

  public Optional<Long> findModel(String key) throws IOException {
    return database.read(
        c -> Rows.first(c, "SELECT id FROM model WHERE key = ?", r -> r.getLong(1), key));
  }

  /// The sequence of the last vector of a model, 0 when there is none.
  public long sequence(long model) throws IOException {
    return database.read(
        c -> Rows.number(c, "SELECT max(sequence) FROM vector WHERE model = ?", model));
  }

  public long count(long model) throws IOException {
    return database.read(c -> Rows.number(c, "SELECT count(*) FROM vector WHERE model = ?", model));
  }

  public Optional<float[]> of(long content, long model) throws IOException {
    return database.read(
        c ->
            Rows.first(
                c,
                "SELECT numbers FROM vector WHERE model = ? AND content = ? ORDER BY source DESC",
                r -> Numbers.vector(r.getBytes(1)),
                model,
                content));
  }

  /// The vectors of those of the contents that have one.
  public Map<Long, float[]> of(Collection<Long> contents, long model) throws IOException {
    return database.read(
        c -> {
          Map<Long, float[]> vectors = new HashMap<>();
          try (var statement =
                  Rows.prepare(
                      c,
                      "SELECT content, numbers FROM vector WHERE model = ? AND content IN (SELECT"
                          + " value FROM json_each(?)) ORDER BY source",
                      model,
                      contents.toString());
              ResultSet r = statement.executeQuery()) {
            while (r.next()) {
              vectors.put(r.getLong(1), Numbers.vector(r.getBytes(2)));
            }
          }
          return vectors;
        });
  }

  /// About that many vectors of a model, from all over the catalog; always the same ones while
  /// nothing is added.
  public List<float[]> sample(long model, int size) throws IOException {
    long last = sequence(model);
    return database.read(
        c -> {
          long first = Rows.number(c, "SELECT min(sequence) FROM vector WHERE model = ?", model);
          long step = (last - first + size) / size;
          List<float[]> sample = new ArrayList<>();
          for (long from = first; from <= last; from += step) {
            Rows.first(
                    c,
                    "SELECT numbers FROM vector WHERE model = ? AND sequence >= ? AND sequence < ?"
                        + " ORDER BY sequence LIMIT 1",
                    r -> Numbers.vector(r.getBytes(1)),
                    model,
                    from,
                    from + step)
                .ifPresent(sample::add);
          }
          return sample;
        });
  }

  /// Hands out the vectors of a model after a sequence, in their order, one at a time.
  ///
  /// @return the sequence of the last one, or the one given
  public long since(long model, long sequence, Sink sink) throws IOException {
    return database.read(
        c -> {
          long last = sequence;
          try (var statement =
                  Rows.prepare(
                      c,
                      "SELECT sequence, content, numbers FROM vector WHERE model = ? AND sequence >"
                          + " ? ORDER BY sequence",
                      model,
                      sequence);
              ResultSet r = statement.executeQuery()) {
            while (r.next()) {
              last = r.getLong(1);
              sink.accept(new Stored(last, r.getLong(2), Numbers.vector(r.getBytes(3))));
            }
          }
          return last;
        });
  }
}

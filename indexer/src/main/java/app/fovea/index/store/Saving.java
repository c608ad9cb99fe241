package app.fovea.index.store;

import app.fovea.index.image.Metadata;
import app.fovea.index.image.Picture;
import app.fovea.index.store.Change.Embedded;
import app.fovea.index.store.Change.Found;
import app.fovea.index.store.Change.Previewed;
import app.fovea.index.store.Change.Refusal;
import app.fovea.index.store.Change.Twin;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The writing of changes inside one transaction.
record Saving(Statements statements, long model) {
  /// What a vector was made from.
  private static final int PREVIEW = 0;

  private static final int FULL = 1;

  List<Stored> all(List<Change> changes) throws SQLException {
    List<Stored> stored = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Embedded embedded -> stored.add(embedded(embedded));
        case Previewed previewed -> previewed(previewed).ifPresent(stored::add);
        case Found found -> found(found);
        case Twin twin -> twin(twin);
        case Refusal refusal -> refused(refusal);
        case Change.Unread _ -> {}
      }
    }
    return stored;
  }

  private Stored embedded(Embedded change) throws SQLException {
    Optional<Long> known = content(change.key());
    long content = known.isPresent() ? known.get() : insert(change.key(), change.picture());
    update(content, change.file(), change.picture());
    file(change.file(), Optional.of(content), Optional.empty(), Optional.empty());
    return new Stored(vector(content, FULL, change.vector()), content, change.vector());
  }

  private Optional<Stored> previewed(Previewed change) throws SQLException {
    Optional<Long> known = content(change.key());
    long content = known.isPresent() ? known.get() : insert(change.key(), change.picture());
    if (known.isEmpty()) {
      update(content, change.file(), change.picture());
    }
    file(change.file(), Optional.of(content), Optional.empty(), Optional.empty());
    return change.vector().isPresent() && !hasVector(content)
        ? Optional.of(
            new Stored(
                vector(content, PREVIEW, change.vector().get()), content, change.vector().get()))
        : Optional.empty();
  }

  private boolean hasVector(long content) throws SQLException {
    return statements.number(
            "SELECT count(*) FROM vector WHERE model = ? AND content = ?", model, content)
        > 0;
  }

  private long vector(long content, int source, float[] numbers) throws SQLException {
    statements.update("DELETE FROM vector WHERE model = ? AND content = ?", model, content);
    return statements.number(
        "INSERT INTO vector (content, model, source, numbers) VALUES (?, ?, ?, ?) RETURNING"
            + " sequence",
        content,
        model,
        source,
        Numbers.bytes(numbers));
  }

  private long insert(String key, Picture picture) throws SQLException {
    return statements.number(
        """
        INSERT INTO content (key, width, height, dated, keywords, colour, format)
        VALUES (?, ?, ?, '', '', 0, '') RETURNING id
        """,
        Numbers.key(key),
        picture.width(),
        picture.height());
  }

  private void update(long content, FileState file, Picture picture) throws SQLException {
    statements.update(
        "UPDATE content SET width = ?, height = ?, colour = ?, format = ? WHERE id = ?",
        picture.width(),
        picture.height(),
        picture.colour(),
        picture.format(),
        content);
    describe(content, file, picture.metadata());
  }

  private Optional<Long> content(String key) throws SQLException {
    return statements.first(
        "SELECT id FROM content WHERE key = ?", row -> row.getLong(1), (Object) Numbers.key(key));
  }

  private void found(Found change) throws SQLException {
    if (change.former() != 0) {
      statements.update(
          "DELETE FROM file WHERE id = ? AND content = ?", change.former(), change.content());
    }
    if (change.metadata().isPresent()) {
      describe(change.content(), change.file(), change.metadata().get());
    }
    file(change.file(), Optional.of(change.content()), Optional.empty(), Optional.empty());
  }

  /// Without a camera's time, that of the file when it was first seen: what is written beside it
  /// later makes no photo newer.
  private void describe(long content, FileState file, Metadata metadata) throws SQLException {
    statements.update(
        """
        UPDATE content SET
          dated = coalesce(?1, iif(dated = '' OR taken IS NOT NULL, ?2, min(dated, ?2))),
          taken = ?1, camera = ?3, lens = ?4, latitude = ?5, longitude = ?6, caption = ?7,
          keywords = ?8, rating = ?9 WHERE id = ?10
        """,
        metadata.taken().map(Moments::text),
        Moments.text(Moments.local(file.modified())),
        metadata.camera(),
        metadata.lens(),
        metadata.place().map(place -> place.latitude()),
        metadata.place().map(place -> place.longitude()),
        metadata.caption(),
        String.join("\n", metadata.keywords()),
        metadata.rating(),
        content);
  }

  /// A preview whose picture turns out to be none stood for nothing.
  private void refused(Refusal change) throws SQLException {
    Optional<Long> before =
        statements.first(
            "SELECT content FROM file WHERE folder = ? AND name = ? AND content IS NOT NULL",
            row -> row.getLong(1),
            change.file().folder(),
            change.file().name());
    file(change.file(), Optional.empty(), Optional.of(change.reason()), change.decoder());
    if (before.isPresent()) {
      statements.update(
          "DELETE FROM vector WHERE content = ?1 AND source = ?2"
              + " AND NOT EXISTS (SELECT 1 FROM file WHERE content = ?1)",
          before.get(),
          PREVIEW);
    }
  }

  private void twin(Twin change) throws SQLException {
    Optional<Long> content = content(change.key());
    if (content.isPresent()) {
      file(change.file(), content, Optional.empty(), Optional.empty());
    }
  }

  /// An update and, where there is nothing to update, an insert: an upsert would take the triggers'
  /// own way with conflicts from them.
  private void file(
      FileState file, Optional<Long> content, Optional<String> reason, Optional<String> decoder)
      throws SQLException {
    Object[] values = {
      file.size(),
      file.modified(),
      file.inode(),
      content,
      reason,
      decoder,
      file.folder(),
      file.name()
    };
    int updated =
        statements.update(
            """
            UPDATE file SET size = ?, modified = ?, inode = ?, content = ?, reason = ?, decoder = ?
            WHERE folder = ? AND name = ?
            """,
            values);
    if (updated == 0) {
      statements.update(
          """
          INSERT INTO file (size, modified, inode, content, reason, decoder, folder, name)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          values);
    }
  }
}

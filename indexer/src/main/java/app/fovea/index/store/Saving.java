package app.fovea.index.store;

import app.fovea.index.image.Metadata;
import app.fovea.index.image.Picture;
import app.fovea.index.store.Change.Embedded;
import app.fovea.index.store.Change.Found;
import app.fovea.index.store.Change.Refusal;
import app.fovea.index.store.Change.Twin;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The writing of changes inside one transaction.
record Saving(Connection connection, long model) {

  List<Stored> all(List<Change> changes) throws SQLException {
    List<Stored> stored = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Embedded embedded -> embedded(embedded).ifPresent(stored::add);
        case Found found -> found(found);
        case Twin twin -> twin(twin);
        case Refusal refusal ->
            file(refusal.file(), Optional.empty(), Optional.of(refusal.reason()), refusal.retry());
      }
    }
    return stored;
  }

  private Optional<Stored> embedded(Embedded change) throws SQLException {
    long content = content(change);
    file(change.file(), Optional.of(content), Optional.empty(), false);
    boolean better =
        Rows.number(
                connection,
                "SELECT count(*) FROM vector WHERE model = ? AND content = ? AND source >= ?",
                model,
                content,
                change.source().ordinal())
            == 0;
    return better
        ? Optional.of(new Stored(vector(content, change), content, change.vector()))
        : Optional.empty();
  }

  private long vector(long content, Embedded change) throws SQLException {
    Rows.update(connection, "DELETE FROM vector WHERE model = ? AND content = ?", model, content);
    return Rows.number(
        connection,
        "INSERT INTO vector (content, model, source, numbers) VALUES (?, ?, ?, ?) RETURNING"
            + " sequence",
        content,
        model,
        change.source().ordinal(),
        Numbers.bytes(change.vector()));
  }

  private long content(Embedded change) throws SQLException {
    Picture picture = change.picture();
    Metadata metadata = picture.metadata();
    LocalDateTime dated = metadata.taken().orElseGet(() -> Moments.local(change.file().modified()));
    return Rows.number(
        connection,
        """
        INSERT INTO content (key, width, height, dated, taken, camera, lens, latitude, longitude,
          caption, keywords, rating, colour, format)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET width = excluded.width, height = excluded.height,
          dated = excluded.dated, taken = excluded.taken, camera = excluded.camera,
          lens = excluded.lens, latitude = excluded.latitude, longitude = excluded.longitude,
          caption = excluded.caption, keywords = excluded.keywords, rating = excluded.rating,
          colour = excluded.colour, format = excluded.format
        RETURNING id
        """,
        Numbers.key(change.key()),
        picture.width(),
        picture.height(),
        Moments.text(dated),
        metadata.taken().map(Moments::text),
        metadata.camera(),
        metadata.lens(),
        metadata.place().map(place -> place.latitude()),
        metadata.place().map(place -> place.longitude()),
        metadata.caption(),
        String.join("\n", metadata.keywords()),
        metadata.rating(),
        picture.colour(),
        picture.format());
  }

  private void found(Found change) throws SQLException {
    if (change.former() != 0) {
      Rows.update(
          connection,
          "DELETE FROM file WHERE id = ? AND content = ?",
          change.former(),
          change.content());
    }
    file(change.file(), Optional.of(change.content()), Optional.empty(), false);
  }

  private void twin(Twin change) throws SQLException {
    Optional<Long> content =
        Rows.first(
            connection,
            "SELECT id FROM content WHERE key = ?",
            row -> row.getLong(1),
            (Object) Numbers.key(change.key()));
    if (content.isPresent()) {
      file(change.file(), content, Optional.empty(), false);
    }
  }

  private void file(FileState file, Optional<Long> content, Optional<String> reason, boolean retry)
      throws SQLException {
    Rows.update(
        connection,
        """
        INSERT INTO file (folder, name, size, modified, inode, content, reason, retry)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (folder, name) DO UPDATE SET size = excluded.size,
          modified = excluded.modified, inode = excluded.inode, content = excluded.content,
          reason = excluded.reason, retry = excluded.retry
        """,
        file.folder(),
        file.name(),
        file.size(),
        file.modified(),
        file.inode(),
        content,
        reason,
        retry);
  }
}

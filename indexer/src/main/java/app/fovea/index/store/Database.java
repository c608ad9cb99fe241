package app.fovea.index.store;

import app.fovea.index.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// One SQLite file in WAL mode: a connection that writes, and as many that read as are needed at
/// the same time. Safe for concurrent use; writes wait for each other.
final class Database implements AutoCloseable {
  private static final int BUSY_MILLIS = 10_000;
  private static final int PAGE_BYTES = 16384;

  /// A transaction touches many pages of many indexes again and again.
  private static final int WRITER_CACHE_KIB = 8 * 1024;

  /// There may be many readers, each keeps its cache, and what they miss is in the system's own.
  private static final int READER_CACHE_KIB = 2 * 1024;

  /// Something to do with a connection.
  interface Work<T> {
    T with(Connection connection) throws SQLException, IOException;
  }

  private final Path file;
  private final Optional<Connection> writer;
  private final ReentrantLock writing = new ReentrantLock();
  private final Deque<Connection> idle = new ArrayDeque<>();
  private volatile Consumer<String> losses = _ -> {};
  private boolean closed;
  private Optional<Connection> watcher = Optional.empty();

  private Database(Path file, Optional<Connection> writer) {
    this.file = file;
    this.writer = writer;
  }

  /// Opens for reading and writing, and makes or migrates the file where that is needed.
  static Database write(Path file, Schema schema) throws IOException {
    boolean fresh = !Files.exists(file);
    @Nullable Connection connection = null;
    try {
      connection = connect(file, false);
      if (fresh) {
        execute(connection, "PRAGMA page_size = " + PAGE_BYTES);
      }
      execute(connection, "PRAGMA journal_mode = WAL");
      execute(connection, "PRAGMA synchronous = FULL");
      refuseForeign(schema.state(connection), file);
      schema.migrate(connection);
      return new Database(file, Optional.of(connection));
    } catch (SQLException e) {
      closeQuietly(connection);
      throw SqlFault.of(file, e);
    } catch (IOException e) {
      closeQuietly(connection);
      throw e;
    }
  }

  /// Opens for reading a file that [#write] made; empty when it has to be migrated first.
  static Optional<Database> read(Path file, Schema schema) throws IOException {
    Database database = new Database(file, Optional.empty());
    Schema.State state = database.read(schema::state);
    refuseForeign(state, file);
    if (state == Schema.State.BEHIND) {
      database.close();
      return Optional.empty();
    }
    return Optional.of(database);
  }

  private static void refuseForeign(Schema.State state, Path file) throws LibraryException {
    if (state == Schema.State.NEWER) {
      throw new LibraryException(
          LibraryException.Kind.NEWER,
          "%s was written by a newer version of Fovea. Nothing was changed; update Fovea to open it."
              .formatted(file));
    }
    if (state == Schema.State.DAMAGED) {
      throw new LibraryException(LibraryException.Kind.DAMAGED, SqlFault.damaged(file));
    }
  }

  <T> T read(Work<T> work) throws IOException {
    try {
      Connection connection = borrow();
      try {
        return work.with(connection);
      } finally {
        giveBack(connection);
      }
    } catch (SQLException e) {
      throw SqlFault.of(file, e);
    }
  }

  /// Does all of the work or, when it throws, nothing.
  <T> T write(Work<T> work) throws IOException {
    Connection connection =
        writer.orElseThrow(() -> new IllegalStateException(file + " is open for reading only"));
    writing.lock();
    try {
      return transaction(connection, work);
    } catch (SQLException e) {
      throw SqlFault.of(file, e);
    } finally {
      writing.unlock();
    }
  }

  static <T> T transaction(Connection connection, Work<T> work) throws SQLException, IOException {
    execute(connection, "BEGIN IMMEDIATE");
    boolean done = false;
    try {
      T result = work.with(connection);
      execute(connection, "COMMIT");
      done = true;
      return result;
    } finally {
      if (!done) {
        undo(connection);
      }
    }
  }

  private static void undo(Connection connection) {
    try {
      execute(connection, "ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back by itself, as it does when the disk is full.
    }
  }

  /// Another number than before when anything was written in between, by this process or another.
  long version() throws IOException {
    synchronized (idle) {
      try {
        Connection connection = watcher.isPresent() ? watcher.get() : borrow();
        watcher = Optional.of(connection);
        return Rows.number(connection, "PRAGMA data_version");
      } catch (SQLException e) {
        throw SqlFault.of(file, e);
      }
    }
  }

  /// @param losses told in sentences what of a row cannot be read
  void losses(Consumer<String> losses) {
    this.losses = losses;
  }

  void lost(String sentence) {
    losses.accept(sentence);
  }

  boolean writable() {
    return writer.isPresent();
  }

  private Connection borrow() throws SQLException {
    synchronized (idle) {
      if (closed) {
        throw new IllegalStateException("the library is closed");
      }
      Connection connection = idle.poll();
      if (connection != null) {
        return connection;
      }
    }
    return connect(file, true);
  }

  private void giveBack(Connection connection) throws SQLException {
    synchronized (idle) {
      if (!closed) {
        idle.push(connection);
        return;
      }
    }
    connection.close();
  }

  /// Even a reader makes a file beside the database. Where it may not, nobody writes either, and
  /// SQLite is told so.
  private static String address(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null || Files.isWritable(folder)
        ? file.toString()
        : file.toUri().toString().replaceFirst("^file://", "file:") + "?immutable=1";
  }

  static Connection connect(Path file, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setCacheSize(-(readOnly ? READER_CACHE_KIB : WRITER_CACHE_KIB));
    return config.createConnection("jdbc:sqlite:" + (readOnly ? address(file) : file));
  }

  /// Opens a damaged file so that what can be read of it is read: as long as SQLite may not assume
  /// that its schema is in order, it refuses no file for being shorter than it says.
  static Connection connectDamaged(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    Connection connection = config.createConnection("jdbc:sqlite:" + address(file));
    execute(connection, "PRAGMA writable_schema = ON");
    return connection;
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    synchronized (idle) {
      closed = true;
      idle.forEach(Database::closeQuietly);
      watcher.ifPresent(Database::closeQuietly);
      idle.clear();
    }
    writing.lock();
    try {
      writer.ifPresent(Database::closeQuietly);
    } finally {
      writing.unlock();
    }
  }

  private static void closeQuietly(@Nullable Connection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        // Every transaction is finished, so nothing can be lost.
      }
    }
  }
}

package app.fovea.index.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Short forms of what JDBC says at length.
final class Rows {
  /// Makes a value of the current row.
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Rows() {}

  /// As SQLite has it.
  private static final int CORRUPT = 11;

  /// What no value can be made of is damage that SQLite's own look at the file finds, too.
  private static <T> T read(Reader<T> reader, ResultSet row) throws SQLException {
    try {
      return reader.read(row);
    } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
      throw new SQLException("A row cannot be read", null, CORRUPT, e);
    }
  }

  static <T> List<T> list(Connection connection, String sql, Reader<T> reader, Object... values)
      throws SQLException {
    List<T> list = new ArrayList<>();
    try (PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        list.add(read(reader, rows));
      }
    }
    return list;
  }

  static <T> Optional<T> first(
      Connection connection, String sql, Reader<T> reader, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(read(reader, rows)) : Optional.empty();
    }
  }

  static long number(Connection connection, String sql, Object... values) throws SQLException {
    return first(connection, sql, row -> row.getLong(1), values).orElse(0L);
  }

  static int update(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    bind(statement, values);
    return statement;
  }

  /// An Optional among the values stands for its value, or for NULL.
  static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof Optional<?> optional) {
        statement.setObject(i + 1, optional.orElse(null));
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }
}

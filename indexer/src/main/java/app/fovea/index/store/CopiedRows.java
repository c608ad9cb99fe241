package app.fovea.index.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows of a table, to be inserted again.
///
/// @param rows their values in the order of the columns; empty for NULL
record CopiedRows(String table, List<String> columns, List<List<Optional<Object>>> rows) {
  private static final String NUMBER = "id";

  static CopiedRows of(Connection c, String table, String where, Object... values)
      throws SQLException {
    try (PreparedStatement statement =
            Rows.prepare(c, "SELECT * FROM " + table + " WHERE " + where, values);
        ResultSet found = statement.executeQuery()) {
      List<String> columns = new ArrayList<>();
      for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
        columns.add(found.getMetaData().getColumnName(column));
      }
      List<List<Optional<Object>>> rows = new ArrayList<>();
      while (found.next()) {
        List<Optional<Object>> row = new ArrayList<>();
        for (int column = 1; column <= columns.size(); column++) {
          row.add(Optional.ofNullable(found.getObject(column)));
        }
        rows.add(row);
      }
      return new CopiedRows(table, columns, rows);
    }
  }

  /// The same with the numbers that others have now, in the column that refers to them.
  CopiedRows referring(String column, Map<Long, Long> numbers) {
    int place = columns.indexOf(column);
    List<List<Optional<Object>>> changed = new ArrayList<>();
    for (List<Optional<Object>> row : rows) {
      List<Optional<Object>> values = new ArrayList<>(row);
      values.set(place, row.get(place).map(before -> numbers.get(number(before))));
      changed.add(values);
    }
    return new CopiedRows(table, columns, changed);
  }

  void insert(Connection c) throws SQLException {
    try (PreparedStatement statement = statement(c, columns, "")) {
      for (List<Optional<Object>> row : rows) {
        Rows.bind(statement, row.toArray());
        statement.executeUpdate();
      }
    }
  }

  /// Inserts them in their order, since their own numbers may belong to others by now.
  ///
  /// @return their numbers now by those before
  Map<Long, Long> insertAnew(Connection c) throws SQLException {
    int place = columns.indexOf(NUMBER);
    Map<Long, Long> numbers = new HashMap<>();
    try (PreparedStatement statement =
        statement(c, without(columns, place), " RETURNING " + NUMBER)) {
      for (List<Optional<Object>> row : rows) {
        Rows.bind(statement, without(row, place).toArray());
        try (ResultSet inserted = statement.executeQuery()) {
          inserted.next();
          numbers.put(number(row.get(place).orElseThrow()), inserted.getLong(1));
        }
      }
    }
    return numbers;
  }

  private PreparedStatement statement(Connection c, List<String> filled, String end)
      throws SQLException {
    return c.prepareStatement(
        "INSERT INTO %s (%s) VALUES (%s)%s"
            .formatted(
                table,
                String.join(", ", filled),
                String.join(", ", Collections.nCopies(filled.size(), "?")),
                end));
  }

  private static <T> List<T> without(List<T> list, int place) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(place);
    return rest;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}

package app.fovea.index.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The answer to a query for many numbers. It comes as one text: going from row to row costs more
/// than the query.
final class IdSet {
  private IdSet() {}

  /// @param sql selects numbers as `id`
  static BitSet read(Connection connection, String sql, Object... values) throws SQLException {
    return Rows.first(
            connection,
            "SELECT group_concat(id, ' ') FROM (" + sql + ")",
            r -> numbers(r.getString(1)),
            values)
        .orElseGet(BitSet::new);
  }

  private static BitSet numbers(@Nullable String text) {
    BitSet numbers = new BitSet();
    if (text == null) {
      return numbers;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit == ' ') {
        numbers.set(number);
        number = 0;
      } else {
        number = 10 * number + digit - '0';
      }
    }
    numbers.set(number);
    return numbers;
  }
}

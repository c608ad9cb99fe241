package app.fovea.index;

import java.util.List;

/// A query that cannot be understood; the message says what is wrong and what would be valid.
public final class QueryException extends Exception {
  private final String problem;
  private final int position;
  private final List<String> valid;

  /// @param position where in the text, in characters from 0
  /// @param valid what could stand there; empty where it cannot be listed
  public QueryException(String message, int position, List<String> valid) {
    super(valid.isEmpty() ? message : message + " Valid: " + String.join(", ", valid) + ".");
    this.problem = message;
    this.position = position;
    this.valid = List.copyOf(valid);
  }

  /// What is wrong, without what would be valid.
  public String problem() {
    return problem;
  }

  public int position() {
    return position;
  }

  public List<String> valid() {
    return valid;
  }
}

package app.fovea.index;

import java.util.List;

/// A query that cannot be understood; the message says what is wrong and what would be valid.
public final class QueryException extends Exception {
  private final QueryFault fault;
  private final List<Object> arguments;
  private final int position;
  private final List<String> valid;

  /// @param arguments what stands in the places of the fault's sentence
  /// @param position where in the text, in characters from 0
  /// @param valid what could be written there; empty where it cannot be listed
  public QueryException(
      QueryFault fault, List<Object> arguments, int position, List<String> valid) {
    super(message(fault.english(arguments), valid));
    this.fault = fault;
    this.arguments = List.copyOf(arguments);
    this.position = position;
    this.valid = List.copyOf(valid);
  }

  private static String message(String problem, List<String> valid) {
    return valid.isEmpty() ? problem : problem + " Valid: " + String.join(", ", valid) + ".";
  }

  /// What is wrong.
  public QueryFault fault() {
    return fault;
  }

  /// What is wrong is about these: texts and whole numbers, as many as the fault's sentence names.
  public List<Object> arguments() {
    return arguments;
  }

  public int position() {
    return position;
  }

  /// Queries and parts of them that can be written instead.
  public List<String> valid() {
    return valid;
  }
}

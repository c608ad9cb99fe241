package app.fovea.index;

/// How much of an answer is wanted, and in which order.
///
/// @param limit the most matches, at least 1
/// @param least the band that a match has to reach
public record Wanted(int limit, Band least, Order order) {
  /// How matches follow each other.
  public enum Order {
    /// The best first.
    RELEVANCE,
    /// Of the best, the newest first.
    DATE
  }

  /// That many of the best, however good they are.
  public static Wanted best(int limit) {
    return new Wanted(limit, Band.MAYBE, Order.RELEVANCE);
  }
}

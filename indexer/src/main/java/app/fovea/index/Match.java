package app.fovea.index;

import java.util.List;

/// A picture that answers a query.
///
/// @param rank from 1
/// @param score cosine of the query's vector and the picture's; 0 where only filters were asked
/// @param band how sure it is that this is what was asked for
/// @param why what matched, the strongest first
public record Match(int rank, Photo photo, double score, Band band, List<Reason> why) {
  public Match {
    why = List.copyOf(why);
  }
}

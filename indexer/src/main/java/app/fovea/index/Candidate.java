package app.fovea.index;

import app.fovea.index.rank.Judge;
import java.util.List;

/// A content that comes into question.
///
/// @param cosine with the query's vector
/// @param relevance what photos of a band are ordered by; see [Judge#relevance]
/// @param named whether its own text has the words
record Candidate(
    long content, double cosine, double relevance, Band band, boolean named, List<Reason> why) {

  /// Names first, then the surest, then the most relevant: an exact hit is never buried under
  /// likeness.
  static int compare(Candidate a, Candidate b) {
    if (a.named != b.named) {
      return a.named ? -1 : 1;
    }
    int bands = a.band.compareTo(b.band);
    return bands != 0 ? bands : Double.compare(b.relevance, a.relevance);
  }
}

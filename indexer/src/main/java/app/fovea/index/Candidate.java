package app.fovea.index;

import java.util.List;

/// A content that comes into question.
///
/// @param cosine with the query's vector
/// @param named whether its own text has the words
record Candidate(long content, double cosine, Band band, boolean named, List<Reason> why) {

  /// Names first, then the surest, then the nearest: an exact hit is never buried under likeness.
  static int compare(Candidate a, Candidate b) {
    if (a.named != b.named) {
      return a.named ? -1 : 1;
    }
    int bands = a.band.compareTo(b.band);
    return bands != 0 ? bands : Double.compare(b.cosine, a.cosine);
  }
}

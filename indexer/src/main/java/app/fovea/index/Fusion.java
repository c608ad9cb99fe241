package app.fovea.index;

import app.fovea.index.rank.Fit;
import app.fovea.index.rank.Judge;
import app.fovea.index.rank.UnitVectors;
import app.fovea.index.text.TextHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Joins likeness and text into one order.
///
/// Each positive part of a query is answered by the picture or by its text, whichever is surer; a
/// photo is as sure as its weakest part. A photo that fits a negative part is a maybe at best.
final class Fusion {
  private final Judge judge;
  private final List<Sought> sought;
  private final Map<Sought, Map<Long, TextHit>> texts;
  private final Map<Long, List<Reason>> exact;

  /// @param texts hits by the part whose words they have
  /// @param exact where exact texts stand, by content
  Fusion(
      Judge judge,
      List<Sought> sought,
      Map<Sought, Map<Long, TextHit>> texts,
      Map<Long, List<Reason>> exact) {
    this.judge = judge;
    this.sought = sought;
    this.texts = texts;
    this.exact = exact;
  }

  /// A picture to judge.
  record Seen(long content, double cosine, float[] vector) {}

  /// All of them, the best first.
  List<Candidate> order(List<Seen> seen) {
    List<float[]> vectors = seen.stream().map(Seen::vector).toList();
    List<List<Fit>> fits = sought.stream().map(part -> fits(part, vectors)).toList();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      int place = i;
      candidates.add(candidate(seen.get(i), fits.stream().map(all -> all.get(place)).toList()));
    }
    candidates.sort(Candidate::compare);
    return candidates;
  }

  private List<Fit> fits(Sought part, List<float[]> vectors) {
    return switch (part.part()) {
      case Query.Words words -> judge.words(words.text(), part.vector(), vectors);
      case Query.Exact exactly -> judge.words(exactly.text(), part.vector(), vectors);
      case Query.Picture _ ->
          vectors.stream().map(vector -> judge.picture(part.vector(), vector)).toList();
    };
  }

  private Candidate candidate(Seen seen, List<Fit> fits) {
    Band band = Band.STRONG;
    boolean named = false;
    boolean unwanted = false;
    List<Reason> why = new ArrayList<>(exact.getOrDefault(seen.content, List.of()));
    for (int i = 0; i < fits.size(); i++) {
      Sought part = sought.get(i);
      Fit fit = fits.get(i);
      if (part.part().weight() < 0) {
        unwanted |= fit.band() != Band.MAYBE;
        continue;
      }
      TextHit hit = texts.getOrDefault(part, Map.of()).get(seen.content);
      band = band.weaker(band(part, fit, hit));
      named |= hit != null && hit.own();
      why.addAll(reasons(part, fit, hit));
    }
    why.sort(Comparator.comparingDouble(Reason::strength).reversed());
    return new Candidate(
        seen.content,
        seen.cosine,
        relevance(seen.vector),
        unwanted ? Band.MAYBE : band,
        named && !unwanted,
        why);
  }

  private double relevance(float[] vector) {
    double relevance = 0;
    for (Sought part : sought) {
      relevance +=
          part.part().weight()
              * switch (part.part()) {
                case Query.Words words -> judge.relevance(words.text(), part.vector(), vector);
                case Query.Exact exactly -> judge.relevance(exactly.text(), part.vector(), vector);
                case Query.Picture _ -> UnitVectors.dot(part.vector(), vector);
              };
    }
    return relevance;
  }

  private static Band band(Sought part, Fit fit, @Nullable TextHit hit) {
    if (part.part() instanceof Query.Exact) {
      return Band.STRONG;
    }
    if (hit == null) {
      return fit.band();
    }
    Band text = hit.own() ? Band.STRONG : Band.LIKELY;
    return text.reaches(fit.band()) ? text : fit.band();
  }

  private static List<Reason> reasons(Sought part, Fit fit, @Nullable TextHit hit) {
    List<Reason> reasons = new ArrayList<>();
    switch (part.part()) {
      case Query.Words words -> {
        reasons.add(new Reason(Reason.Kind.WORDS, words.text(), fit.strength()));
        if (hit != null) {
          reasons.addAll(TextReasons.of(hit, words.text()));
        }
      }
      case Query.Picture picture ->
          reasons.add(new Reason(Reason.Kind.PICTURE, picture.file().toString(), fit.strength()));
      case Query.Exact _ -> {
        // Where it stands was found before, and is among the reasons.
      }
    }
    return reasons;
  }

  /// Hits by content.
  static Map<Long, TextHit> byContent(List<TextHit> hits) {
    Map<Long, TextHit> byContent = new HashMap<>();
    hits.forEach(hit -> byContent.put(hit.content(), hit));
    return byContent;
  }
}

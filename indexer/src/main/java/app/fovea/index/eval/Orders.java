package app.fovea.index.eval;

import app.fovea.index.eval.SearchQuality.Choice;
import app.fovea.index.rank.Fit;
import app.fovea.index.rank.Judge;
import app.fovea.index.rank.UnitVectors;
import app.fovea.model.Encoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Compares ways to order pictures when a label is asked: by the average precision, which is the
/// mean, over all pictures that are right, of the precision down to their place.
final class Orders {
  private static final List<String> PROMPTS = List.of("a photo of a %s.", "a photo of %s");

  private final Encoder encoder;
  private final Judge judge;
  private final List<SearchQuality.Known> known;
  private final List<float[]> vectors;

  Orders(Encoder encoder, Judge judge, List<SearchQuality.Known> known) {
    this.encoder = encoder;
    this.judge = judge;
    this.known = known;
    this.vectors = known.stream().map(SearchQuality.Known::vector).toList();
  }

  /// The plain cosine, what search does, and the cosine with prompts around the label.
  List<Choice> choices(List<String> labels) {
    List<Choice> choices = new ArrayList<>();
    choices.add(choice("plain cosine", labels, this::cosines));
    choices.add(choice("bands, then relevance (in use)", labels, this::banded));
    choices.add(choice("bands, then cosine", labels, label -> banded(label, cosines(label))));
    for (String prompt : PROMPTS) {
      choices.add(
          choice(
              "“" + prompt.formatted("…") + "”, cosine",
              labels,
              label -> cosines(prompt.formatted(label))));
    }
    return choices;
  }

  /// Scores of all pictures for a label.
  private interface Scoring {
    double[] of(String label);
  }

  private Choice choice(String name, List<String> labels, Scoring scoring) {
    List<Double> precisions =
        labels.stream()
            .map(label -> averagePrecision(scoring.of(label), i -> known.get(i).is(label)))
            .toList();
    double mean = precisions.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return new Choice(name, mean, precisions);
  }

  private float[] asked(String query) {
    return encoder.texts(List.of(query))[0];
  }

  private double[] cosines(String query) {
    float[] asked = asked(query);
    return vectors.stream().mapToDouble(vector -> UnitVectors.dot(asked, vector)).toArray();
  }

  private double[] banded(String query) {
    float[] asked = asked(query);
    return banded(
        query,
        vectors.stream().mapToDouble(vector -> judge.relevance(query, asked, vector)).toArray());
  }

  /// A cosine less another is at most 2, so each band lies above the next.
  private double[] banded(String query, double[] scores) {
    List<Fit> fits = judge.words(query, asked(query), vectors);
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= 5.0 * fits.get(i).band().ordinal();
    }
    return scores;
  }

  static double averagePrecision(double[] scores, IntPredicate right) {
    List<Integer> order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
            .toList();
    int found = 0;
    double sum = 0;
    for (int place = 0; place < order.size(); place++) {
      if (right.test(order.get(place))) {
        found++;
        sum += (double) found / (place + 1);
      }
    }
    return found == 0 ? 0 : sum / found;
  }
}

package app.fovea.index.eval;

import app.fovea.index.Band;
import app.fovea.index.PictureVectors;
import app.fovea.index.rank.Background;
import app.fovea.index.rank.Fit;
import app.fovea.index.rank.Judge;
import app.fovea.index.rank.UnitVectors;
import app.fovea.model.Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Measures search itself on a truth file: the order that labels give, how often each band is
/// right, and how often something that is not there is called strong.
public final class SearchQuality {
  private static final int ABSENT_QUERIES = 50;
  private static final List<String> PROMPTS = List.of("a photo of a %s.", "a photo of %s");

  private final Encoder encoder;
  private final Judge judge;

  public SearchQuality(Encoder encoder) throws IOException {
    this.encoder = encoder;
    int dimension = encoder.model().dimension();
    this.judge =
        new Judge(
            encoder.similarity(),
            new Background(Background.phrases(encoder), new float[dimension]));
  }

  /// How often what was called so is right.
  ///
  /// @param precision part of 1; 0 where there were none
  public record Precision(double precision, long matches) {
    static Precision of(List<Boolean> right) {
      long hits = right.stream().filter(Boolean::booleanValue).count();
      return new Precision(right.isEmpty() ? 0 : (double) hits / right.size(), right.size());
    }
  }

  /// A way to order, and the mean of the average precision over all labels.
  public record Choice(String name, double meanAveragePrecision) {}

  /// @param choices the first is the plain cosine, the second what search does
  /// @param strong of labels asked as queries
  /// @param likely likewise
  /// @param captionStrong of captions asked as queries, where only the caption's own picture counts
  ///     as right
  /// @param captionLikely likewise
  /// @param falseStrong part of the queries for absent things that had a strong match
  /// @param absentQueries how many were asked
  public record Figures(
      List<Choice> choices,
      Precision strong,
      Precision likely,
      Precision captionStrong,
      Precision captionLikely,
      double falseStrong,
      int absentQueries) {
    public Figures {
      choices = List.copyOf(choices);
    }
  }

  private record Known(Truth.Entry entry, float[] vector) {
    boolean is(String label) {
      return entry.label().filter(label::equals).isPresent();
    }
  }

  /// @param results of the truth's pictures, in its order
  public Figures measure(Truth truth, List<PictureVectors.Result> results) throws IOException {
    List<Known> known = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i) instanceof PictureVectors.Embedded embedded) {
        known.add(new Known(truth.entries().get(i), embedded.vector()));
      }
    }
    List<float[]> vectors = known.stream().map(Known::vector).toList();
    List<String> labels =
        known.stream().flatMap(it -> it.entry.label().stream()).distinct().toList();
    List<Boolean> strong = new ArrayList<>();
    List<Boolean> likely = new ArrayList<>();
    for (String label : labels) {
      count(label, vectors, i -> known.get(i).is(label), strong, likely);
    }
    List<Boolean> captionStrong = new ArrayList<>();
    List<Boolean> captionLikely = new ArrayList<>();
    for (int own = 0; own < known.size(); own++) {
      int place = own;
      for (String caption : known.get(own).entry.captions()) {
        count(caption, vectors, i -> i == place, captionStrong, captionLikely);
      }
    }
    List<String> absent = absent(known);
    long called = absent.stream().filter(query -> anyStrong(query, vectors)).count();
    return new Figures(
        choices(labels, known, vectors),
        Precision.of(strong),
        Precision.of(likely),
        Precision.of(captionStrong),
        Precision.of(captionLikely),
        absent.isEmpty() ? 0 : (double) called / absent.size(),
        absent.size());
  }

  private void count(
      String query,
      List<float[]> vectors,
      IntPredicate right,
      List<Boolean> strong,
      List<Boolean> likely) {
    List<Fit> fits = judge.words(query, asked(query), vectors);
    for (int i = 0; i < fits.size(); i++) {
      switch (fits.get(i).band()) {
        case STRONG -> strong.add(right.test(i));
        case LIKELY -> likely.add(right.test(i));
        case MAYBE -> {
          // It claims nothing.
        }
      }
    }
  }

  private boolean anyStrong(String query, List<float[]> vectors) {
    return judge.words(query, asked(query), vectors).stream()
        .anyMatch(fit -> fit.band() == Band.STRONG);
  }

  private float[] asked(String query) {
    return encoder.texts(List.of(query))[0];
  }

  /// Things that no label and no caption speaks of.
  private static List<String> absent(List<Known> known) throws IOException {
    try (InputStream lines = SearchQuality.class.getResourceAsStream("absent.txt")) {
      if (lines == null) {
        throw new IOException("The program is incomplete: absent.txt is missing.");
      }
      List<String> said =
          known.stream()
              .flatMap(it -> Stream.concat(it.entry.label().stream(), it.entry.captions().stream()))
              .map(text -> text.toLowerCase(Locale.ROOT))
              .toList();
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(query -> said.stream().noneMatch(text -> text.contains(query)))
          .limit(ABSENT_QUERIES)
          .toList();
    }
  }

  private List<Choice> choices(List<String> labels, List<Known> known, List<float[]> vectors) {
    List<Choice> choices = new ArrayList<>();
    choices.add(choice("plain cosine", labels, known, label -> cosines(label, vectors)));
    choices.add(
        choice("bands, then cosine (in use)", labels, known, label -> banded(label, vectors)));
    for (String prompt : PROMPTS) {
      choices.add(
          choice(
              "“" + prompt.formatted("…") + "”, cosine",
              labels,
              known,
              label -> cosines(prompt.formatted(label), vectors)));
    }
    return choices;
  }

  /// Scores of all pictures for a label.
  private interface Scoring {
    double[] of(String label);
  }

  private double[] cosines(String query, List<float[]> vectors) {
    float[] asked = asked(query);
    return vectors.stream().mapToDouble(vector -> UnitVectors.dot(asked, vector)).toArray();
  }

  /// A cosine is at most 1, so each band lies above the next.
  private double[] banded(String query, List<float[]> vectors) {
    double[] scores = cosines(query, vectors);
    List<Fit> fits = judge.words(query, asked(query), vectors);
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= 3.0 * fits.get(i).band().ordinal();
    }
    return scores;
  }

  private static Choice choice(
      String name, List<String> labels, List<Known> known, Scoring scoring) {
    double mean =
        labels.stream()
            .mapToDouble(label -> averagePrecision(scoring.of(label), i -> known.get(i).is(label)))
            .average()
            .orElse(0);
    return new Choice(name, mean);
  }

  /// The mean, over everything that is right, of the precision down to its place.
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

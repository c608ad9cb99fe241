package app.fovea.index.eval;

import app.fovea.index.Band;
import app.fovea.index.PictureVectors;
import app.fovea.index.rank.Background;
import app.fovea.index.rank.Fit;
import app.fovea.index.rank.Judge;
import app.fovea.model.Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Measures search itself on a truth file: the order that labels give, how often each band is
/// right, and how often something that is not there is called strong.
public final class SearchQuality {
  private static final int ABSENT_QUERIES = 50;

  private final Encoder encoder;
  private final float[][] phrases;

  public SearchQuality(Encoder encoder) throws IOException {
    this.encoder = encoder;
    this.phrases = Background.phrases(encoder);
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
  ///
  /// @param precisions the average precision of each label, as the labels were given
  public record Choice(String name, double meanAveragePrecision, List<Double> precisions) {
    public Choice {
      precisions = List.copyOf(precisions);
    }
  }

  /// A label and how many pictures have it.
  public record Asked(String name, long photos) {}

  /// @param labels that were asked, in the truth's order
  /// @param choices the first is the plain cosine, the second what search does
  /// @param strong of labels asked as queries
  /// @param likely likewise
  /// @param captionStrong of captions asked as queries, where only the caption's own picture counts
  ///     as right
  /// @param captionLikely likewise
  /// @param falseStrong part of the queries for absent things that had a strong match
  /// @param absentQueries how many were asked
  public record Figures(
      List<Asked> labels,
      List<Choice> choices,
      Precision strong,
      Precision likely,
      Precision captionStrong,
      Precision captionLikely,
      double falseStrong,
      int absentQueries) {
    public Figures {
      labels = List.copyOf(labels);
      choices = List.copyOf(choices);
    }

    public Choice plain() {
      return choices.getFirst();
    }

    public Choice inUse() {
      return choices.get(1);
    }
  }

  /// A picture that could be read.
  record Known(Truth.Entry entry, float[] vector) {
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
    Judge judge = new Judge(Background.of(encoder.similarity(), phrases, vectors));
    List<String> labels =
        known.stream().flatMap(it -> it.entry.label().stream()).distinct().toList();
    Tally asked = new Tally();
    for (String label : labels) {
      asked.count(fits(judge, label, vectors), i -> known.get(i).is(label));
    }
    Tally captions = new Tally();
    for (int own = 0; own < known.size(); own++) {
      int place = own;
      for (String caption : known.get(own).entry.captions()) {
        captions.count(fits(judge, caption, vectors), i -> i == place);
      }
    }
    List<String> absent = absent(known);
    long called =
        absent.stream()
            .filter(
                query ->
                    fits(judge, query, vectors).stream().anyMatch(it -> it.band() == Band.STRONG))
            .count();
    return new Figures(
        labels.stream()
            .map(it -> new Asked(it, known.stream().filter(one -> one.is(it)).count()))
            .toList(),
        new Orders(encoder, judge, known).choices(labels),
        Precision.of(asked.strong),
        Precision.of(asked.likely),
        Precision.of(captions.strong),
        Precision.of(captions.likely),
        absent.isEmpty() ? 0 : (double) called / absent.size(),
        absent.size());
  }

  private List<Fit> fits(Judge judge, String query, List<float[]> vectors) {
    return judge.words(query, encoder.texts(List.of(query))[0], vectors);
  }

  /// What the surer bands held, and whether it was right.
  private record Tally(List<Boolean> strong, List<Boolean> likely) {
    Tally() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void count(List<Fit> fits, IntPredicate right) {
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
}

package app.fovea.index.eval;

import app.fovea.index.LibraryException;
import app.fovea.index.Outcome;
import app.fovea.index.PictureVectors;
import app.fovea.index.label.Label;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.ZeroShot;
import app.fovea.model.Encoder;
import java.util.ArrayList;
import java.util.List;

/// Measures a model on a truth file: every caption asked over all its pictures, and every labelled
/// picture judged by all its labels.
public final class Evaluation {
  private final Encoder encoder;
  private final Prompts prompts;

  public Evaluation(Encoder encoder, Prompts prompts) {
    this.encoder = encoder;
    this.prompts = prompts;
  }

  /// What was measured.
  ///
  /// @param photos pictures that could be read; only they count
  /// @param captions how many were asked
  /// @param recall the caption's own picture among the first of all pictures
  /// @param labelled pictures that were judged
  /// @param labels how many each was judged by
  /// @param top1 part of the labelled whose own label came first
  /// @param top5 part of the labelled whose own label was among the first five
  public record Figures(
      int photos,
      int captions,
      Recall recall,
      int labelled,
      int labels,
      double top1,
      double top5,
      List<Outcome.Failed> failed) {
    public Figures {
      failed = List.copyOf(failed);
    }
  }

  /// @param results of the truth's pictures, in its order
  /// @throws LibraryException BAD_REQUEST when none of them could be read
  public Figures measure(Truth truth, List<PictureVectors.Result> results) throws LibraryException {
    List<Known> known = new ArrayList<>();
    List<Outcome.Failed> failed = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      switch (results.get(i)) {
        case PictureVectors.Embedded it ->
            known.add(new Known(truth.entries().get(i), it.vector()));
        case PictureVectors.Refused it -> failed.add(new Outcome.Failed(it.path(), it.reason()));
      }
    }
    if (known.isEmpty()) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST, "None of the truth file's pictures could be read.");
    }
    int[] captionRanks = captionRanks(known);
    int[] labelRanks = labelRanks(known);
    return new Figures(
        known.size(),
        captionRanks.length,
        Recall.of(captionRanks),
        labelRanks.length,
        (int) known.stream().flatMap(it -> it.entry.label().stream()).distinct().count(),
        Recall.within(labelRanks, 1),
        Recall.within(labelRanks, 5),
        failed);
  }

  private record Known(Truth.Entry entry, float[] vector) {}

  private int[] captionRanks(List<Known> known) {
    List<Integer> ranks = new ArrayList<>();
    for (Known own : known) {
      if (own.entry.captions().isEmpty()) {
        continue;
      }
      for (float[] caption : encoder.texts(own.entry.captions())) {
        ranks.add(rank(caption, own, known));
      }
    }
    return ranks.stream().mapToInt(Integer::intValue).toArray();
  }

  /// One more than the pictures that are strictly nearer, so that copies of a picture share its
  /// rank.
  private static int rank(float[] query, Known own, List<Known> all) {
    double score = dot(query, own.vector);
    return 1 + (int) all.stream().filter(other -> dot(query, other.vector) > score).count();
  }

  private int[] labelRanks(List<Known> known) {
    List<Label> labels =
        known.stream()
            .flatMap(it -> it.entry.label().stream())
            .distinct()
            .map(Label::named)
            .toList();
    if (labels.isEmpty()) {
      return new int[0];
    }
    ZeroShot zeroShot = ZeroShot.of(encoder, labels, prompts);
    return known.stream()
        .filter(it -> it.entry.label().isPresent())
        .mapToInt(it -> place(zeroShot.judge(it.vector), it.entry.label().orElseThrow()))
        .toArray();
  }

  private static int place(List<ZeroShot.Score> scores, String label) {
    return 1 + scores.stream().map(ZeroShot.Score::label).toList().indexOf(label);
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) a[k] * b[k];
    }
    return sum;
  }
}

package app.fovea.index;

import app.fovea.index.label.Batch;
import app.fovea.index.label.Board;
import app.fovea.index.label.Placing;
import app.fovea.index.label.Sorting;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A label set over some photos of the library, for somebody who teaches it. Every change is kept
/// in the library at once and answers with the photos sorted anew. Safe for concurrent use; changes
/// wait for each other.
public final class LabelBoard {
  private final Labels labels;
  private final TaughtSet taught;
  private final Board board;
  private final double[] thresholds;
  private final Deque<Long> undone = new ArrayDeque<>();
  private final Map<String, OptionalLong> photos = new HashMap<>();
  private Told told;
  private Sorting sorting;

  /// @param thresholds one a label
  LabelBoard(Labels labels, TaughtSet taught, Board board, double[] thresholds) throws IOException {
    this.labels = labels;
    this.taught = taught;
    this.board = board;
    this.thresholds = thresholds;
    this.told = taught.told();
    this.sorting = heeding(board.sorted(taught.lessons(told)));
  }

  /// Nobody's photo moves away from where they put it.
  private Sorting heeding(Sorting sorted) throws IOException {
    List<Placing> said = new ArrayList<>();
    for (Told.Word word : told.words()) {
      int label = sorted.set().indexOf(word.label());
      photo(word.contentId())
          .ifPresent(photo -> said.add(new Placing(photo, label, word.verdict())));
    }
    return sorted.heeding(said);
  }

  /// Where the photos fall now.
  public synchronized Sorting sorting() {
    return sorting;
  }

  /// The least probability at which a label is applied.
  ///
  /// @param label its place in the set
  public synchronized double threshold(int label) {
    return thresholds[label];
  }

  /// Chooses the least probability at which a label is applied.
  public synchronized void threshold(String label, double threshold) throws IOException {
    labels.threshold(sorting.set().name(), label, threshold);
    thresholds[sorting.set().indexOf(label)] = threshold;
  }

  /// How many pictures somebody said that of a label of.
  public synchronized int said(String label, Verdict verdict) {
    return (int)
        told.words().stream()
            .filter(it -> it.label().equals(label) && it.verdict() == verdict)
            .count();
  }

  /// Says that a label fits photos, or does not, and sorts at once; [#sortAgain] takes longer and
  /// fits better.
  public synchronized Sorting teach(String label, Verdict verdict, List<Photo> photos)
      throws IOException {
    undone.clear();
    String name = sorting.set().names().get(sorting.set().indexOf(label));
    labels.decide(sorting.set().name(), name, verdict, photos);
    photos.forEach(it -> told.say(it.contentId(), name, verdict));
    sorting = heeding(board.sortedQuickly(taught.lessons(told)));
    return sorting;
  }

  /// Takes the last batch of this set back, be it an export; nothing happens when there is none.
  public synchronized Sorting undo() throws IOException {
    Optional<Long> last = labels.lastHolding(sorting.set().name());
    if (last.isPresent()) {
      if (labels.undo(OptionalLong.of(last.get())).batch().cause() != Batch.Cause.EXPORTED) {
        undone.push(last.get());
      }
    }
    return sortAgain();
  }

  /// Makes the batch hold again that was taken back last here.
  public synchronized Sorting redo() throws IOException {
    if (!undone.isEmpty()) {
      labels.redo(OptionalLong.of(undone.pop()));
    }
    return sortAgain();
  }

  /// Sorts anew with all care: how strongly lessons count, and how sure the head may be, are found
  /// again from what it says of lessons that it was not shown.
  public synchronized Sorting sortAgain() throws IOException {
    told = taught.told();
    sorting = heeding(board.sorted(taught.lessons(told)));
    return sorting;
  }

  /// The least certain photos first, without those that somebody has decided about.
  public synchronized List<Sorting.Proposal> queue(int most) throws IOException {
    Map<Long, List<String>> settled = new HashMap<>();
    for (Told.Word word : told.words()) {
      OptionalLong photo = photo(word.contentId());
      if (photo.isPresent()) {
        settled
            .computeIfAbsent(photo.getAsLong(), _ -> new ArrayList<>())
            .addAll(sorting.set().names().stream().filter(it -> settled(word, it)).toList());
      }
    }
    return sorting.queue(
        most, it -> settled.getOrDefault(it.photo(), List.of()).contains(it.label()));
  }

  private boolean settled(Told.Word word, String label) {
    return told.settled(word.contentId(), label);
  }

  private OptionalLong photo(String contentId) throws IOException {
    OptionalLong known = photos.get(contentId);
    if (known == null) {
      known = labels.photo(contentId);
      photos.put(contentId, known);
    }
    return known;
  }

  /// What somebody said of a photo, and how probable that is to the head, where it says otherwise.
  public record Disagreement(long photo, String label, Verdict verdict, double probability) {
    private double surprise() {
      return verdict == Verdict.YES ? 1 - probability : probability;
    }
  }

  /// Decisions that the head would have made the other way, the most surprising first.
  public synchronized List<Disagreement> disagreements() throws IOException {
    List<Disagreement> disagreements = new ArrayList<>();
    for (Told.Word word : told.words()) {
      OptionalLong photo = photo(word.contentId());
      if (photo.isPresent()) {
        sorting.of(photo.getAsLong()).stream()
            .filter(it -> it.label().equals(word.label()))
            .map(it -> disagreement(word, it))
            .filter(it -> it.surprise() > 0.5)
            .forEach(disagreements::add);
      }
    }
    disagreements.sort(Comparator.comparingDouble(Disagreement::surprise).reversed());
    return disagreements;
  }

  private static Disagreement disagreement(Told.Word word, Sorting.Proposal says) {
    return new Disagreement(says.photo(), word.label(), word.verdict(), says.probability());
  }
}

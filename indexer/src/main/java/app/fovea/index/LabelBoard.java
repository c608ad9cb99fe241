package app.fovea.index;

import app.fovea.index.label.Board;
import app.fovea.index.label.Decision;
import app.fovea.index.label.Sorting;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A label set over some photos of the library, for somebody who teaches it. Every change is kept
// in
/// the library at once and answers with the photos sorted anew. Safe for concurrent use; changes
// wait
/// for each other.
public final class LabelBoard {
  private final Labels labels;
  private final TaughtSet taught;
  private final Board board;
  private final Deque<Long> undone = new ArrayDeque<>();
  private Sorting sorting;

  LabelBoard(Labels labels, TaughtSet taught, Board board) throws IOException {
    this.labels = labels;
    this.taught = taught;
    this.board = board;
    this.sorting = board.sorted(taught.lessons());
  }

  /// Where the photos fall now.
  public synchronized Sorting sorting() {
    return sorting;
  }

  /// Says that a label fits photos, or does not, and sorts at once; [#sortAgain] takes longer and
  // fits
  /// better.
  public synchronized Sorting teach(String label, Verdict verdict, List<Photo> photos)
      throws IOException {
    undone.clear();
    labels.decide(sorting.set().name(), label, verdict, photos);
    sorting = board.sortedQuickly(taught.lessons());
    return sorting;
  }

  /// Takes the last batch of this set back; nothing happens when there is none.
  public synchronized Sorting undo() throws IOException {
    Optional<Long> last = labels.lastHolding(sorting.set().name());
    if (last.isPresent()) {
      labels.undo(OptionalLong.of(last.get()));
      undone.push(last.get());
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
  // again
  /// from what it says of lessons that it was not shown.
  public synchronized Sorting sortAgain() throws IOException {
    sorting = board.sorted(taught.lessons());
    return sorting;
  }

  /// What somebody said and how probable that is to the head, where it says otherwise.
  public record Disagreement(String contentId, String label, Verdict verdict, double probability) {}

  /// Decisions that the head would have made the other way, the most surprising first.
  public synchronized List<Disagreement> disagreements() throws IOException {
    List<Disagreement> disagreements = new ArrayList<>();
    for (Decision decision : labels.decisions(sorting.set())) {
      OptionalLong photo = labels.photo(decision.contentId());
      if (photo.isEmpty()) {
        continue;
      }
      for (Sorting.Proposal proposal : sorting.of(photo.getAsLong())) {
        if (proposal.label().equals(decision.label())) {
          add(disagreements, decision, proposal.probability());
        }
      }
    }
    disagreements.sort((a, b) -> Double.compare(surprise(b), surprise(a)));
    return disagreements;
  }

  private static void add(List<Disagreement> to, Decision decision, double probability) {
    var disagreement =
        new Disagreement(decision.contentId(), decision.label(), decision.verdict(), probability);
    if (surprise(disagreement) > 0.5) {
      to.add(disagreement);
    }
  }

  private static double surprise(Disagreement it) {
    return it.verdict() == Verdict.YES ? 1 - it.probability() : it.probability();
  }
}

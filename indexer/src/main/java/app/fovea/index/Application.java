package app.fovea.index;

import app.fovea.index.label.Batch;
import app.fovea.index.label.Board;
import app.fovea.index.label.Choice;
import app.fovea.index.label.Decision;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Sorting.Proposal;
import app.fovea.index.label.VectorTable;
import app.fovea.index.label.Verdict;
import app.fovea.index.store.Catalog;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/// The applying of a label set: the model's proposals, less what a person has decided.
final class Application {
  private final Labels labels;
  private final Catalog catalog;
  private final Library library;
  private final OwnLabels ownLabels;

  Application(Labels labels, Catalog catalog, Library library, OwnLabels ownLabels) {
    this.labels = labels;
    this.catalog = catalog;
    this.library = library;
    this.ownLabels = ownLabels;
  }

  List<Labelled> preview(LabelSet set, Optional<Set<Long>> photos, OptionalDouble threshold)
      throws IOException {
    return photos(plan(set, photos, threshold).proposals);
  }

  Labels.Applied apply(LabelSet set, Optional<Set<Long>> photos, OptionalDouble threshold)
      throws IOException {
    Plan plan = plan(set, photos, threshold);
    List<Labelled> labelled = photos(plan.proposals);
    Optional<String> model =
        set.classifier().isPresent()
            ? set.classifier()
            : Optional.of(library.encoder().model().id());
    List<Decision> decisions = new ArrayList<>();
    for (Labelled it : labelled) {
      decisions.add(
          new Decision(
              it.photo().contentId(),
              it.label(),
              Verdict.YES,
              model,
              it.probability(),
              Instant.now()));
    }
    for (Decision old : plan.withdrawn) {
      decisions.add(
          new Decision(old.contentId(), old.label(), Verdict.NO, model, 0, Instant.now()));
    }
    long batch = catalog.decisions().add(set.name(), Batch.Cause.APPLIED, decisions);
    return new Labels.Applied(labels.batch(batch), labelled);
  }

  /// @param withdrawn what a model had decided before and would not decide now
  private record Plan(List<Proposal> proposals, List<Decision> withdrawn) {}

  /// Which photos were judged, and what the model says of them.
  private record Judged(Set<Long> photos, List<Proposal> proposals) {}

  private Judged judged(LabelSet set, Optional<Set<Long>> photos, double[] thresholds)
      throws IOException {
    Set<Long> judged = new HashSet<>();
    if (set.classifier().isPresent()) {
      Set<Long> all = photos.isPresent() ? photos.get() : catalog.contents().present();
      List<Photo> there =
          new Photos(catalog).of(all).values().stream().filter(Photo::online).toList();
      there.forEach(photo -> judged.add(photo.id()));
      List<Proposal> proposals = new ArrayList<>();
      for (Proposal proposal : ownLabels.proposals(set, there)) {
        if (proposal.probability() >= thresholds[set.indexOf(proposal.label())]) {
          proposals.add(proposal);
        }
      }
      return new Judged(judged, proposals);
    }
    VectorTable table = labels.table();
    TaughtSet taught = new TaughtSet(library, catalog, set);
    VectorTable some = labels.chosen(table, photos);
    for (long id : some.ids()) {
      judged.add(id);
    }
    return new Judged(
        judged,
        new Board(set, taught.prior(), some, table.mean())
            .sorted(taught.lessons(taught.told()))
            .proposals(thresholds));
  }

  private Plan plan(LabelSet set, Optional<Set<Long>> photos, OptionalDouble threshold)
      throws IOException {
    Judged judged = judged(set, photos, thresholds(set, threshold));
    People people = people(set, new Told(set, catalog.decisions().ofPeople(set.name())));
    List<Proposal> proposals = judged.proposals.stream().filter(it -> !people.decided(it)).toList();
    Map<Long, Set<String>> now = new HashMap<>();
    proposals.forEach(it -> now.computeIfAbsent(it.photo(), _ -> new HashSet<>()).add(it.label()));
    List<Decision> withdrawn = new ArrayList<>();
    for (Decision old : catalog.decisions().labelled(set.name())) {
      OptionalLong photo = labels.photo(old.contentId());
      if (old.model().isPresent()
          && photo.isPresent()
          && judged.photos.contains(photo.getAsLong())
          && !now.getOrDefault(photo.getAsLong(), Set.of()).contains(old.label())) {
        withdrawn.add(old);
      }
    }
    return new Plan(proposals, withdrawn);
  }

  private double[] thresholds(LabelSet set, OptionalDouble threshold) throws IOException {
    double[] thresholds = labels.thresholds(set);
    threshold.ifPresent(value -> Arrays.fill(thresholds, value));
    return thresholds;
  }

  /// What people have decided about photos of the library.
  ///
  /// @param settled photos whose label in an exclusive set a person chose
  /// @param words photos and labels that a person said yes or no to
  private record People(Set<Long> settled, Set<String> words) {
    boolean decided(Proposal proposal) {
      return settled.contains(proposal.photo())
          || words.contains(proposal.photo() + " " + proposal.label());
    }
  }

  private People people(LabelSet set, Told told) throws IOException {
    Set<Long> settled = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (Told.Word word : told.words()) {
      OptionalLong photo = labels.photo(word.contentId());
      if (photo.isPresent()) {
        words.add(photo.getAsLong() + " " + word.label());
        if (set.choice() == Choice.EXCLUSIVE && word.verdict() == Verdict.YES) {
          settled.add(photo.getAsLong());
        }
      }
    }
    return new People(settled, words);
  }

  private List<Labelled> photos(List<Proposal> proposals) throws IOException {
    Map<Long, Photo> photos =
        new Photos(catalog).of(proposals.stream().map(Proposal::photo).toList());
    List<Labelled> labelled = new ArrayList<>();
    for (Proposal proposal : proposals) {
      Photo photo = photos.get(proposal.photo());
      if (photo != null) {
        labelled.add(new Labelled(photo, proposal.label(), proposal.probability()));
      }
    }
    labelled.sort(Comparator.comparingDouble(Labelled::probability).reversed());
    return labelled;
  }
}

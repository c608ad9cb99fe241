package app.fovea.index;

import app.fovea.index.label.Batch;
import app.fovea.index.label.Board;
import app.fovea.index.label.Classifier;
import app.fovea.index.label.Decision;
import app.fovea.index.label.LabelCount;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.VectorTable;
import app.fovea.index.label.Verdict;
import app.fovea.index.sidecar.Listing;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.ExampleVectors.Kept;
import app.fovea.index.store.RemovedSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The labels of a library: sets, what people taught, what was applied, and how all of it is taken
/// back. Safe for concurrent use; what changes something needs a library that is open for writing.
public final class Labels {
  private final Library library;
  private final Catalog catalog;
  private final OwnLabels ownLabels;
  private final LibraryVectors vectors;
  private final History history;

  Labels(Library library, Catalog catalog, OwnLabels ownLabels) {
    this.library = library;
    this.catalog = catalog;
    this.ownLabels = ownLabels;
    this.vectors = new LibraryVectors(catalog);
    this.history = new History(catalog);
  }

  /// Every set, by name.
  public List<LabelSet> sets() throws IOException {
    return catalog.labelSets().all();
  }

  /// The set of that name.
  ///
  /// @throws LibraryException BAD_REQUEST with the names there are
  public LabelSet set(String name) throws IOException {
    Optional<LabelSet> set = catalog.labelSets().find(name.strip());
    if (set.isPresent()) {
      return set.get();
    }
    List<String> names = sets().stream().map(LabelSet::name).toList();
    throw bad(
        names.isEmpty()
            ? "There is no label set “%s”; make one with labels create.".formatted(name)
            : "There is no label set “%s”; there are: %s."
                .formatted(name, String.join(", ", names)));
  }

  /// How a set stands. Without a usable model, labels count as not taught.
  public LabelReport report(String name) throws IOException {
    return new LabelReporter(this, catalog).report(set(name));
  }

  /// Adds a set.
  ///
  /// @throws LibraryException BAD_REQUEST when a name cannot be used or is in use
  public LabelReport create(LabelSet set) throws IOException {
    LabelSet checked = set.checked();
    if (catalog.labelSets().find(checked.name()).isPresent()) {
      throw bad(LibraryFault.SET_THERE.about(checked.name()));
    }
    catalog.labelSets().save(checked);
    return report(checked.name());
  }

  /// Changes a set's labels, prompts or choice. Labels that stay keep what was decided about them.
  public LabelReport change(LabelSet set) throws IOException {
    set(set.name());
    catalog.labelSets().save(set.checked());
    return report(set.name());
  }

  /// Adds a set of the labels that an installed classifier comes with, ready to be applied.
  ///
  /// @throws LibraryException NO_MODEL when it is not installed, BAD_REQUEST as [#create(LabelSet)]
  public LabelReport create(String name, String classifier) throws IOException {
    return create(ownLabels.set(name, classifier));
  }

  /// The set of that name, whose labels can be taught.
  private LabelSet teachable(String name) throws IOException {
    LabelSet set = set(name);
    if (set.classifier().isPresent()) {
      throw bad(
          "The labels of “%s” come with the model %s, which is trained already; apply the set."
              .formatted(set.name(), set.classifier().get()));
    }
    return set;
  }

  /// A set that was removed, with its examples and decisions.
  public final class Removed {
    private final RemovedSet set;

    private Removed(RemovedSet set) {
      this.set = set;
    }

    /// How many decisions held.
    public long decisions() {
      return set.held();
    }

    /// Puts it back as it was.
    ///
    /// @throws LibraryException BAD_REQUEST when its name is in use again
    public void restore() throws IOException {
      if (catalog.labelSets().find(set.name()).isPresent()) {
        throw bad(LibraryFault.SET_THERE.about(set.name()));
      }
      catalog.labelSets().restore(set);
    }
  }

  /// Removes a set with its examples and decisions.
  public Removed remove(String name) throws IOException {
    return new Removed(catalog.labelSets().remove(set(name).name()));
  }

  /// Chooses the least probability at which a label is applied with the model in use.
  public void threshold(String set, String label, double threshold) throws IOException {
    LabelSet known = set(set);
    catalog
        .labelSets()
        .putThreshold(
            known.name(),
            known.names().get(known.indexOf(label)),
            judge(known),
            checked(threshold));
  }

  private static double checked(double threshold) throws LibraryException {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw bad("A threshold is a probability from 0 to 1.");
    }
    return threshold;
  }

  /// The model whose probabilities a set's thresholds are about.
  private String judge(LabelSet set) throws IOException {
    return set.classifier().isPresent() ? set.classifier().get() : model();
  }

  /// The library's name for the vectors of the model in use.
  String model() throws IOException {
    return ModelKey.of(library.encoder().model());
  }

  Optional<TaughtSet> taught(LabelSet set) throws IOException {
    return library.model().isEmpty()
        ? Optional.empty()
        : Optional.of(new TaughtSet(library, catalog, set));
  }

  /// What was taught.
  ///
  /// @param failed pictures that could not be read; the others were taken
  public record Taught(OptionalLong batch, LabelReport set, List<Outcome.Failed> failed) {
    public Taught {
      failed = List.copyOf(failed);
    }
  }

  /// Says that a label fits pictures, or does not. They need not be in the library: their vectors
  /// are kept.
  public Taught teach(
      String set, String label, Verdict verdict, List<Path> pictures, BooleanSupplier cancelled)
      throws IOException {
    LabelSet known = teachable(set);
    String name = known.names().get(known.indexOf(label));
    List<Outcome.Failed> failed = new ArrayList<>();
    List<Kept> examples = new ArrayList<>();
    var results = new PictureVectors(library, 1).of(pictures, _ -> {}, cancelled);
    for (PictureVectors.Result result : results) {
      switch (result) {
        case PictureVectors.Embedded it ->
            examples.add(new Kept(library.pictures().contentId(it.path()), it.path(), it.vector()));
        case PictureVectors.Refused it -> failed.add(new Outcome.Failed(it.path(), it.reason()));
      }
    }
    if (examples.isEmpty()) {
      return new Taught(OptionalLong.empty(), report(known.name()), failed);
    }
    catalog.examples().put(model(), examples);
    List<String> replaced =
        verdict == Verdict.YES
            ? new LabelReporter(this, catalog).replaced(known, name, examples)
            : List.of();
    long batch =
        decide(known, name, verdict, examples.stream().map(Kept::contentId).distinct().toList());
    return new Taught(OptionalLong.of(batch), report(known.name()).after(replaced), failed);
  }

  /// Says that a label fits photos of the library, or does not.
  public Batch decide(String set, String label, Verdict verdict, List<Photo> photos)
      throws IOException {
    LabelSet known = set(set);
    String name = known.names().get(known.indexOf(label));
    long batch =
        decide(known, name, verdict, photos.stream().map(Photo::contentId).distinct().toList());
    return batch(batch);
  }

  private long decide(LabelSet set, String label, Verdict verdict, List<String> contentIds)
      throws IOException {
    List<Decision> decisions =
        contentIds.stream()
            .map(id -> new Decision(id, label, verdict, Optional.empty(), 1, Instant.now()))
            .toList();
    return catalog.decisions().add(set.name(), Batch.Cause.TAUGHT, decisions);
  }

  /// A set's labels over photos of the library, those with these numbers, or all of them.
  public LabelBoard board(String set, Optional<Set<Long>> photos) throws IOException {
    LabelSet known = teachable(set);
    TaughtSet taught = new TaughtSet(library, catalog, known);
    VectorTable all = table();
    VectorTable some = chosen(all, photos);
    return new LabelBoard(
        this, taught, new Board(known, taught.prior(), some, all.mean()), thresholds(known));
  }

  /// The set as it was taught, for judging pictures that need not be in the library.
  public Classifier classifier(String set) throws IOException {
    return new TaughtSet(library, catalog, teachable(set)).classifier(table().mean());
  }

  VectorTable table() throws IOException {
    return vectors.all(model(), library.encoder().model().dimension());
  }

  /// The rows of photos with these numbers or, where none are named, of all but the excluded ones.
  VectorTable chosen(VectorTable all, Optional<Set<Long>> photos) throws IOException {
    if (photos.isPresent()) {
      return all.only(photos.get()::contains);
    }
    BitSet excluded = catalog.selection().excluded();
    return excluded.isEmpty() ? all : all.only(id -> !excluded.get((int) id));
  }

  /// What applying a set would decide.
  ///
  /// @param photos the photos to decide about; by their numbers; empty for all
  /// @param threshold for all labels; empty takes each label's own
  public List<Labelled> preview(String set, Optional<Set<Long>> photos, OptionalDouble threshold)
      throws IOException {
    return new Application(this, catalog, library, ownLabels).preview(set(set), photos, threshold);
  }

  /// What applying a set has decided.
  public record Applied(Batch batch, List<Labelled> photos) {
    public Applied {
      photos = List.copyOf(photos);
    }
  }

  /// Applies a set: the model decides about photos that no person has decided about.
  public Applied apply(String set, Optional<Set<Long>> photos, OptionalDouble threshold)
      throws IOException {
    return new Application(this, catalog, library, ownLabels).apply(set(set), photos, threshold);
  }

  /// The least probability at which each label is applied with the model in use, in the set's
  /// order.
  double[] thresholds(LabelSet set) throws IOException {
    double[] thresholds = new double[set.labels().size()];
    for (int label = 0; label < thresholds.length; label++) {
      thresholds[label] = thresholdOf(set, set.names().get(label));
    }
    return thresholds;
  }

  double thresholdOf(LabelSet set, String label) throws IOException {
    Optional<Double> chosen = catalog.labelSets().threshold(set.name(), label, judge(set));
    return chosen.orElse(0.5);
  }

  /// Every batch, the latest first.
  public List<Batch> batches() throws IOException {
    return history.batches();
  }

  Batch batch(long id) throws IOException {
    return history.batch(id);
  }

  Optional<Long> lastHolding(String set) throws IOException {
    return history.lastHolding(set);
  }

  /// What was taken back.
  ///
  /// @param count decisions that no longer hold, or sidecars that are as they were
  /// @param failed sidecars that were left as they are, and why
  public record Undone(Batch batch, long count, List<Outcome.Failed> failed) {
    public Undone {
      failed = List.copyOf(failed);
    }
  }

  /// Takes a batch back, the last that holds when none is named. What held before it holds again;
  /// sidecars that an export wrote are put back as they were.
  ///
  /// @throws LibraryException BAD_REQUEST when there is nothing to take back
  public Undone undo(OptionalLong batch) throws IOException {
    return history.undo(batch);
  }

  /// Makes a batch hold again that was taken back, the earliest behind those that hold when none is
  /// named.
  ///
  /// @throws LibraryException BAD_REQUEST when there is nothing to do again
  public Batch redo(OptionalLong batch) throws IOException {
    return history.redo(batch);
  }

  /// Says what an export of a set into sidecars would change.
  public Exported previewSidecars(String set, Exported.Stars stars) throws IOException {
    return new SidecarExport(catalog).preview(set(set), stars);
  }

  /// Writes a set's labels into XMP sidecars beside the photos; the photos themselves are never
  /// written. What other programs wrote stays.
  public Exported exportSidecars(String set, Exported.Stars stars) throws IOException {
    return new SidecarExport(catalog).export(set(set), stars);
  }

  /// A set's labels as a table for other programs.
  public Listing listing(String set) throws IOException {
    LabelSet known = set(set);
    List<Decision> decisions = catalog.decisions().labelled(known.name());
    List<Long> ids = new ArrayList<>();
    for (Decision decision : decisions) {
      photo(decision.contentId()).ifPresent(ids::add);
    }
    Map<String, Photo> photos = new HashMap<>();
    new Photos(catalog).of(ids).values().forEach(it -> photos.put(it.contentId(), it));
    List<Listing.Row> rows = new ArrayList<>();
    for (Decision it : decisions) {
      Photo photo = photos.get(it.contentId());
      if (photo != null) {
        rows.add(
            new Listing.Row(
                photo.path().toString(),
                it.label(),
                it.model(),
                it.probability(),
                it.at().toString()));
      }
    }
    rows.sort(Comparator.comparing(Listing.Row::path).thenComparing(Listing.Row::label));
    return new Listing(known.name(), rows);
  }

  /// Makes the keywords that other programs wrote into labels of a free set, which is made where it
  /// is not there yet.
  public Batch importKeywords(String set) throws IOException {
    return new KeywordImport(catalog).into(set);
  }

  /// The labels that a photo has, who gave them, when, and how sure that one was.
  public List<Decision> of(Photo photo) throws IOException {
    return catalog.decisions().of(photo.contentId());
  }

  /// The labels of every set in its order, and how many photos that results show have each.
  public List<LabelCount> counts() throws IOException {
    return catalog.decisions().counts();
  }

  /// The library's number of a content.
  OptionalLong photo(String contentId) throws IOException {
    return catalog.decisions().content(contentId);
  }

  static LibraryException bad(String message) {
    return new LibraryException(LibraryException.Kind.BAD_REQUEST, message);
  }
}

package app.fovea.desktop.labels;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.labels.Sorted.Card;
import app.fovea.desktop.labels.Sorted.Column;
import app.fovea.desktop.labels.Sorted.Lessons;
import app.fovea.desktop.labels.Sorted.Pile;
import app.fovea.desktop.labels.Sorted.Question;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.index.Exported;
import app.fovea.index.LibraryException;
import app.fovea.index.Photo;
import app.fovea.index.label.LabelCount;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Label sets in memory: a photo falls to the label that its file's name contains, and to what
/// somebody said.
public final class FakeTeaching implements Teaching {
  private record Said(String label, Verdict verdict, long photo) {}

  private final FakeGallery gallery;
  private final Map<String, List<String>> sets = new LinkedHashMap<>();
  private final Set<String> applied = new HashSet<>();
  private final Deque<Said> said = new ArrayDeque<>();
  private final Deque<Said> undone = new ArrayDeque<>();

  /// The photos that were asked for last.
  volatile Scope scope = new Scope.Everything();

  /// What was written.
  public final List<Exported.Change> sidecars = new ArrayList<>();

  public FakeTeaching(FakeGallery gallery) {
    this.gallery = gallery;
  }

  @Override
  public synchronized List<LabelCount> counts() {
    return sets.entrySet().stream()
        .flatMap(set -> set.getValue().stream().map(label -> counted(set.getKey(), label)))
        .toList();
  }

  private LabelCount counted(String set, String label) {
    long photos =
        found().stream()
            .filter(photo -> applied.contains(set) && falls(photo, label) || said(photo, label))
            .count();
    return new LabelCount(set, label, photos);
  }

  private boolean said(Photo photo, String label) {
    return said.stream()
        .filter(s -> s.photo() == photo.id() && s.label().equals(label))
        .findFirst()
        .map(s -> s.verdict() == Verdict.YES)
        .orElse(false);
  }

  private List<Photo> found() {
    return gallery.photos.stream().filter(photo -> !gallery.excluded.contains(photo.id())).toList();
  }

  @Override
  public synchronized Sorted create(String set, List<String> labels) throws IOException {
    if (labels.isEmpty()) {
      throw new LibraryException(LibraryException.Kind.BAD_REQUEST, "A set needs a label.");
    }
    sets.put(set, labels);
    return open(set);
  }

  @Override
  public Sorted open(String set, Scope photos) {
    scope = photos;
    return open(set);
  }

  private synchronized Sorted open(String set) {
    List<Column> columns = new ArrayList<>();
    List<Photo> left = new ArrayList<>(found());
    for (String label : sets.getOrDefault(set, List.of())) {
      List<Card> cards =
          left.stream()
              .filter(photo -> falls(photo, label))
              .map(photo -> new Card(photo, 0.8))
              .toList();
      cards.forEach(card -> left.remove(card.photo()));
      columns.add(
          new Column(
              label,
              new Lessons(
                  count(label, Verdict.YES),
                  count(label, Verdict.NO),
                  count(label, Verdict.YES) + count(label, Verdict.NO) > 1),
              0.5,
              new Pile(cards.size(), cards)));
    }
    List<Question> queue =
        columns.isEmpty()
            ? List.of()
            : left.stream()
                .map(
                    photo -> new Question(photo, columns.getFirst().label(), 0.5, Optional.empty()))
                .toList();
    return new Sorted(
        set,
        columns,
        new Pile(left.size(), left.stream().map(photo -> new Card(photo, 0.6)).toList()),
        queue,
        List.of(),
        List.of());
  }

  private int count(String label, Verdict verdict) {
    return (int)
        said.stream().filter(s -> s.label().equals(label) && s.verdict() == verdict).count();
  }

  private boolean falls(Photo photo, String label) {
    return said.stream()
        .filter(s -> s.photo() == photo.id() && s.label().equals(label))
        .findFirst()
        .map(s -> s.verdict() == Verdict.YES)
        .orElse(photo.path().toString().contains(label));
  }

  @Override
  public synchronized Background.Chore remove(String set) {
    List<String> labels = sets.remove(set);
    return () -> put(set, labels);
  }

  private synchronized void put(String set, List<String> labels) {
    sets.put(set, labels);
  }

  @Override
  public synchronized Sorted teach(String set, String label, Verdict verdict, List<Photo> photos) {
    photos.forEach(photo -> said.push(new Said(label, verdict, photo.id())));
    return open(set);
  }

  @Override
  public Sorted teachFiles(String set, String label, Verdict verdict, List<Path> files) {
    List<Photo> photos =
        gallery.photos.stream().filter(photo -> files.contains(photo.path())).toList();
    return teach(set, label, verdict, photos);
  }

  @Override
  public synchronized Sorted undo(String set) {
    if (!sidecars.isEmpty()) {
      sidecars.clear();
      return open(set);
    }
    if (applied.remove(set)) {
      return open(set);
    }
    if (!said.isEmpty()) {
      undone.push(said.pop());
    }
    return open(set);
  }

  @Override
  public synchronized Sorted redo(String set) {
    if (!undone.isEmpty()) {
      said.push(undone.pop());
    }
    return open(set);
  }

  @Override
  public Sorted refine(String set) {
    return open(set);
  }

  @Override
  public Cut cut(String set, String label, double threshold) {
    return new Cut(
        (int) Math.round((1 - threshold) * gallery.photos.size()),
        gallery.photos.stream().limit(6).map(photo -> new Card(photo, threshold)).toList());
  }

  @Override
  public Sorted threshold(String set, String label, double threshold) {
    return open(set);
  }

  @Override
  public synchronized int apply(String set) {
    applied.add(set);
    return open(set).columns().stream().mapToInt(it -> it.pile().count()).sum();
  }

  @Override
  public Exported previewSidecars(String set, Exported.Stars stars) {
    List<Exported.Change> changes =
        open(set).columns().stream()
            .flatMap(
                column ->
                    column.pile().cards().stream()
                        .map(
                            card ->
                                new Exported.Change(
                                    Path.of(card.photo().path() + ".xmp"),
                                    List.of(column.label()),
                                    List.of(),
                                    Optional.empty())))
            .toList();
    return new Exported(OptionalLong.empty(), changes, 0, List.of());
  }

  @Override
  public Exported exportSidecars(String set, Exported.Stars stars) {
    sidecars.addAll(previewSidecars(set, stars).changes());
    return previewSidecars(set, stars);
  }

  @Override
  public void export(String set, Path file) throws IOException {
    Files.writeString(file, set);
  }
}

package app.fovea.desktop.labels;

import app.fovea.desktop.labels.Sorted.Card;
import app.fovea.desktop.labels.Sorted.Column;
import app.fovea.desktop.labels.Sorted.Lessons;
import app.fovea.desktop.labels.Sorted.Question;
import app.fovea.desktop.library.FakeGallery;
import app.fovea.index.LibraryException;
import app.fovea.index.Photo;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Label sets in memory: a photo falls to the label that its file's name contains, and to what
/// somebody said.
public final class FakeTeaching implements Teaching {
  private record Said(String label, Verdict verdict, long photo) {}

  private final FakeGallery gallery;
  private final Map<String, List<String>> sets = new LinkedHashMap<>();
  private final Deque<Said> said = new ArrayDeque<>();
  private final Deque<Said> undone = new ArrayDeque<>();

  public FakeTeaching(FakeGallery gallery) {
    this.gallery = gallery;
  }

  @Override
  public synchronized List<String> sets() {
    return List.copyOf(sets.keySet());
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
  public synchronized Sorted open(String set) {
    List<Column> columns = new ArrayList<>();
    List<Photo> left = new ArrayList<>(gallery.photos);
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
              new Lessons(count(label, Verdict.YES), count(label, Verdict.NO)),
              0.5,
              cards.size(),
              cards));
    }
    List<Question> queue =
        columns.isEmpty()
            ? List.of()
            : left.stream()
                .map(photo -> new Question(photo, columns.getFirst().label(), 0.5))
                .toList();
    return new Sorted(
        set, columns, left.stream().map(photo -> new Card(photo, 0.6)).toList(), queue);
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
  public synchronized void remove(String set) {
    sets.remove(set);
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
  public int caught(String set, String label, double threshold) {
    return (int) Math.round((1 - threshold) * gallery.photos.size());
  }

  @Override
  public Sorted threshold(String set, String label, double threshold) {
    return open(set);
  }

  @Override
  public int apply(String set) {
    return open(set).columns().stream().mapToInt(Column::count).sum();
  }
}

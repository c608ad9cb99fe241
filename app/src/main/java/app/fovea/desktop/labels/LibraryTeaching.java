package app.fovea.desktop.labels;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.labels.Sorted.Card;
import app.fovea.desktop.labels.Sorted.Column;
import app.fovea.desktop.labels.Sorted.Lessons;
import app.fovea.desktop.labels.Sorted.Pile;
import app.fovea.desktop.labels.Sorted.Question;
import app.fovea.index.Exported;
import app.fovea.index.LabelBoard;
import app.fovea.index.Library;
import app.fovea.index.Photo;
import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelCount;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.Sorting;
import app.fovea.index.label.Verdict;
import app.fovea.index.sidecar.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The label sets of a library on disk.
public final class LibraryTeaching implements Teaching {
  private static final int SHOWN = 60;
  private static final int ASKED = 40;
  private static final int BORDERLINE = 6;

  private final Library library;
  private final Map<String, OpenBoard> boards = new ConcurrentHashMap<>();

  public LibraryTeaching(Library library) {
    this.library = library;
  }

  /// @param photos those on the board; empty for all
  /// @param known photos that were shown already
  private record OpenBoard(
      LabelBoard board, Optional<Set<Long>> photos, List<String> notices, Map<Long, Photo> known) {}

  @Override
  public List<LabelCount> counts() throws IOException {
    return library.labels().counts();
  }

  @Override
  public Sorted create(String set, List<String> labels) throws IOException {
    List<Label> named = labels.stream().map(Label::named).toList();
    library
        .labels()
        .create(new LabelSet(set, Choice.EXCLUSIVE, Prompts.ENSEMBLE, Optional.empty(), named));
    return open(set, new Scope.Everything());
  }

  @Override
  public Sorted open(String set, Scope scope) throws IOException {
    return sorted(opened(set, scope));
  }

  private OpenBoard opened(String set, Scope scope) throws IOException {
    Optional<Set<Long>> photos = photos(scope);
    OpenBoard opened =
        new OpenBoard(
            library.labels().board(set, photos),
            photos,
            library.labels().report(set).notices(),
            new ConcurrentHashMap<>());
    boards.put(set, opened);
    return opened;
  }

  private Optional<Set<Long>> photos(Scope scope) throws IOException {
    return switch (scope) {
      case Scope.Everything _ -> Optional.empty();
      case Scope.Found(Set<Long> found) -> Optional.of(found);
      case Scope.Without(Scope all, Set<Long> left) -> photos(all).map(them -> less(them, left));
      case Scope.Dropped(List<Path> paths) -> {
        Set<Long> photos = new HashSet<>();
        for (Path path : paths) {
          if (Files.isDirectory(path)) {
            library.timeline(Optional.of(path)).forEach(photo -> photos.add(photo.id()));
          } else {
            library.photo(path).ifPresent(photo -> photos.add(photo.id()));
          }
        }
        yield Optional.of(photos);
      }
    };
  }

  private static Set<Long> less(Set<Long> photos, Set<Long> left) {
    Set<Long> rest = new HashSet<>(photos);
    rest.removeAll(left);
    return rest;
  }

  private OpenBoard board(String set) throws IOException {
    OpenBoard known = boards.get(set);
    return known != null ? known : opened(set, new Scope.Everything());
  }

  @Override
  public Background.Chore remove(String set) throws IOException {
    boards.remove(set);
    return library.labels().remove(set)::restore;
  }

  @Override
  public Sorted teach(String set, String label, Verdict verdict, List<Photo> photos)
      throws IOException {
    OpenBoard open = board(set);
    open.board.teach(label, verdict, photos);
    return sorted(open);
  }

  @Override
  public Sorted teachFiles(String set, String label, Verdict verdict, List<Path> files)
      throws IOException {
    OpenBoard open = board(set);
    Set<Photo> known = new LinkedHashSet<>();
    List<Path> others = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        known.addAll(library.timeline(Optional.of(file)));
      } else {
        library.photo(file).ifPresentOrElse(known::add, () -> others.add(file));
      }
    }
    if (!others.isEmpty()) {
      library.labels().teach(set, label, verdict, others, () -> false);
      open.board.sortAgain();
    }
    if (!known.isEmpty()) {
      open.board.teach(label, verdict, List.copyOf(known));
    }
    return sorted(open);
  }

  @Override
  public Sorted refine(String set) throws IOException {
    OpenBoard open = board(set);
    open.board.sortAgain();
    return sorted(open);
  }

  @Override
  public Sorted undo(String set) throws IOException {
    OpenBoard open = board(set);
    open.board.undo();
    return sorted(open);
  }

  @Override
  public Sorted redo(String set) throws IOException {
    OpenBoard open = board(set);
    open.board.redo();
    return sorted(open);
  }

  @Override
  public Cut cut(String set, String label, double threshold) throws IOException {
    OpenBoard open = board(set);
    Sorting sorting = open.board.sorting();
    int place = sorting.set().indexOf(label);
    List<Card> borderline =
        new ArrayList<>(cards(open, sorting.borderline(place, threshold, BORDERLINE)));
    borderline.sort(Comparator.comparingDouble(Card::probability).reversed());
    return new Cut(sorting.caught(place, threshold), borderline);
  }

  @Override
  public Sorted threshold(String set, String label, double threshold) throws IOException {
    OpenBoard open = board(set);
    open.board.threshold(label, threshold);
    return sorted(open);
  }

  @Override
  public int apply(String set) throws IOException {
    return library
        .labels()
        .apply(set, board(set).photos, OptionalDouble.empty())
        .batch()
        .decisions();
  }

  @Override
  public Exported previewSidecars(String set, Exported.Stars stars) throws IOException {
    return library.labels().previewSidecars(set, stars);
  }

  @Override
  public Exported exportSidecars(String set, Exported.Stars stars) throws IOException {
    return library.labels().exportSidecars(set, stars);
  }

  @Override
  public void export(String set, Path file) throws IOException {
    Listing listing = library.labels().listing(set);
    boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    Files.writeString(file, json ? listing.json() : listing.csv());
  }

  private Sorted sorted(OpenBoard open) throws IOException {
    LabelBoard board = open.board;
    Sorting sorting = board.sorting();
    List<String> names = sorting.set().names();
    List<List<Sorting.Judged>> piles = new ArrayList<>();
    for (int label = 0; label < names.size(); label++) {
      piles.add(sorting.column(label));
    }
    piles.add(sorting.none());
    List<Sorting.Proposal> queue = board.queue(ASKED);
    List<LabelBoard.Disagreement> looks = board.disagreements();
    know(
        open,
        piles,
        Stream.concat(
                queue.stream().map(Sorting.Proposal::photo),
                looks.stream().map(LabelBoard.Disagreement::photo))
            .toList());
    List<Column> columns = new ArrayList<>();
    for (int label = 0; label < names.size(); label++) {
      String name = names.get(label);
      columns.add(
          new Column(
              name,
              new Lessons(
                  board.said(name, Verdict.YES),
                  board.said(name, Verdict.NO),
                  sorting.taught().get(label)),
              board.threshold(label),
              pile(open, piles.get(label))));
    }
    return new Sorted(
        sorting.set().name(),
        columns,
        pile(open, piles.getLast()),
        questions(open, queue),
        secondLooks(open, looks),
        open.notices);
  }

  /// Reads the photos that are to be shown and were not yet, all at once.
  private void know(OpenBoard open, List<List<Sorting.Judged>> piles, List<Long> others)
      throws IOException {
    Set<Long> wanted = new HashSet<>(others);
    piles.forEach(pile -> shown(pile).forEach(judged -> wanted.add(judged.photo())));
    wanted.removeAll(open.known.keySet());
    open.known.putAll(library.photos(wanted));
  }

  private static List<Sorting.Judged> shown(List<Sorting.Judged> pile) {
    return pile.subList(0, Math.min(SHOWN, pile.size()));
  }

  private Pile pile(OpenBoard open, List<Sorting.Judged> pile) throws IOException {
    return new Pile(pile.size(), cards(open, shown(pile)));
  }

  private List<Card> cards(OpenBoard open, List<Sorting.Judged> judged) throws IOException {
    know(open, List.of(judged), List.of());
    List<Card> cards = new ArrayList<>();
    for (Sorting.Judged one : judged) {
      Optional.ofNullable(open.known.get(one.photo()))
          .ifPresent(photo -> cards.add(new Card(photo, one.probability())));
    }
    return cards;
  }

  private static List<Question> questions(OpenBoard open, List<Sorting.Proposal> queue) {
    List<Question> questions = new ArrayList<>();
    for (Sorting.Proposal it : queue) {
      Optional.ofNullable(open.known.get(it.photo()))
          .ifPresent(
              photo ->
                  questions.add(
                      new Question(photo, it.label(), it.probability(), Optional.empty())));
    }
    return questions;
  }

  private static List<Question> secondLooks(
      OpenBoard open, List<LabelBoard.Disagreement> disagreements) {
    List<Question> questions = new ArrayList<>();
    for (LabelBoard.Disagreement it : disagreements) {
      Optional.ofNullable(open.known.get(it.photo()))
          .ifPresent(
              photo ->
                  questions.add(
                      new Question(
                          photo, it.label(), it.probability(), Optional.of(it.verdict()))));
    }
    return questions;
  }
}

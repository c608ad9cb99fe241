package app.fovea.desktop.labels;

import app.fovea.desktop.labels.Sorted.Card;
import app.fovea.desktop.labels.Sorted.Column;
import app.fovea.desktop.labels.Sorted.Lessons;
import app.fovea.desktop.labels.Sorted.Question;
import app.fovea.index.LabelBoard;
import app.fovea.index.LabelReport;
import app.fovea.index.Library;
import app.fovea.index.Photo;
import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.Sorting;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/// The label sets of a library on disk.
public final class LibraryTeaching implements Teaching {
  private static final int SHOWN = 60;
  private static final int ASKED = 40;

  private final Library library;
  private final Map<String, LabelBoard> boards = new ConcurrentHashMap<>();

  public LibraryTeaching(Library library) {
    this.library = library;
  }

  @Override
  public List<String> sets() throws IOException {
    return library.labels().sets().stream().map(LabelSet::name).toList();
  }

  @Override
  public Sorted create(String set, List<String> labels) throws IOException {
    List<Label> named = labels.stream().map(Label::named).toList();
    library
        .labels()
        .create(new LabelSet(set, Choice.EXCLUSIVE, Prompts.ENSEMBLE, Optional.empty(), named));
    return open(set);
  }

  @Override
  public Sorted open(String set) throws IOException {
    LabelBoard board = library.labels().board(set, Optional.empty());
    boards.put(set, board);
    return sorted(set, board.sorting());
  }

  private LabelBoard board(String set) throws IOException {
    LabelBoard known = boards.get(set);
    if (known != null) {
      return known;
    }
    LabelBoard opened = library.labels().board(set, Optional.empty());
    boards.put(set, opened);
    return opened;
  }

  @Override
  public void remove(String set) throws IOException {
    boards.remove(set);
    library.labels().remove(set);
  }

  @Override
  public Sorted teach(String set, String label, Verdict verdict, List<Photo> photos)
      throws IOException {
    return sorted(set, board(set).teach(label, verdict, photos));
  }

  @Override
  public Sorted teachFiles(String set, String label, Verdict verdict, List<Path> files)
      throws IOException {
    List<Photo> known = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    for (Path file : files) {
      library.photo(file).ifPresentOrElse(known::add, () -> others.add(file));
    }
    if (!others.isEmpty()) {
      library.labels().teach(set, label, verdict, others, () -> false);
      board(set).sortAgain();
    }
    return known.isEmpty() ? sorted(set, board(set).sorting()) : teach(set, label, verdict, known);
  }

  @Override
  public Sorted undo(String set) throws IOException {
    return sorted(set, board(set).undo());
  }

  @Override
  public Sorted redo(String set) throws IOException {
    return sorted(set, board(set).redo());
  }

  @Override
  public int caught(String set, String label, double threshold) throws IOException {
    Sorting sorting = board(set).sorting();
    return sorting.caught(sorting.set().indexOf(label), threshold);
  }

  @Override
  public Sorted threshold(String set, String label, double threshold) throws IOException {
    library.labels().threshold(set, label, threshold);
    return sorted(set, board(set).sorting());
  }

  @Override
  public int apply(String set) throws IOException {
    return library
        .labels()
        .apply(set, Optional.empty(), OptionalDouble.empty())
        .batch()
        .decisions();
  }

  private Sorted sorted(String set, Sorting sorting) throws IOException {
    LabelReport report = library.labels().report(set);
    List<Column> columns = new ArrayList<>();
    for (int label = 0; label < report.labels().size(); label++) {
      LabelReport.Line line = report.labels().get(label);
      List<Sorting.Judged> judged = sorting.column(label);
      columns.add(
          new Column(
              line.label(),
              new Lessons(line.yes(), line.no()),
              line.threshold(),
              judged.size(),
              cards(judged)));
    }
    return new Sorted(set, columns, cards(sorting.none()), questions(sorting));
  }

  private List<Card> cards(List<Sorting.Judged> judged) throws IOException {
    List<Card> cards = new ArrayList<>();
    for (Sorting.Judged one : judged.subList(0, Math.min(SHOWN, judged.size()))) {
      library.photo(one.photo()).ifPresent(found -> cards.add(new Card(found, one.probability())));
    }
    return cards;
  }

  private List<Question> questions(Sorting sorting) throws IOException {
    List<Question> questions = new ArrayList<>();
    for (Sorting.Proposal asked : sorting.queue(ASKED)) {
      library
          .photo(asked.photo())
          .ifPresent(
              found -> questions.add(new Question(found, asked.label(), asked.probability())));
    }
    return questions;
  }
}

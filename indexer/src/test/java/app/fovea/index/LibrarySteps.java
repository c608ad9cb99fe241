package app.fovea.index;

import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What one does with a library besides searching it by words: each step once, in a library that
/// was just opened, in seconds of the clock and of the processors.
final class LibrarySteps {
  private static final List<String> FILTERS =
      List.of(
          "folder:7",
          "date:2012",
          "camera:\"camera of one in 10\"",
          "near:48.1,11.5,50",
          "rating:>=3",
          "has:gps",
          "is:offline",
          "label:kept",
          "\"img_0000123\"");
  private static final int LABELLED = 20;

  private final LibraryDirectory home;
  private final Figures figures;
  private final long photos;
  private final Library.Options options;

  LibrarySteps(LibraryDirectory home, Figures figures, long photos, Library.Options options) {
    this.home = home;
    this.figures = figures;
    this.photos = photos;
    this.options = options;
  }

  /// Something to measure.
  interface Step {
    void take(Library library) throws IOException, QueryException;
  }

  /// Reads, then writes. Afterwards the library has lost its photos.
  void measure() throws IOException, QueryException {
    label();
    for (Map.Entry<String, Step> step : reading().entrySet()) {
      measure(step.getKey(), step.getValue(), Library.Access.READ);
    }
    for (Map.Entry<String, Step> step : writing().entrySet()) {
      measure(step.getKey(), step.getValue(), Library.Access.WRITE);
    }
  }

  private void measure(String name, Step step, Library.Access access)
      throws IOException, QueryException {
    try (Library library = Library.open(home.path(), access, options)) {
      Stopwatch watch = Stopwatch.start();
      step.take(library);
      figures.set("step", name + " s", photos, watch.seconds());
      figures.set("step", name + " CPU s", photos, watch.processorSeconds());
    }
  }

  /// Labels and stars for some of them, as people have.
  private void label() throws IOException {
    try (Library library = Library.open(home.path(), Library.Access.WRITE, options)) {
      library
          .labels()
          .create(
              new LabelSet(
                  "keep",
                  Choice.FREE,
                  Prompts.PLAIN,
                  Optional.empty(),
                  List.of(Label.named("kept"))));
      List<Photo> all = library.timeline(Optional.empty());
      List<Photo> some = all.stream().filter(photo -> photo.id() % LABELLED == 0).toList();
      library.labels().decide("keep", "kept", Verdict.YES, some);
      var _ = library.rate(some.stream().map(Photo::id).toList(), 4);
    }
  }

  private SequencedMap<String, Step> reading() {
    SequencedMap<String, Step> steps = new LinkedHashMap<>();
    steps.put("status", library -> library.status());
    steps.put("facets", library -> library.facets());
    steps.put("months", library -> library.months());
    steps.put("timeline", library -> library.timeline(Optional.empty()));
    steps.put("subfolders", library -> library.subfolders(folder()));
    for (String filter : FILTERS) {
      steps.put(
          filter.replaceAll("[\",]", " ").strip(),
          library -> library.search(Query.parse(filter), 50, () -> false));
    }
    steps.put("duplicates", library -> library.duplicates(() -> false));
    steps.put("duplicates again", library -> library.duplicates(() -> false));
    return steps;
  }

  private SequencedMap<String, Step> writing() throws IOException {
    Path drive = Files.createDirectories(home.path().resolve("drive/photos")).toRealPath();
    Path elsewhere = Files.createDirectories(home.path().resolve("elsewhere")).toRealPath();
    SequencedMap<String, Step> steps = new LinkedHashMap<>();
    steps.put("relocate", library -> library.relocate(folder(), drive));
    steps.put("relocate under another name", library -> library.relocate(drive, elsewhere));
    steps.put("texts after relocation", LibrarySteps::ask);
    steps.put("remove folder", library -> library.removeFolder(elsewhere));
    steps.put("texts after removal", LibrarySteps::ask);
    return steps;
  }

  private static void ask(Library library) throws IOException {
    var _ = library.search(Query.words("nothing in particular"), 50, () -> false);
  }

  private Path folder() throws IOException {
    return home.path().resolve("photos").toRealPath();
  }
}

package app.fovea.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Writes `docs/performance.md` and its plots from the file of figures. `.ci/bench-report` runs it.
final class PerformanceReport {
  private static final List<String> SHARES = List.of("100%", "50%", "10%", "1%");
  private static final List<String> ENGINES =
      List.of("flat", "graph_float", "graph_one_bit", "graph_one_bit_wide");

  private final Figures figures;
  private final Path plots;
  private final StringBuilder page = new StringBuilder();

  private PerformanceReport(Figures figures, Path plots) {
    this.figures = figures;
    this.plots = plots;
  }

  /// @param arguments the file of figures and the page to write; plots go beside the figures
  static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]).toAbsolutePath();
    var report = new PerformanceReport(new Figures(file), file.getParent());
    report.write();
    Files.writeString(Path.of(arguments[1]), report.page);
  }

  private void write() throws IOException {
    page.append(
        """
        # Performance

        Written by `.ci/bench-report` from [figures.csv](performance/figures.csv), which `.ci/bench`, `.ci/bench-scale`,
        `.ci/bench-felt`, `.ci/bench-soak` and `.ci/bench-python` fill. Synthetic photos: rows as real ones, small thumbnails, clustered unit vectors of 512 numbers
        (`ClusteredVectors`). Exponents are those of a power law through the first and the last size: 1 is linear, 0 is constant.

        """);
    indexing();
    felt();
    soak();
    queries();
    engines();
    library();
  }

  private void indexing() throws IOException {
    if (figures.names("indexing").isEmpty()) {
      return;
    }
    page.append(
        """
        ## Indexing

        Photos per second of processor time, generated JPEGs of 12 megapixels, from file to index; decoding alone and encoding alone
        by all cores in the same run.

        | | photos per CPU-second |
        |---|---|
        """);
    for (String name : List.of("end to end", "decode only", "encode only")) {
      row(name, number(figures.get("indexing", name, 0)));
    }
    page.append(
        """

        Where one processor both decodes and encodes, the seconds of both add up, so that no program can come near the slower of
        the two rates; what can be reached is both one after another: end to end is **%s** of that (and %s of the slower).

        """
            .formatted(
                number(figures.get("indexing", "of both one after another", 0)),
                number(figures.get("indexing", "of the slower of both", 0))));
    large();
    for (String name : figures.names("python")) {
      page.append(
          "%s: %s photos per CPU-second; Fovea on the same files: %s times that.%n%n"
              .formatted(
                  name,
                  number(figures.get("python", name, 0)),
                  ratio(figures.get("indexing", "end to end", 0), figures.get("python", name, 0))));
    }
    if (!figures.names("stage").isEmpty()) {
      page.append(
          """
          Time of a photo in each stage, by the flight recorder's events (`app.fovea.Decode`, `Encode`, `Save`, `Wait`), summed over
          the lanes, which share the cores:

          | stage | ms a photo |
          |---|---|
          """);
      for (String stage : List.of("decode", "encode", "save", "wait")) {
        row(stage, number(figures.get("stage", stage, 0)));
      }
      page.append('\n');
    }
  }

  private void large() throws IOException {
    if (figures.names("large model").isEmpty()) {
      return;
    }
    page.append(
        """
        With a model that encodes far slower than files are decoded (%s photos per CPU-second; decoding alone %s), end to end is
        %s photos per CPU-second: **%s** of the slower.

        """
            .formatted(
                number(figures.get("large model", "encode only", 0)),
                number(figures.get("large model", "decode only", 0)),
                number(figures.get("large model", "end to end", 0)),
                number(figures.get("large model", "of the slower of both", 0))));
  }

  private void felt() throws IOException {
    if (figures.names("felt").isEmpty()) {
      return;
    }
    page.append(
        """
        ## While it indexes

        Pictures of two megapixels (`ForecastTrial`): how right the time left is from the first minute until ten seconds before the
        end, and a search a second meanwhile beside searches of the finished library.

        """);
    table("felt", figures.names("felt"), figures.sizes("felt"));
  }

  private void soak() throws IOException {
    if (figures.names("soak").isEmpty()) {
      return;
    }
    page.append(
        """
        ## Memory over many pictures

        `fovea index` over small pictures (`SoakTrial`): resident memory of the program, model included, and what it takes together
        with its decoding children; early is the second tenth of the run.

        """);
    table("soak", figures.names("soak"), figures.sizes("soak"));
  }

  private void queries() throws IOException {
    List<Long> sizes = figures.sizes("query");
    if (sizes.isEmpty()) {
      return;
    }
    page.append(
        "## Queries\n\n"
            + "Model warm, each question asked once, 50 matches; a filter by camera lets the named"
            + " part of the photos through.\n\n");
    List<String> names = new ArrayList<>();
    for (String share : SHARES) {
      names.add(share + " beyond text p50 ms");
      names.add(share + " beyond text p95 ms");
    }
    names.add("100% text p50 ms");
    names.add("100% vector p50 ms");
    names.add("100% vector p95 ms");
    SHARES.forEach(share -> names.add(share + " all CPU ms"));
    table("query", names, sizes);
    plot(
        "queries",
        "Milliseconds of a query beyond the text tower, median",
        SHARES.stream().map(share -> share + " beyond text p50 ms").toList(),
        "query");
  }

  private void engines() throws IOException {
    List<Long> sizes = figures.sizes("engine");
    if (sizes.isEmpty()) {
      return;
    }
    page.append(
        "## Engines of the vector index\n\nThe ten nearest, recall against comparing with all; see"
            + " [decision 0090](decisions/0090-two-kinds-of-vector-index.md).\n\n");
    List<String> names = new ArrayList<>();
    for (String engine : ENGINES) {
      names.add(engine + " build CPU s");
      names.add(engine + " bytes a photo");
      for (String share : SHARES) {
        names.add("%s %s recall".formatted(engine, share));
        names.add("%s %s p50 ms".formatted(engine, share));
        names.add("%s %s p95 ms".formatted(engine, share));
        names.add("%s %s CPU ms".formatted(engine, share));
      }
    }
    table("engine", names, sizes);
    plot(
        "engines",
        "Milliseconds of processor time to find the ten nearest",
        ENGINES.stream().map(engine -> engine + " 100% CPU ms").toList(),
        "engine");
  }

  private void library() throws IOException {
    List<Long> sizes = figures.sizes("library");
    if (sizes.isEmpty()) {
      return;
    }
    page.append("## Libraries\n\n");
    table("library", figures.names("library"), sizes);
    page.append("Disk:\n\n");
    table("disk", figures.names("disk"), sizes);
    plot(
        "library",
        "Seconds of the clock until a library can be used",
        List.of("open s", "model s", "first answer s"),
        "library");
    steps();
  }

  private void steps() throws IOException {
    List<Long> sizes = figures.sizes("step");
    if (sizes.isEmpty()) {
      return;
    }
    page.append(
        """
        ## Steps

        What one does with a library besides searching it by words, each once in a library that was just opened (`LibrarySteps`):
        seconds of processor time. One photo in twenty has a label and stars of a person, one in three a place, one in five a keyword.

        """);
    table("step", processor(figures.names("step")), sizes);
    plot(
        "steps",
        "Seconds of processor time",
        List.of(
            "status CPU s",
            "facets CPU s",
            "timeline CPU s",
            "label:kept CPU s",
            "relocate CPU s",
            "remove folder CPU s"),
        "step");
  }

  private static List<String> processor(List<String> names) {
    return names.stream().filter(name -> name.endsWith(" CPU s")).toList();
  }

  private void table(String topic, List<String> names, List<Long> sizes) {
    page.append("| |");
    sizes.forEach(size -> page.append(String.format(Locale.ROOT, " %,d |", size)));
    page.append(" exponent |\n|---|").append("---|".repeat(sizes.size() + 1)).append('\n');
    for (String name : names) {
      List<OptionalDouble> values =
          sizes.stream().map(size -> figures.get(topic, name, size)).toList();
      if (values.stream().anyMatch(OptionalDouble::isPresent)) {
        page.append("| ").append(name).append(" |");
        values.forEach(value -> page.append(' ').append(number(value)).append(" |"));
        page.append(' ').append(exponent(sizes, values)).append(" |\n");
      }
    }
    page.append('\n');
  }

  private static String exponent(List<Long> sizes, List<OptionalDouble> values) {
    List<Integer> known = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).orElse(0) > 0) {
        known.add(i);
      }
    }
    if (known.size() < 2) {
      return "";
    }
    int first = known.getFirst();
    int last = known.getLast();
    double exponent =
        Math.log(values.get(last).getAsDouble() / values.get(first).getAsDouble())
            / Math.log((double) sizes.get(last) / sizes.get(first));
    return String.format(Locale.ROOT, "%.2f", Math.abs(exponent) < 0.005 ? 0.0 : exponent);
  }

  /// Nothing where none of it was measured.
  private void plot(String file, String title, List<String> names, String topic)
      throws IOException {
    if (names.stream().noneMatch(figures.names(topic)::contains)) {
      return;
    }
    LogPlot plot = new LogPlot(title);
    for (String name : names) {
      for (long size : figures.sizes(topic)) {
        figures.get(topic, name, size).ifPresent(value -> plot.add(name, size, value));
      }
    }
    Files.writeString(plots.resolve(file + ".svg"), plot.svg());
    page.append("![%s](performance/%s.svg)%n%n".formatted(title, file));
  }

  private void row(String name, String value) {
    page.append("| ").append(name).append(" | ").append(value).append(" |\n");
  }

  private static String ratio(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? String.format(Locale.ROOT, "%.1f", one.getAsDouble() / other.getAsDouble())
        : "not measured";
  }

  private static String number(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    double number = value.getAsDouble();
    return String.format(
        Locale.ROOT, number >= 100 ? "%.0f" : number >= 10 ? "%.1f" : "%.3f", number);
  }
}

package app.fovea.cli;

import app.fovea.model.Agreement;
import app.fovea.model.Machine;
import app.fovea.model.ModelBench;
import app.fovea.model.ModelException;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import app.fovea.model.hub.Catalogue;
import app.fovea.model.hub.Entry;
import app.fovea.model.hub.Quality;
import app.fovea.model.hub.Recommendation;
import app.fovea.model.hub.Recommendation.Situation;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The models there are: installed ones first, then those that can be had.
///
/// @param inUse the library's
/// @param measured on this machine, by id
/// @param recommended for this machine, once something was measured on it
record ModelList(
    List<Row> rows,
    Optional<String> inUse,
    Map<String, ModelBench> measured,
    Optional<Recommendation> recommended)
    implements Reply {
  /// A model that is installed, in the catalogue, or both.
  ///
  /// @param agreement of 8-bit weights with the published ones
  record Row(
      Optional<ModelPackage> installed, Optional<Entry> entry, Optional<Agreement> agreement) {
    String id() {
      return installed.map(ModelPackage::id).or(() -> entry.map(Entry::id)).orElseThrow();
    }

    String name() {
      return entry.map(Entry::name).orElseGet(this::id);
    }

    Optional<String> family() {
      return installed
          .map(ModelPackage::family)
          .or(() -> entry.flatMap(Entry::family))
          .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    OptionalLong dimension() {
      return installed
          .map(it -> OptionalLong.of(it.dimension()))
          .or(
              () ->
                  entry
                      .filter(it -> it.dimension().isPresent())
                      .map(it -> OptionalLong.of(it.dimension().getAsInt())))
          .orElse(OptionalLong.empty());
    }

    OptionalLong inputSize() {
      return installed
          .map(it -> OptionalLong.of(it.input().edge()))
          .or(
              () ->
                  entry
                      .filter(it -> it.inputSize().isPresent())
                      .map(it -> OptionalLong.of(it.inputSize().getAsInt())))
          .orElse(OptionalLong.empty());
    }

    Optional<String> licence() {
      return installed
          .flatMap(ModelPackage::licence)
          .or(() -> entry.map(it -> it.licence().name()));
    }

    Optional<String> source() {
      return installed.flatMap(ModelPackage::source).or(() -> entry.map(Entry::repository));
    }
  }

  ModelList {
    rows = List.copyOf(rows);
    measured = Map.copyOf(measured);
  }

  static ModelList of(ModelStore store, Optional<String> inUse) throws ModelException {
    Catalogue catalogue = Catalogue.published();
    List<ModelPackage> installed = store.list();
    List<Row> rows = new ArrayList<>();
    for (ModelPackage it : installed) {
      rows.add(new Row(Optional.of(it), catalogue.find(it.id()), store.agreement(it)));
    }
    catalogue.entries().stream()
        .filter(entry -> installed.stream().noneMatch(it -> it.id().equals(entry.id())))
        .forEach(
            entry -> rows.add(new Row(Optional.empty(), Optional.of(entry), Optional.empty())));
    Map<String, ModelBench> measured = new HashMap<>();
    rows.forEach(row -> store.measured(row.id()).ifPresent(it -> measured.put(row.id(), it)));
    Situation situation =
        new Situation(
            Machine.here().memoryBytes(),
            List.copyOf(measured.values()),
            Locale.getDefault().getLanguage());
    return new ModelList(rows, inUse, measured, Recommendation.of(catalogue, situation));
  }

  @Override
  public ExitCode exitCode() {
    return ExitCode.DONE;
  }

  @Override
  public void writeJson(JsonWriter json) throws IOException {
    json.beginObject().name("models").beginArray();
    for (Row row : rows) {
      json.beginObject().name("id").value(row.id()).name("name").value(row.name());
      json.name("installed").value(row.installed().isPresent());
      json.name("inUse").value(isInUse(row));
      json.name("family").value(row.family().orElse(null));
      number(json, "dimension", row.dimension());
      number(json, "inputSize", row.inputSize());
      number(json, "parameters", figure(row, Entry::parameters));
      number(json, "downloadBytes", figure(row, Entry::downloadBytes));
      number(json, "memoryBytes", figure(row, Entry::memoryBytes));
      writeQuality(json, row);
      json.name("languages").beginArray();
      for (String language : row.entry().map(Entry::languages).orElse(List.of())) {
        json.value(language);
      }
      json.endArray();
      json.name("licence").value(row.licence().orElse(null));
      json.name("source").value(row.source().orElse(null));
      writeMeasured(json, Optional.ofNullable(measured.get(row.id())));
      json.name("recommended").value(reason(row).orElse(null)).endObject();
    }
    json.endArray().endObject();
  }

  private static void writeMeasured(JsonWriter json, Optional<ModelBench> bench)
      throws IOException {
    json.name("measured");
    if (bench.isEmpty()) {
      json.nullValue();
      return;
    }
    json.beginObject().name("accelerator").value(bench.get().accelerator().key());
    json.name("imagesPerSecond").value(bench.get().imagesPerSecond());
    json.name("textMillis").value(bench.get().textMillis()).endObject();
  }

  private Optional<String> reason(Row row) {
    return recommended.filter(it -> it.entry().id().equals(row.id())).map(Recommendation::reason);
  }

  /// Something that the catalogue knows, or nobody.
  private interface Figure {
    OptionalLong of(Entry entry);
  }

  private static OptionalLong figure(Row row, Figure figure) {
    return row.entry().map(figure::of).orElse(OptionalLong.empty());
  }

  private static void number(JsonWriter json, String name, OptionalLong value) throws IOException {
    json.name(name);
    if (value.isPresent()) {
      json.value(value.getAsLong());
    } else {
      json.nullValue();
    }
  }

  /// Each measure once, with the first that published it.
  private static void writeQuality(JsonWriter json, Row row) throws IOException {
    List<Quality> quality = row.entry().map(Entry::quality).orElse(List.of());
    json.name("quality").beginObject();
    List<String> sources = new ArrayList<>();
    List<String> measures = new ArrayList<>();
    for (Quality one : quality) {
      if (!measures.contains(one.measure())) {
        measures.add(one.measure());
        json.name(one.measure()).value(one.value());
        if (!sources.contains(one.source())) {
          sources.add(one.source());
        }
      }
    }
    if (row.agreement().isPresent()) {
      json.name("worstCosineToPublished").value(row.agreement().get().cosine());
      json.name("pairsInPublishedOrder").value(row.agreement().get().order());
      sources.add("measured on this machine");
    }
    json.name("source").value(sources.isEmpty() ? null : String.join("; ", sources)).endObject();
  }

  private boolean isInUse(Row row) {
    return row.installed().isPresent() && inUse.filter(row.id()::equals).isPresent();
  }

  @Override
  public void writeText(PrintStream out) {
    for (Row row : rows) {
      String state = row.installed().isPresent() ? "installed" : size(row);
      out.printf(
          "%s %-52s %-12s %s%s%s%n",
          isInUse(row) ? "*" : " ",
          row.id(),
          state,
          row.licence().orElse("licence unknown"),
          speed(row),
          row.agreement().map(it -> ", 8 bits: " + it.figures()).orElse(""));
    }
    recommended.ifPresent(
        it -> out.println("Recommended: " + it.entry().id() + "\n  " + it.reason()));
    if (inUse.isEmpty()) {
      out.println("The library has no model yet: fovea models download ID, or models import DIR.");
    }
  }

  private String speed(Row row) {
    ModelBench bench = measured.get(row.id());
    return bench == null
        ? ""
        : String.format(Locale.ROOT, ", %.1f pictures a second here", bench.imagesPerSecond());
  }

  private static String size(Row row) {
    OptionalLong bytes = figure(row, Entry::downloadBytes);
    return bytes.isPresent() ? "%.0f MB".formatted(bytes.getAsLong() / 1e6) : "size unknown";
  }
}

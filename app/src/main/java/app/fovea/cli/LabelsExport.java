package app.fovea.cli;

import app.fovea.index.Exported;
import app.fovea.index.Labels;
import app.fovea.index.Library;
import app.fovea.index.Outcome;
import app.fovea.index.sidecar.Listing;
import app.fovea.index.sidecar.Sidecar;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `labels export`: labels to where other programs see them.
@CommandLine.Command(
    name = "export",
    description =
        "Writes labels into XMP sidecars or files for other programs; photos stay as they are.",
    mixinStandardHelpOptions = true)
final class LabelsExport implements Command {
  @Mixin private final SetArgument set = new SetArgument();

  @Option(names = "--ratings", description = "With --xmp: stars that were given in Fovea, too.")
  private boolean ratings;

  @Option(names = "--xmp", description = "Into an XMP sidecar beside each photo.")
  private boolean xmp;

  @Option(names = "--csv", paramLabel = "FILE", description = "Into a CSV file.")
  private @Nullable Path csv;

  @Option(names = "--json-file", paramLabel = "FILE", description = "Into a JSON file.")
  private @Nullable Path jsonFile;

  @Option(names = "--dry-run", description = "Only says what would be written.")
  private boolean dryRun;

  private final CommonOptions common;

  LabelsExport(CommonOptions common) {
    this.common = common;
  }

  @Override
  public Reply run() throws IOException {
    if (!xmp && csv == null && jsonFile == null) {
      throw common.wrong("Say where to: --xmp, --csv FILE or --json-file FILE.");
    }
    boolean writes = xmp && !dryRun;
    try (Library library =
        common.openExisting(writes ? Library.Access.WRITE : Library.Access.READ)) {
      Labels labels = library.labels();
      List<Exported> parts = new ArrayList<>();
      if (xmp) {
        parts.add(
            dryRun
                ? labels.previewSidecars(set.name(), stars())
                : labels.exportSidecars(set.name(), stars()));
      }
      Listing listing = labels.listing(set.name());
      if (csv != null) {
        parts.add(file(csv, listing.csv()));
      }
      if (jsonFile != null) {
        parts.add(file(jsonFile, listing.json()));
      }
      return new Written(parts, dryRun);
    }
  }

  private Exported.Stars stars() {
    return ratings ? Exported.Stars.INCLUDED : Exported.Stars.OMITTED;
  }

  private Exported file(Path given, String text) {
    Path path = given.toAbsolutePath().normalize();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<Outcome.Failed> failed = new ArrayList<>();
    List<Exported.Change> changes = new ArrayList<>();
    int unchanged = 0;
    try {
      if (Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), bytes)) {
        unchanged = 1;
      } else {
        if (!dryRun) {
          Sidecar.write(path, bytes);
        }
        changes.add(new Exported.Change(path, List.of(), List.of(), Optional.empty()));
      }
    } catch (IOException e) {
      failed.add(new Outcome.Failed(path, "The file cannot be written there: " + e.getMessage()));
    }
    return new Exported(OptionalLong.empty(), changes, unchanged, failed);
  }

  private record Written(List<Exported> parts, boolean dryRun) implements Reply {
    private Failures failures() {
      return new Failures(parts.stream().flatMap(it -> it.failed().stream()).toList());
    }

    private List<Exported.Change> changes() {
      return parts.stream().flatMap(it -> it.changes().stream()).toList();
    }

    private int unchanged() {
      return parts.stream().mapToInt(Exported::unchanged).sum();
    }

    private OptionalLong batch() {
      return parts.stream()
          .filter(it -> it.batch().isPresent())
          .mapToLong(it -> it.batch().getAsLong())
          .findFirst();
    }

    @Override
    public ExitCode exitCode() {
      return failures().exitCode();
    }

    @Override
    public void writeJson(JsonWriter json) throws IOException {
      json.beginObject().name("written").value(changes().size());
      json.name("unchanged").value(unchanged());
      if (batch().isPresent()) {
        json.name("batch").value(batch().getAsLong());
      }
      json.name("files").beginArray();
      for (Exported.Change change : changes()) {
        json.beginObject().name("path").value(change.path().toString());
        strings(json.name("added"), change.added());
        strings(json.name("removed"), change.removed());
        if (change.stars().isPresent()) {
          json.name("rating").value(change.stars().get());
        }
        json.endObject();
      }
      json.endArray();
      failures().writeJson(json);
      json.endObject();
    }

    private static void strings(JsonWriter json, List<String> values) throws IOException {
      json.beginArray();
      for (String value : values) {
        json.value(value);
      }
      json.endArray();
    }

    @Override
    public void writeText(PrintStream out) {
      for (Exported.Change change : changes()) {
        out.println(Visible.name(change.path()));
        change.added().forEach(it -> out.println("  + " + Visible.name(it)));
        change.removed().forEach(it -> out.println("  - " + Visible.name(it)));
        change.stars().ifPresent(it -> out.println("  rating " + it));
      }
      out.printf(
          "%d %s, %d unchanged%n",
          changes().size(), dryRun ? "would be written" : "written", unchanged());
      failures().writeText(out);
    }
  }
}

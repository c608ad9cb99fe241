package app.fovea.index.eval;

import app.fovea.index.LibraryException;
import app.fovea.index.TextLines;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// What is known about pictures: a CSV file with the columns `path`, `label` and `captions`.
///
/// Paths are relative to the file's folder; several captions are separated by ` | `.
public record Truth(List<Entry> entries) {

  /// One picture: its label, where it has one, and what people said of it.
  public record Entry(Path picture, Optional<String> label, List<String> captions) {
    public Entry {
      captions = List.copyOf(captions);
    }
  }

  public Truth {
    entries = List.copyOf(entries);
  }

  /// @throws LibraryException NO_SUCH_FILE, or BAD_REQUEST when it is not such a CSV file
  public static Truth read(Path csv) throws IOException {
    String text = TextLines.read(csv, "truth file");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = format.parse(new StringReader(text))) {
      if (!rows.getHeaderNames().containsAll(List.of("path", "label", "captions"))) {
        throw bad(csv, "its first line is not path,label,captions");
      }
      List<Entry> entries = new ArrayList<>();
      for (CSVRecord row : rows) {
        entries.add(entry(row, csv));
      }
      return new Truth(entries);
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw bad(csv, String.valueOf(e.getMessage()));
    }
  }

  private static Entry entry(CSVRecord row, Path csv) throws LibraryException {
    if (!row.isConsistent() || row.get("path").isBlank()) {
      throw bad(csv, "record " + row.getRecordNumber() + " does not have three columns and a path");
    }
    return new Entry(
        csv.toAbsolutePath().resolveSibling(row.get("path")).normalize(),
        Optional.of(row.get("label").strip()).filter(label -> !label.isEmpty()),
        Stream.of(row.get("captions").split(" \\| "))
            .map(String::strip)
            .filter(caption -> !caption.isEmpty())
            .toList());
  }

  private static LibraryException bad(Path csv, String why) {
    return new LibraryException(
        LibraryException.Kind.BAD_REQUEST,
        "The truth file " + csv + " cannot be used: " + why + ".");
  }
}

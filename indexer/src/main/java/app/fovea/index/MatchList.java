package app.fovea.index;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Matches to hand on to other programs.
public final class MatchList {
  private MatchList() {}

  /// One path a line.
  public static void paths(List<Match> matches, Appendable out) throws IOException {
    for (Match match : matches) {
      out.append(match.photo().path().toString()).append('\n');
    }
  }

  /// A table with a line of names; quoted as RFC 4180 says.
  public static void csv(List<Match> matches, Appendable out) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader("rank", "path", "score", "band", "taken").get();
    try (CSVPrinter table = new CSVPrinter(new Unclosed(out), format)) {
      for (Match match : matches) {
        table.printRecord(
            match.rank(),
            match.photo().path(),
            String.format(Locale.ROOT, "%.6f", match.score()),
            match.band().name().toLowerCase(Locale.ROOT),
            match.photo().taken());
      }
    }
  }

  /// Whoever gave the output closes it.
  private record Unclosed(Appendable out) implements Appendable {
    @Override
    public Appendable append(CharSequence text) throws IOException {
      return out.append(text);
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
      return out.append(text, start, end);
    }

    @Override
    public Appendable append(char character) throws IOException {
      return out.append(character);
    }
  }
}

package app.fovea.index.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Texts of which some are out of date, with newer ones over them.
///
/// @param newer what is asked first; closed with the rest
/// @param outdated contents whose older text no longer counts
public record OverlaidTexts(Texts older, Texts newer, Set<Long> outdated) implements Texts {
  public OverlaidTexts {
    outdated = Set.copyOf(outdated);
  }

  @Override
  public List<TextHit> phrase(String text) throws IOException {
    return joined(older.phrase(text), newer.phrase(text));
  }

  @Override
  public List<TextHit> words(String text, int most) throws IOException {
    return joined(older.words(text, most), newer.words(text, most));
  }

  private List<TextHit> joined(List<TextHit> before, List<TextHit> now) {
    List<TextHit> hits = new ArrayList<>(now);
    before.stream().filter(hit -> !outdated.contains(hit.content())).forEach(hits::add);
    return hits;
  }

  @Override
  public long sequence() {
    return newer.sequence();
  }

  @Override
  public void close() throws IOException {
    newer.close();
    older.close();
  }
}

package app.fovea.desktop.search;

import app.fovea.desktop.grid.GridContent;
import app.fovea.desktop.grid.GridContent.Section;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Band;
import app.fovea.index.Match;
import app.fovea.index.Photo;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Cuts photos into sections: by month, or by how well they match.
record Sections(Texts texts) {

  GridContent byMonth(List<Photo> photos) {
    List<Section> sections = new ArrayList<>();
    int start = 0;
    for (int index = 1; index <= photos.size(); index++) {
      if (index == photos.size() || !month(photos, index).equals(month(photos, start))) {
        sections.add(new Section(texts.month(month(photos, start)), start, index - start));
        start = index;
      }
    }
    return new GridContent(photos, sections);
  }

  private static YearMonth month(List<Photo> photos, int index) {
    return YearMonth.from(photos.get(index).taken());
  }

  GridContent byBand(List<Match> matches) {
    List<Section> sections = new ArrayList<>();
    for (Band band : Band.values()) {
      int size = (int) matches.stream().filter(match -> match.band() == band).count();
      if (size > 0) {
        sections.add(new Section(title(band), sections.isEmpty() ? 0 : end(sections), size));
      }
    }
    List<Photo> photos =
        matches.stream()
            .sorted(Comparator.comparing(Match::band).thenComparing(Match::rank))
            .map(Match::photo)
            .toList();
    return new GridContent(photos, sections);
  }

  private static int end(List<Section> sections) {
    return sections.getLast().start() + sections.getLast().size();
  }

  private String title(Band band) {
    return switch (band) {
      case STRONG -> texts.get("band.strong");
      case LIKELY -> texts.get("band.likely");
      case MAYBE -> texts.get("band.maybe");
    };
  }
}

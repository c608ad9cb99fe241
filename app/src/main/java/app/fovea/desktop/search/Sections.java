package app.fovea.desktop.search;

import app.fovea.desktop.grid.GridContent;
import app.fovea.desktop.grid.GridContent.Section;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Match;
import app.fovea.index.Photo;
import java.time.YearMonth;
import java.util.ArrayList;
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
    return GridContent.plain(matches.stream().map(Match::photo).toList());
  }
}

package app.fovea.desktop.search;

import app.fovea.desktop.grid.GridContent;
import app.fovea.desktop.grid.GridContent.Section;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Band;
import app.fovea.index.Match;
import app.fovea.index.Photo;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cuts photos into sections: by month, by folder, or by how well they match.
record Sections(Texts texts) {

  /// Of a library without a question, in which photos come newest first.
  GridContent timeline(List<Photo> photos, Grouping grouping) {
    return switch (grouping) {
      case RELEVANCE, DATE -> byMonth(photos);
      case FOLDER -> byFolder(photos);
    };
  }

  /// Of matches, the best first.
  GridContent results(List<Match> matches, Grouping grouping) {
    List<Photo> photos = matches.stream().map(Match::photo).toList();
    return switch (grouping) {
      case RELEVANCE -> byBand(matches);
      case DATE ->
          byMonth(photos.stream().sorted(Comparator.comparing(Photo::taken).reversed()).toList());
      case FOLDER -> byFolder(photos);
    };
  }

  private GridContent byMonth(List<Photo> photos) {
    List<Section> sections = new ArrayList<>();
    int start = 0;
    for (int index = 1; index <= photos.size(); index++) {
      if (index == photos.size() || !sameMonth(photos.get(index), photos.get(start))) {
        YearMonth month = YearMonth.from(photos.get(start).taken());
        sections.add(
            new Section(
                texts.month(month), start, index - start, Integer.toString(month.getYear())));
        start = index;
      }
    }
    return new GridContent(photos, sections);
  }

  private static boolean sameMonth(Photo one, Photo other) {
    return one.taken().getMonthValue() == other.taken().getMonthValue()
        && one.taken().getYear() == other.taken().getYear();
  }

  /// Folders in the order of their paths, each with its photos in the order given.
  private static GridContent byFolder(List<Photo> photos) {
    Map<Path, List<Photo>> folders = new LinkedHashMap<>();
    for (Photo photo : photos) {
      folders.computeIfAbsent(photo.path().resolveSibling(""), _ -> new ArrayList<>()).add(photo);
    }
    List<Photo> ordered = new ArrayList<>(photos.size());
    List<Section> sections = new ArrayList<>();
    folders.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            folder -> {
              String title = folder.getKey().toString();
              sections.add(new Section(title, ordered.size(), folder.getValue().size(), ""));
              ordered.addAll(folder.getValue());
            });
    return new GridContent(ordered, sections);
  }

  private GridContent byBand(List<Match> matches) {
    List<Section> sections = new ArrayList<>();
    for (Band band : Band.values()) {
      int size = (int) matches.stream().filter(match -> match.band() == band).count();
      if (size > 0) {
        sections.add(new Section(title(band), sections.isEmpty() ? 0 : end(sections), size, ""));
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

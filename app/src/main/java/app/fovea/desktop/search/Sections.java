package app.fovea.desktop.search;

import app.fovea.desktop.grid.GridContent;
import app.fovea.desktop.grid.GridContent.Section;
import app.fovea.desktop.grid.Reordered;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Band;
import app.fovea.index.Match;
import app.fovea.index.Photo;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
    Optional<YearMonth> month = Optional.empty();
    int start = 0;
    int index = 0;
    for (Photo photo : photos) {
      YearMonth taken = YearMonth.from(photo.taken());
      if (month.isPresent() && !month.get().equals(taken)) {
        sections.add(section(month.get(), start, index));
        start = index;
      }
      month = Optional.of(taken);
      index++;
    }
    int end = index;
    int last = start;
    month.ifPresent(it -> sections.add(section(it, last, end)));
    return new GridContent(photos, sections);
  }

  private Section section(YearMonth month, int start, int end) {
    return new Section(texts.month(month), start, end - start, Integer.toString(month.getYear()));
  }

  /// Folders in the order of their paths, each with its photos in the order given.
  private GridContent byFolder(List<Photo> photos) {
    SortedMap<Path, IntStream.Builder> folders = new TreeMap<>();
    int index = 0;
    for (Photo photo : photos) {
      folders
          .computeIfAbsent(photo.path().resolveSibling(""), _ -> IntStream.builder())
          .add(index++);
    }
    int[] order = new int[photos.size()];
    int placed = 0;
    List<Section> sections = new ArrayList<>();
    for (Map.Entry<Path, IntStream.Builder> folder : folders.entrySet()) {
      int[] own = folder.getValue().build().toArray();
      System.arraycopy(own, 0, order, placed, own.length);
      sections.add(new Section(texts.path(folder.getKey()), placed, own.length, ""));
      placed += own.length;
    }
    return new GridContent(new Reordered(photos, order), sections);
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

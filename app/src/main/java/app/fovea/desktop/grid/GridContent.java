package app.fovea.desktop.grid;

import app.fovea.index.Photo;
import java.util.List;

/// Photos in the order shown, cut into sections that follow each other without a gap.
public record GridContent(List<Photo> photos, List<Section> sections) {

  /// A run of photos under one heading; an empty title has no heading.
  ///
  /// @param start index of its first photo
  /// @param mark what stands for it, and for its neighbours with the same, beside the scroll bar
  public record Section(String title, int start, int size, String mark) {
    public Section(String title, int start, int size) {
      this(title, start, size, "");
    }

    int end() {
      return start + size;
    }
  }

  public static final GridContent EMPTY = new GridContent(List.of(), List.of());

  public GridContent {
    sections = List.copyOf(sections);
  }

  /// One section without a heading.
  public static GridContent plain(List<Photo> photos) {
    return new GridContent(photos, List.of(new Section("", 0, photos.size())));
  }

  /// The section that holds that photo.
  public Section sectionOf(int index) {
    int low = 0;
    int high = sections.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sections.get(middle).start() <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sections.get(low);
  }
}

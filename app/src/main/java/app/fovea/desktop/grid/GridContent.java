package app.fovea.desktop.grid;

import app.fovea.index.Photo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Photos in the order shown, cut into sections that follow each other without a gap. What laying
/// them out takes is at hand without asking for the photos themselves, which may be made anew every
/// time.
public final class GridContent {

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

  private final List<Photo> photos;
  private final List<Section> sections;
  private final long[] ids;
  private final float[] ratios;

  public GridContent(List<Photo> photos, List<Section> sections) {
    this.photos = photos;
    this.sections = List.copyOf(sections);
    this.ids = new long[photos.size()];
    this.ratios = new float[photos.size()];
    int index = 0;
    for (Photo photo : photos) {
      ids[index] = photo.id();
      ratios[index++] = photo.height() <= 0 ? 1 : (float) photo.width() / photo.height();
    }
  }

  private GridContent(List<Photo> photos, List<Section> sections, long[] ids, float[] ratios) {
    this.photos = photos;
    this.sections = List.copyOf(sections);
    this.ids = ids;
    this.ratios = ratios;
  }

  /// The same photos at the same places, some of them as they are known to be now, by number.
  public GridContent with(Map<Long, Photo> now) {
    return new GridContent(Renewed.of(photos, now), sections, ids, ratios);
  }

  /// Without some photos; a section that loses all of its photos is gone, too.
  public GridContent without(Set<Long> gone) {
    int[] order = IntStream.range(0, ids.length).filter(at -> !gone.contains(ids[at])).toArray();
    long[] left = new long[order.length];
    float[] shapes = new float[order.length];
    for (int at = 0; at < order.length; at++) {
      left[at] = ids[order[at]];
      shapes[at] = ratios[order[at]];
    }
    List<Section> shorter = new ArrayList<>();
    for (Section section : sections) {
      int start = firstNotBefore(order, section.start());
      int end = firstNotBefore(order, section.end());
      if (end > start) {
        shorter.add(new Section(section.title(), start, end - start, section.mark()));
      }
    }
    return new GridContent(new Reordered(photos, order), shorter, left, shapes);
  }

  private static int firstNotBefore(int[] order, int place) {
    int found = Arrays.binarySearch(order, place);
    return found >= 0 ? found : -found - 1;
  }

  /// Whether the same photos are at the same places.
  public boolean liesAs(GridContent other) {
    return ids == other.ids;
  }

  /// One section without a heading.
  public static GridContent plain(List<Photo> photos) {
    return new GridContent(photos, List.of(new Section("", 0, photos.size())));
  }

  public List<Photo> photos() {
    return photos;
  }

  public List<Section> sections() {
    return sections;
  }

  /// How many photos there are.
  public int size() {
    return ids.length;
  }

  /// The number of a photo.
  long id(int index) {
    return ids[index];
  }

  /// Its width to its height.
  double ratio(int index) {
    return ratios[index];
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

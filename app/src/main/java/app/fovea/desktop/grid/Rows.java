package app.fovea.desktop.grid;

import app.fovea.desktop.grid.GridContent.Section;
import java.util.Arrays;

/// Where every photo of a content lies on a sheet of some width: pure geometry, made once per
/// width and thumbnail size, and asked at every scroll.
final class Rows {
  /// The form of thumbnails.
  enum Form {
    SQUARES,
    JUSTIFIED
  }

  /// What a sheet is laid out for.
  record Sheet(double width, double edge, Form form) {}

  /// A rectangle on the sheet.
  record Place(double x, double y, double width, double height) {}

  static final double GAP = 4;
  static final double HEADING = 44;
  private static final double FLATTEST = 3;
  private static final double NARROWEST = 0.4;

  private final GridContent content;
  private final Sheet sheet;
  private final int columns;
  private final double square;
  private double[] top = new double[64];
  private double[] height = new double[64];
  private int[] first = new int[64];
  private int count;
  private double end;
  private final double[] headingTop;

  Rows(GridContent content, Sheet sheet) {
    this.content = content;
    this.sheet = sheet;
    this.columns = Math.max(1, (int) ((sheet.width() + GAP) / (sheet.edge() + GAP)));
    this.square = (sheet.width() - GAP * (columns - 1)) / columns;
    this.headingTop = new double[content.sections().size()];
    int number = 0;
    for (Section section : content.sections()) {
      headingTop[number++] = end;
      end += section.title().isEmpty() ? 0 : HEADING;
      switch (sheet.form()) {
        case SQUARES -> squares(section);
        case JUSTIFIED -> justified(section);
      }
    }
  }

  private void squares(Section section) {
    for (int index = section.start(); index < section.end(); index += columns) {
      add(index, square);
    }
  }

  private void justified(Section section) {
    int start = section.start();
    while (start < section.end()) {
      double ratios = 0;
      int next = start;
      while (next < section.end()) {
        double wider = ratios + ratio(next);
        if (next > start && wider * sheet.edge() + GAP * (next - start) > sheet.width()) {
          break;
        }
        ratios = wider;
        next++;
      }
      double full = (sheet.width() - GAP * (next - start - 1)) / ratios;
      add(start, next < section.end() ? full : Math.min(full, sheet.edge() * 1.15));
      start = next;
    }
  }

  private double ratio(int index) {
    return Math.clamp(content.ratio(index), NARROWEST, FLATTEST);
  }

  private void add(int index, double rowHeight) {
    if (count == top.length) {
      top = Arrays.copyOf(top, count * 2);
      height = Arrays.copyOf(height, count * 2);
      first = Arrays.copyOf(first, count * 2);
    }
    top[count] = end;
    height[count] = rowHeight;
    first[count++] = index;
    end += rowHeight + GAP;
  }

  double height() {
    return end;
  }

  double headingTop(int section) {
    return headingTop[section];
  }

  /// The section whose heading or photos lie at that height.
  int sectionAt(double y) {
    int found = Arrays.binarySearch(headingTop, y);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }

  /// The first photo of the row at that height, or of the next row below it.
  int firstAt(double y) {
    return count == 0 ? 0 : first[rowAt(y)];
  }

  /// One past the last photo that begins above that height.
  int endAt(double y) {
    if (count == 0) {
      return 0;
    }
    int row = rowAt(y);
    return top[row] > y ? first[row] : endOf(row);
  }

  private int rowAt(double y) {
    int low = 0;
    int high = count - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (top[middle] + height[middle] < y) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int endOf(int row) {
    return row + 1 < count ? first[row + 1] : content.size();
  }

  private int rowOf(int index) {
    int found = Arrays.binarySearch(first, 0, count, index);
    return found >= 0 ? found : -found - 2;
  }

  Place place(int index) {
    int row = rowOf(index);
    double x = 0;
    if (sheet.form() == Form.SQUARES) {
      x = (index - first[row]) * (square + GAP);
      return new Place(x, top[row], square, square);
    }
    for (int before = first[row]; before < index; before++) {
      x += ratio(before) * height[row] + GAP;
    }
    return new Place(x, top[row], ratio(index) * height[row], height[row]);
  }

  /// The photo that lies `rows` rows further down (or up), nearest below the same middle.
  int vertical(int index, int rows) {
    int row = Math.clamp((long) rowOf(index) + rows, 0, count - 1);
    Place from = place(index);
    double middle = from.x() + from.width() / 2;
    int best = first[row];
    for (int candidate = first[row]; candidate < endOf(row); candidate++) {
      if (place(candidate).x() <= middle) {
        best = candidate;
      }
    }
    return best;
  }

  /// The photo at a point of the sheet, or -1.
  int at(double x, double y) {
    if (count == 0) {
      return -1;
    }
    int row = rowAt(y);
    for (int index = first[row]; index < endOf(row); index++) {
      Place place = place(index);
      if (x >= place.x()
          && x < place.x() + place.width()
          && y >= place.y()
          && y < place.y() + place.height()) {
        return index;
      }
    }
    return -1;
  }
}

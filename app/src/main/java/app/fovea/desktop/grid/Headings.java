package app.fovea.desktop.grid;

import app.fovea.desktop.grid.GridContent.Section;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Section headings; the one of the section at the top sticks there until the next pushes it out.
final class Headings {
  private static final double INDENT = 16;

  private final List<Node> children;
  private final List<Label> labels = new ArrayList<>();

  Headings(List<Node> children) {
    this.children = children;
  }

  void layout(GridContent content, Rows rows, double top, double width, double height) {
    List<Section> sections = content.sections();
    int used = 0;
    if (!sections.isEmpty()) {
      int first = rows.sectionAt(Math.max(0, top));
      for (int number = first;
          number < sections.size() && rows.headingTop(number) < top + height;
          number++) {
        if (!sections.get(number).title().isEmpty()) {
          double y = rows.headingTop(number) - top;
          double sticky = number == first ? Math.max(y, pushed(rows, sections, number, top)) : y;
          place(label(used++), sections.get(number).title(), sticky, width);
        }
      }
    }
    for (int rest = used; rest < labels.size(); rest++) {
      labels.get(rest).setVisible(false);
    }
  }

  private static double pushed(Rows rows, List<Section> sections, int number, double top) {
    return number + 1 < sections.size()
        ? Math.min(0, rows.headingTop(number + 1) - top - Rows.HEADING)
        : 0;
  }

  private Label label(int number) {
    while (labels.size() <= number) {
      Label label = new Label();
      label.getStyleClass().add("grid-heading");
      label.setManaged(false);
      labels.add(label);
      children.add(label);
    }
    return labels.get(number);
  }

  private static void place(Label label, String title, double y, double width) {
    label.setText(title);
    label.setVisible(true);
    label.resizeRelocate(0, Math.round(y), width - INDENT, Rows.HEADING);
  }
}

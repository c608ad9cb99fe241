package app.fovea.desktop.grid;

import app.fovea.desktop.grid.GridContent.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Years beside the scroll bar, where they lie on the sheet, to go there; and, while the bar is
/// dragged, the heading that one has come to.
final class Marks {
  static final double WIDTH = 48;
  private static final double LINE = 20;

  private final List<Node> children;
  private final DoubleConsumer go;
  private final Label bubble = new Label();
  private final List<Label> labels = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();

  private record Mark(String text, double top) {}

  /// @param go goes to a place of the sheet
  Marks(List<Node> children, DoubleConsumer go) {
    this.children = children;
    this.go = go;
    bubble.getStyleClass().add("grid-bubble");
    bubble.setManaged(false);
    bubble.setVisible(false);
    bubble.setMouseTransparent(true);
    children.add(bubble);
  }

  void bubbleWhile(ObservableBooleanValue dragged) {
    dragged.addListener((_, _, now) -> bubble.setVisible(now && !bubble.getText().isEmpty()));
  }

  /// Whether there are two different ones at least.
  static boolean has(GridContent content) {
    List<Section> sections = content.sections();
    return !sections.isEmpty()
        && sections.stream().anyMatch(it -> !it.mark().equals(sections.getFirst().mark()));
  }

  /// Takes the first section of each mark.
  void show(GridContent content, Rows rows) {
    marks.clear();
    if (has(content)) {
      String last = "";
      for (int number = 0; number < content.sections().size(); number++) {
        String mark = content.sections().get(number).mark();
        if (!mark.equals(last)) {
          marks.add(new Mark(mark, rows.headingTop(number)));
          last = mark;
        }
      }
    }
  }

  void layout(GridContent content, Rows rows, double top, double right, double height) {
    int used = 0;
    double free = 0;
    for (Mark mark : marks) {
      double y = mark.top() / Math.max(1, rows.height()) * height;
      if (y >= free && y + LINE <= height) {
        Label label = label(used++);
        label.setText(mark.text());
        label.setOnMousePressed(_ -> go.accept(mark.top()));
        label.setVisible(true);
        label.resizeRelocate(right - WIDTH + 8, y, WIDTH - 8, LINE);
        free = y + LINE;
      }
    }
    for (int rest = used; rest < labels.size(); rest++) {
      labels.get(rest).setVisible(false);
    }
    bubble(content, rows, top, right, height);
  }

  private void bubble(GridContent content, Rows rows, double top, double right, double height) {
    if (content.sections().isEmpty()) {
      bubble.setText("");
      return;
    }
    bubble.setText(content.sections().get(rows.sectionAt(top)).title());
    bubble.autosize();
    double share = top / Math.max(1, rows.height());
    bubble.relocate(
        right - bubble.getWidth() - 12, Math.clamp(share * height, 4, Math.max(4, height - 40)));
    bubble.toFront();
  }

  private Label label(int number) {
    while (labels.size() <= number) {
      Label label = new Label();
      label.getStyleClass().add("grid-mark");
      label.setManaged(false);
      labels.add(label);
      children.add(label);
    }
    return labels.get(number);
  }
}

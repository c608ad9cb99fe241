package app.fovea.desktop.library;

import app.fovea.desktop.kit.DraggedPhotos;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// How a row of the sidebar looks.
final class SidebarCell extends TreeCell<SidebarRow> {
  /// What a cell has besides its content: padding, the triangle, a scroll bar.
  private static final double MARGIN = 40;

  /// As in the style sheet.
  private static final double INDENT = 12;

  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private static final PseudoClass OVER = PseudoClass.getPseudoClass("dragged-over");

  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final Texts texts;
  private final ObservableValue<Place> place;

  /// @param place where the user is, whatever row the mouse or the keyboard went to since
  /// @param label is told the label that photos of the window were dropped on
  SidebarCell(Texts texts, ObservableValue<Place> place, Consumer<Place.Labelled> label) {
    this.texts = texts;
    this.place = place;
    setText(null);
    place.addListener(_ -> mark());
    addEventHandler(DragEvent.DRAG_OVER, this::over);
    addEventHandler(DragEvent.DRAG_EXITED, _ -> pseudoClassStateChanged(OVER, false));
    addEventHandler(
        DragEvent.DRAG_DROPPED,
        event ->
            labelled(event)
                .ifPresent(
                    it -> {
                      label.accept(it);
                      event.setDropCompleted(true);
                      event.consume();
                    }));
  }

  private void over(DragEvent event) {
    if (labelled(event).isPresent()) {
      event.acceptTransferModes(TransferMode.COPY);
      pseudoClassStateChanged(OVER, true);
      event.consume();
    }
  }

  /// The label that photos of the window would get here.
  private Optional<Place.Labelled> labelled(DragEvent event) {
    return DraggedPhotos.areIn(event.getDragboard())
            && getItem() instanceof SidebarRow.Entry entry
            && entry.place() instanceof Place.Labelled label
        ? Optional.of(label)
        : Optional.empty();
  }

  private void mark() {
    pseudoClassStateChanged(
        HERE,
        getItem() instanceof SidebarRow.Entry entry && entry.place().equals(place.getValue()));
  }

  @Override
  protected void updateItem(SidebarRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(null);
    setTooltip(null);
    setAccessibleText(null);
    pseudoClassStateChanged(
        HEADING,
        !empty && (row instanceof SidebarRow.Heading || row instanceof SidebarRow.Section));
    mark();
    if (!empty && row != null) {
      show(row);
    }
  }

  private void show(SidebarRow row) {
    switch (row) {
      case SidebarRow.Heading(String title) -> heading(title);
      case SidebarRow.Section section -> {
        Button add = Icons.button(Feather.PLUS, section.add(), section.action());
        add.setId(section.id());
        add.setFocusTraversable(false);
        heading(section.title(), add);
      }
      case SidebarRow.Entry entry -> entry(entry);
      case SidebarRow.Waiting _ -> setGraphic(new Label(texts.get("sidebar.waiting")));
    }
  }

  private void heading(String title, Button... after) {
    Label words = new Label(title);
    words.getStyleClass().add("sidebar-title");
    HBox content = new HBox(words, Nodes.gap());
    content.getChildren().addAll(after);
    fill(content);
    setAccessibleText(title);
  }

  private void entry(SidebarRow.Entry entry) {
    Label words = new Label(entry.name());
    Label detail = new Label(entry.detail());
    detail.getStyleClass().addAll("text-muted", "text-small");
    detail.setMinWidth(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    fill(new HBox(8, Icons.of(entry.icon(), 16), words, detail));
    if (!entry.whole().isEmpty()) {
      setTooltip(new Tooltip(entry.whole()));
    }
    setAccessibleText(
        entry.detail().isEmpty()
            ? entry.name()
            : texts.get("sidebar.spoken", entry.name(), entry.detail()));
  }

  /// As wide as the cell leaves: long names are cut, and counts stay at the end.
  private void fill(HBox content) {
    content.setAlignment(Pos.CENTER_LEFT);
    content.setMinWidth(0);
    int level = getTreeView().getTreeItemLevel(getTreeItem());
    content
        .prefWidthProperty()
        .bind(getTreeView().widthProperty().subtract(MARGIN + INDENT * level));
    setGraphic(content);
  }
}

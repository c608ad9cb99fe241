package app.fovea.desktop.grid;

import app.fovea.desktop.grid.Rows.Form;
import app.fovea.desktop.grid.Rows.Place;
import app.fovea.desktop.grid.Rows.Sheet;
import app.fovea.index.Photo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The grid: a sheet of any length of which only what is seen exists as nodes.
public final class PhotoGrid extends Region {
  /// At the sides and below.
  private static final double MARGIN = 16;

  /// Headings have room of their own above them.
  private static final double TOP = 4;

  private static final double BAR = 14;

  private final ObjectProperty<GridContent> content =
      new SimpleObjectProperty<>(this, "content", GridContent.EMPTY);
  private final DoubleProperty edge = new SimpleDoubleProperty(this, "edge", 176);
  private final BooleanProperty justified = new SimpleBooleanProperty(this, "justified", false);
  private final DoubleProperty scroll = new SimpleDoubleProperty(this, "scroll", 0);
  private final Selection selection;
  private final Thumbnails thumbnails;
  private final Function<Photo, String> spoken;
  private final ScrollBar bar = new ScrollBar();
  private final Cells cells;
  private final Headings headings;
  private final Marks marks;
  private Rows rows = new Rows(GridContent.EMPTY, new Sheet(1, 1, Form.SQUARES));
  private Sheet sheet = new Sheet(1, 1, Form.SQUARES);

  /// @param spoken what a screen reader says of a photo
  public PhotoGrid(Selection selection, Thumbnails thumbnails, Function<Photo, String> spoken) {
    this.selection = selection;
    this.thumbnails = thumbnails;
    this.spoken = spoken;
    this.cells = new Cells(getChildren());
    this.headings = new Headings(getChildren());
    getStyleClass().add("photo-grid");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setManaged(false);
    bar.setFocusTraversable(false);
    bar.valueProperty().bindBidirectional(scroll);
    marks = new Marks(getChildren(), place -> scroll.set(Math.clamp(place, 0, furthest())));
    marks.bubbleWhile(bar.pressedProperty());
    getChildren().add(bar);
    content.addListener((_, before, next) -> show(before, next));
    edge.addListener(_ -> measureAgain());
    justified.addListener(_ -> measureAgain());
    scroll.addListener(_ -> requestLayout());
    selection.changesProperty().addListener(_ -> requestLayout());
    focusedProperty().addListener(_ -> requestLayout());
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  public ObjectProperty<GridContent> contentProperty() {
    return content;
  }

  /// The edge of a square thumbnail, or the height of a justified row, at least.
  public DoubleProperty edgeProperty() {
    return edge;
  }

  /// How far down the sheet the view is, in pixels.
  public DoubleProperty scrollProperty() {
    return scroll;
  }

  /// Whether photos keep their shape, in rows, or are squares.
  public BooleanProperty justifiedProperty() {
    return justified;
  }

  /// The length of the whole sheet.
  public double sheetHeight() {
    return rows.height() + TOP + MARGIN;
  }

  Selection selection() {
    return selection;
  }

  Rows rows() {
    return rows;
  }

  /// The photo at a point of this region, or -1.
  public int at(double x, double y) {
    return rows.at(x - MARGIN, y + scroll.get() - TOP);
  }

  /// Scrolls as little as it takes to see that photo whole.
  public void reveal(int index) {
    if (index < 0 || index >= content.get().size()) {
      return;
    }
    measure();
    Place place = rows.place(index);
    double top = place.y() + TOP - Rows.HEADING;
    double bottom = place.y() + place.height() + TOP + Rows.GAP;
    if (top < scroll.get()) {
      scroll.set(Math.max(0, top));
    } else if (bottom > scroll.get() + getHeight()) {
      scroll.set(Math.min(bottom - getHeight(), furthest()));
    }
  }

  private void show(GridContent before, GridContent next) {
    selection.show(next);
    if (next.liesAs(before)) {
      requestLayout();
    } else {
      thumbnails.retryMissing();
      measureAgain();
    }
  }

  private void scrolled(ScrollEvent event) {
    scroll.set(Math.clamp(scroll.get() - event.getDeltaY() * 1.5, 0, furthest()));
    event.consume();
  }

  private double furthest() {
    return Math.max(0, sheetHeight() - getHeight());
  }

  private void measureAgain() {
    sheet = new Sheet(1, 1, Form.SQUARES);
    requestLayout();
  }

  private Form form() {
    return justified.get() ? Form.JUSTIFIED : Form.SQUARES;
  }

  private void measure() {
    double beside = Marks.has(content.get()) ? Marks.WIDTH : BAR / 2;
    Sheet now = new Sheet(Math.max(1, getWidth() - 2 * MARGIN - beside), edge.get(), form());
    if (!now.equals(sheet)) {
      sheet = now;
      rows = new Rows(content.get(), now);
      marks.show(content.get(), rows);
    }
  }

  @Override
  protected void layoutChildren() {
    measure();
    double furthest = furthest();
    if (scroll.get() > furthest) {
      scroll.set(furthest);
    }
    bar.setMax(furthest);
    bar.setVisibleAmount(furthest <= 0 ? 1 : furthest * getHeight() / sheetHeight());
    bar.setUnitIncrement(edge.get());
    bar.setBlockIncrement(getHeight() * 0.9);
    bar.setVisible(furthest > 0);
    bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
    layoutCells();
    headings.layout(content.get(), rows, scroll.get() - TOP, getWidth(), getHeight());
    marks.layout(content.get(), rows, scroll.get(), getWidth() - BAR, getHeight());
    bar.toFront();
  }

  private void layoutCells() {
    double top = scroll.get() - TOP;
    List<Photo> photos = content.get().photos();
    int first = rows.firstAt(top);
    int end = rows.endAt(top + getHeight());
    cells.keep(first, end);
    List<Long> missing = new ArrayList<>();
    for (int index = first; index < end; index++) {
      Photo photo = photos.get(index);
      PhotoCell cell = cells.at(index);
      Place place = rows.place(index);
      Optional<Thumbnail> image = thumbnails.there(photo.id());
      if (image.isEmpty()) {
        missing.add(photo.id());
      }
      cell.show(photo, spoken, image, standing(photo.id(), image.isPresent()));
      cell.state(selection.contains(index), isFocused() && selection.focus() == index);
      cell.place(MARGIN + place.x(), place.y() - top, place.width(), place.height());
    }
    ahead(end, missing);
    thumbnails.want(missing, this::arrived);
  }

  /// The next screenful is wanted too, after what is seen.
  private void ahead(int from, List<Long> missing) {
    int end = rows.endAt(scroll.get() - TOP + 2 * getHeight());
    for (int index = from; index < end; index++) {
      missing.add(content.get().id(index));
    }
  }

  private PhotoCell.Standing standing(long id, boolean there) {
    if (there) {
      return PhotoCell.Standing.THERE;
    }
    return thumbnails.isMissing(id) ? PhotoCell.Standing.MISSING : PhotoCell.Standing.AWAITED;
  }

  private void arrived(long id) {
    cells.arrived(id, thumbnails.there(id));
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ITEM_COUNT -> content.get().size();
      case FOCUS_ITEM -> selection.focus() < 0 ? null : cells.find(selection.focus());
      case ITEM_AT_INDEX -> cells.find((Integer) parameters[0]);
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}

package app.fovea.desktop;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.settings.Settings;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands around the photos or a page: the menus and the search box above, the sidebar to the
/// left, details to the right, what goes on below. The sides can be put away.
final class Frame extends BorderPane {
  private static final double SIZE_WIDTH = 120;

  private final ScrollPane sidebar;
  private final ScrollPane details;

  /// @param details beside photos; pages have the whole width
  Frame(Region sidebar, Region details, Region activity) {
    this.sidebar = scrolled(sidebar);
    this.details = scrolled(details);
    setLeft(this.sidebar);
    setRight(this.details);
    setBottom(activity);
  }

  private static ScrollPane scrolled(Region content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setFocusTraversable(false);
    pane.managedProperty().bind(pane.visibleProperty());
    return pane;
  }

  /// @param edge of thumbnails, in pixels
  /// @param notice a line between the search box and the photos
  void head(MenuBar menus, Region searchBox, DoubleProperty edge, Node notice, Texts texts) {
    HBox.setHgrow(searchBox, Priority.ALWAYS);
    HBox sizes = new HBox(8, Icons.of(Feather.IMAGE, 14), size(edge, texts));
    sizes.setAlignment(Pos.CENTER);
    HBox bar =
        new HBox(
            Icons.button(Feather.SIDEBAR, texts.get("command.sidebar"), this::toggleSidebar),
            Nodes.gap(),
            searchBox,
            Nodes.gap(),
            sizes,
            Icons.button(Feather.INFO, texts.get("command.details"), this::toggleDetails));
    bar.getStyleClass().add("top-bar");
    bar.setAlignment(Pos.CENTER);
    setTop(new VBox(menus, bar, notice));
  }

  private static Slider size(DoubleProperty edge, Texts texts) {
    Slider size = new Slider(Settings.SMALLEST, Settings.LARGEST, edge.get());
    size.valueProperty().bindBidirectional(edge);
    size.setPrefWidth(SIZE_WIDTH);
    size.setAccessibleText(texts.get("view.size"));
    size.getStyleClass().add("small");
    return size;
  }

  void showPhotos(Node photos) {
    setCenter(photos);
    setRight(details);
  }

  void showPage(Node page) {
    setCenter(page);
    setRight(null);
  }

  void toggleDetails() {
    details.setVisible(!details.isVisible());
  }

  void toggleSidebar() {
    sidebar.setVisible(!sidebar.isVisible());
  }
}

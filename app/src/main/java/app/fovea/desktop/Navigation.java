package app.fovea.desktop;

import app.fovea.desktop.kit.Entrance;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.library.Sidebar;
import app.fovea.desktop.search.Asked;
import app.fovea.desktop.search.Chip;
import app.fovea.desktop.settings.SettingsPage;
import app.fovea.index.QueryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Where the window is: shows the place that the sidebar names, and hands it the keyboard.
final class Navigation {
  private final Models models;
  private final Sidebar sidebar;
  private final Frame frame;
  private final Centre centre;
  private final Pages pages;
  private Place photos = new Place.Everything();

  Navigation(Models models, Sidebar sidebar, Frame frame, Centre centre, Pages pages) {
    this.models = models;
    this.sidebar = sidebar;
    this.frame = frame;
    this.centre = centre;
    this.pages = pages;
    Nodes.follow(sidebar.placeProperty(), this::show);
    frame.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    models.search().askedProperty().addListener((_, before, now) -> asked(before, now));
  }

  /// Goes where the sidebar goes.
  void go(Place place) {
    models.viewer().close();
    sidebar.placeProperty().set(place);
    enter();
  }

  /// Hands the keyboard to the page that is shown.
  void enter() {
    if (frame.getCenter() == centre) {
      toGrid();
    } else {
      // What lies in a scroll pane is there only once that has its skin.
      frame.applyCss();
      Entrance.of(frame.getCenter()).ifPresent(Node::requestFocus);
    }
  }

  /// Goes to a section of the settings.
  void showSettings(String section) {
    go(new Place.Settings());
    if (frame.getCenter() instanceof SettingsPage settings) {
      settings.choose(section);
    }
  }

  void toGrid() {
    centre.grid().requestFocus();
    if (models.selection().focus() < 0) {
      models.selection().focusOn(0);
    }
  }

  /// Escape on a page or beside it leads back to the photos that were shown last, also from lists,
  /// which would keep it. On a board and in the search box it ends other things.
  private void pressed(KeyEvent event) {
    Place here = sidebar.placeProperty().get();
    boolean leaves = !here.showsPhotos() && !(here instanceof Place.Board);
    if (leaves && event.getCode() == KeyCode.ESCAPE && !frame.getTop().isFocusWithin()) {
      go(photos);
      event.consume();
    }
  }

  private void show(Place place) {
    photos = place.showsPhotos() ? place : photos;
    Asked asked = models.search().askedProperty().get();
    switch (place) {
      case Place.Everything _ -> browse(asked.withFolder(Optional.empty()));
      case Place.Below(Path folder) -> {
        models.folders().look(folder);
        browse(asked.withFolder(Optional.of(folder)));
      }
      case Place.Kept(String words) -> browse(kept(words));
      case Place.Labelled(String _, String label) ->
          browse(Asked.EVERYTHING.with(Chip.labelled(label)));
      case Place.Map _, Place.Board _, Place.NewBoard _, Place.Models _, Place.Settings _ ->
          frame.showPage(pages.of(place));
    }
    models.board().chosenProperty().set(List.of());
  }

  private void browse(Asked asked) {
    frame.showPhotos(centre);
    models.search().askedProperty().set(asked);
  }

  /// What cannot be read any more stands in the box as it was written, to be mended.
  private static Asked kept(String words) {
    try {
      return Asked.written(words);
    } catch (QueryException unreadable) {
      return Asked.EVERYTHING.withWords(words);
    }
  }

  /// Asking anything leads back from other pages to the photos.
  private void asked(Asked before, Asked now) {
    centre.grid().scrollProperty().set(0);
    if (frame.getCenter() != centre && !now.browsing() && !now.equals(before)) {
      sidebar.placeProperty().set(new Place.Everything());
    }
  }
}

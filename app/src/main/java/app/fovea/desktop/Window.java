package app.fovea.desktop;

import app.fovea.Places;
import app.fovea.desktop.about.AboutPane;
import app.fovea.desktop.about.UpdateCheck;
import app.fovea.desktop.grid.GridKeys;
import app.fovea.desktop.grid.GridMouse;
import app.fovea.desktop.grid.PhotoGrid;
import app.fovea.desktop.kit.ByKeyboard;
import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.MenuKey;
import app.fovea.desktop.kit.NoticeBar;
import app.fovea.desktop.kit.Palette;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.labels.BoardPage;
import app.fovea.desktop.library.FolderActions;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.library.Sidebar;
import app.fovea.desktop.search.SearchBox;
import app.fovea.desktop.settings.Settings;
import app.fovea.desktop.viewer.ViewerView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerExpression;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window over an open library: makes the views and joins them to the models.
final class Window {
  private final Stage stage;
  private final Models models;
  private final Surroundings surroundings;
  private final Texts texts;
  private final PhotoGrid grid;
  private final NoticeBar notice;
  private final PhotoActions actions;
  private final PhotoDecisions decisions;
  private final PhotoTrash trash;
  private final SearchBox searchBox;
  private final Drops drops;
  private final Choosers choosers;
  private final WindowFolderActions folderActions;
  private final Sidebar sidebar;
  private final Palette palette;
  private final LabelChooser labels;
  private final Commands commands;
  private final Offers offers;
  private final Settings settings;
  private final Frame frame;
  private final Pages pages;
  private final ViewerView viewer;
  private final Navigation navigation;
  private final StackPane root;
  private final Leaving leaving;

  Window(Stage stage, Models models, Surroundings surroundings, Dialogs dialogs) {
    this.stage = stage;
    this.models = models;
    this.surroundings = surroundings;
    this.texts = surroundings.texts();
    this.notice = new NoticeBar(texts);
    this.actions = new PhotoActions(models, surroundings, notice);
    this.decisions = new PhotoDecisions(models, surroundings, notice);
    this.trash = new PhotoTrash(models, surroundings, notice, decisions.history());
    this.choosers = new Choosers(dialogs, texts);
    this.drops = new Drops(models, surroundings, notice);
    this.folderActions = new WindowFolderActions(models.folders(), choosers, notice, surroundings);
    this.grid = new PhotoGrid(models.selection(), models.thumbnails(), new SpokenPhoto(texts));
    this.searchBox = new SearchBox(models.search(), texts, this::small, this::toGrid);
    this.settings = surroundings.look().settings();
    this.sidebar =
        new Sidebar(
            models.folders(),
            new Sidebar.Lists(settings.searches(), models.board().labels()),
            texts,
            folderActions::add,
            this::enter);
    this.palette = new Palette(texts, this::toGrid);
    this.labels =
        new LabelChooser(models, surroundings, decisions, palette, () -> go(new Place.NewBoard()));
    this.viewer =
        new ViewerView(
            models.viewer(),
            models.displays(),
            models.thumbnails(),
            texts,
            this::fullScreen,
            actions::showInFolder);
    this.commands = new WindowCommands(this, texts).list();
    new GridKeys(grid, actions::open, stars -> decisions.rate(actions.chosen(), stars));
    new GridMouse(
        grid, models.thumbnails(), actions::open, labels.within(commands.photoMenu(), actions));
    ChosenDetails details = new ChosenDetails(models, surroundings, actions, decisions, labels);
    Bottom bottom = new Bottom(models, texts, this::showFailures, this::toModels);
    this.frame = new Frame(sidebar, details.view(), bottom.bar());
    frame.head(commands.menuBar(), searchBox, grid.edgeProperty(), notice, texts);
    this.pages =
        new Pages(models, surroundings, choosers, folderActions, commands.all(), notice, this::go);
    Centre centre = new Centre(models, grid, texts, choosers, this::toModels);
    this.navigation = new Navigation(models, sidebar, frame, centre, pages);
    sidebar.actions(commands.placeMenu(), commands::takeAway);
    sidebar.onLabelled((set, label) -> decisions.label(actions.chosen(), set, label));
    this.offers = new Offers(models, settings, notice, texts, this::toModels);
    this.root = new StackPane(frame, searchBox.suggestions(), viewer, palette);
    this.leaving = new Leaving(stage, models.indexing(), settings, texts, root, trayIcon());
    ByKeyboard.follow(root);
    MenuKey.heed(root);
    drops.accept(root);
    drops.acceptOwn(searchBox);
    drops.acceptPasted(searchBox);
    follow();
  }

  Parent root() {
    return root;
  }

  /// Comes to the front and takes what was handed over from outside: folders and pictures, or
  /// nothing.
  void receive(List<Path> paths) {
    leaving.comeBack();
    if (!paths.isEmpty()) {
      drops.take(paths);
    }
  }

  /// Calls this when the window is closed for good, and not only hidden.
  void onEnd(Runnable action) {
    leaving.onEnd(action);
  }

  private TrayIcon trayIcon() {
    return new TrayIcon(texts, AppIcons::forTray, surroundings.background().window());
  }

  /// The files that were refused.
  void showFailures() {
    new FailuresPane(models.folders(), texts, folderActions::open).openOver(root);
  }

  private void follow() {
    Runnable pace =
        () ->
            models
                .gallery()
                .pace(settings.speedProperty().get(), settings.restraintProperty().get());
    settings.speedProperty().addListener(_ -> pace.run());
    settings.restraintProperty().addListener(_ -> pace.run());
    pace.run();
    KeptDecisions kept = new KeptDecisions(decisions.history(), notice, texts);
    models.folders().tell(kept);
    models.board().tell(kept::changed);
    stage.getIcons().setAll(AppIcons.all());
    stage.setFullScreenExitHint(texts.get("full-screen.hint"));
    offers.follow();
    grid.edgeProperty().bindBidirectional(settings.edgeProperty());
    grid.justifiedProperty().bindBidirectional(settings.justifiedProperty());
    models
        .folders()
        .trouble()
        .reasonProperty()
        .addListener((_, _, reason) -> reason.ifPresent(this::tell));
    sidebar.placeProperty().addListener((_, _, _) -> notice.stopAsking());
    models
        .viewer()
        .openProperty()
        .addListener(
            (_, _, open) -> {
              if (!open) {
                backFromViewer();
              }
            });
    models.viewer().indexProperty().addListener((_, _, index) -> followViewer(index.intValue()));
  }

  private void small(Path file, Consumer<Image> received) {
    models.displays().small(file, received);
  }

  /// Goes where the sidebar goes.
  void go(Place place) {
    navigation.go(place);
  }

  private void enter() {
    navigation.enter();
  }

  /// Whether there is a photo in sight that can be acted on.
  BooleanBinding anyPhoto() {
    IntegerExpression focus = models.selection().focusProperty();
    return Bindings.createBooleanBinding(
        () ->
            place().showsPhotos()
                ? focus.get() >= 0
                : !models.board().chosenProperty().get().isEmpty(),
        focus,
        placeProperty(),
        models.board().chosenProperty());
  }

  /// Where the window is.
  Place place() {
    return sidebar.placeProperty().get();
  }

  ObservableValue<Place> placeProperty() {
    return sidebar.placeProperty();
  }

  /// Keeps the words that are asked for in the sidebar.
  void keepSearch() {
    keptSearches().keep(models.search().askedProperty().get().written());
  }

  KeptSearches keptSearches() {
    return new KeptSearches(settings.searches(), decisions.history(), notice, texts);
  }

  private void followViewer(int index) {
    if (index >= 0) {
      models.selection().only(index);
    }
  }

  private void backFromViewer() {
    stage.setFullScreen(false);
    toGrid();
    grid.reveal(models.selection().focus());
  }

  Models models() {
    return models;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  LabelChooser labels() {
    return labels;
  }

  /// Takes back what was decided last: on a board about its labels, else about photos.
  void undo() {
    if (place() instanceof Place.Board) {
      models.board().undo();
    } else {
      decisions.history().undo();
    }
  }

  void redo() {
    if (place() instanceof Place.Board) {
      models.board().redo();
    } else {
      decisions.history().redo();
    }
  }

  PhotoTrash trash() {
    return trash;
  }

  PhotoDecisions decisions() {
    return decisions;
  }

  PhotoActions actions() {
    return actions;
  }

  PhotoGrid grid() {
    return grid;
  }

  Commands commands() {
    return commands;
  }

  FolderActions folderActions() {
    return folderActions;
  }

  ViewerView viewer() {
    return viewer;
  }

  /// The board, while it is shown.
  Optional<BoardPage> board() {
    return pages.board();
  }

  Drops drops() {
    return drops;
  }

  Choosers choosers() {
    return choosers;
  }

  void toGrid() {
    navigation.toGrid();
  }

  /// Takes keys at once, and not only when it is drawn for the first time: whoever types searches.
  void begin() {
    root.applyCss();
    searchBox.focus();
  }

  void toSearch() {
    models.viewer().close();
    searchBox.focus();
  }

  /// Offers what a search can be narrowed by.
  void offerFilters() {
    models.viewer().close();
    searchBox.offerFilters();
  }

  /// Takes away what is searched for.
  void clearSearch() {
    models.viewer().close();
    searchBox.clear();
  }

  /// Lists the keys.
  void showKeys() {
    navigation.showSettings("settings.keys");
  }

  SettingsTransfer transfer() {
    return new SettingsTransfer(surroundings, choosers, notice);
  }

  /// Says something in the bar below the search box.
  void tell(String words) {
    notice.tell(words);
  }

  private void tell(IOException reason) {
    notice.tell(new Failures(texts).said(reason));
  }

  /// Lists every command that makes sense now.
  void openPalette() {
    palette.open(texts.get("palette.prompt"), texts.get("palette.nothing"), commands.choices());
  }

  private void toModels() {
    go(new Place.Models());
  }

  void toggleDetails() {
    frame.toggleDetails();
  }

  void toggleSidebar() {
    frame.toggleSidebar();
  }

  void about() {
    new AboutPane(Places.version(), texts).openOver(root);
  }

  /// Tells of a newer release.
  void offer(UpdateCheck.Release release) {
    offers.release(release, surroundings);
  }

  void fullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  void close() {
    leaving.request();
  }
}

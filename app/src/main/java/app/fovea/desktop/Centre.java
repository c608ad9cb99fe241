package app.fovea.desktop;

import app.fovea.desktop.grid.PhotoGrid;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Page;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.IndexingModel;
import app.fovea.desktop.models.NoModelPage;
import app.fovea.desktop.search.Grouping;
import app.fovea.desktop.search.LanguageBar;
import app.fovea.desktop.search.Shown;
import app.fovea.desktop.search.Shown.State;
import app.fovea.index.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The middle: the grid, or the page that says why there is none and what to do next.
final class Centre extends VBox {
  private final Models models;
  private final PhotoGrid grid;
  private final Texts texts;
  private final Label summary = new Label();
  private final Label hidden = Nodes.words("", "text-muted", "hidden-line");
  private final Label partly = new Label();
  private final Button more;
  private final HBox summaryBar = new HBox(summary);
  private final Page loading;
  private final Page empty;
  private final Page emptyFolder;
  private final Page arriving;
  private final Page paused;
  private final Page nothing;
  private final HBox unlikely;
  private final Page failed;
  private final Button nearest;
  private final Choosers choosers;
  private final StackPane stack;
  private Optional<NoModelPage> noModel = Optional.empty();
  private final Button widen;

  /// @param toModels goes to the models
  Centre(Models models, PhotoGrid grid, Texts texts, Choosers choosers, Runnable toModels) {
    this.models = models;
    this.grid = grid;
    this.texts = texts;
    this.choosers = choosers;
    summary.getStyleClass().add("text-muted");
    summary.setId("summary");
    summary.setMinWidth(USE_PREF_SIZE);
    hidden.setId("hidden");
    Nodes.presentWhen(hidden, summaryBar.visibleProperty().and(hidden.textProperty().isNotEmpty()));
    more =
        Icons.button(Feather.CHEVRONS_DOWN, texts.get("shown.more"), "flat", models.search()::more);
    more.setId("more");
    more.managedProperty().bind(more.visibleProperty());
    summaryBar.getStyleClass().add("summary-bar");
    partly.getStyleClass().add("text-muted");
    partly.setId("partly");
    Nodes.wholeOnHover(partly);
    summaryBar.getChildren().addAll(partly, more, Nodes.gap(), groupings());
    loading = new Page(Feather.IMAGE, "Fovea", texts.get("opening.words"));
    empty = emptyPage(texts, choosers);
    emptyFolder =
        new Page(
            Feather.FOLDER,
            texts.get("empty.folder.title"),
            texts.get("empty.folder.words"),
            Icons.button(
                Feather.REFRESH_CW, texts.get("command.update"), "default", this::lookAgain));
    emptyFolder.setId("empty-folder");
    arriving = new Page(Feather.DOWNLOAD, texts.get("arriving.title"), texts.get("arriving.words"));
    arriving.setId("arriving");
    paused =
        new Page(
            Feather.PAUSE,
            texts.get("paused.title"),
            texts.get("paused.words"),
            Icons.button(
                Feather.PLAY, texts.get("activity.resume"), "accent", models.indexing()::resume));
    paused.setId("paused");
    widen =
        Icons.button(
            Feather.FILTER, texts.get("nothing.widen"), "accent", models.search()::withoutFilters);
    widen.setId("widen");
    widen.managedProperty().bind(widen.visibleProperty());
    nothing =
        new Page(
            Feather.SEARCH,
            texts.get("nothing.title"),
            texts.get("nothing.words"),
            widen,
            Icons.button(
                Feather.X, texts.get("command.clear-search"), "default", models.search()::clear));
    nothing.setId("nothing");
    nearest =
        Icons.button(
            Feather.CHEVRONS_DOWN, texts.get("unlikely.nearest"), "flat", this::showNearest);
    nearest.setId("nearest");
    nearest.setMinWidth(USE_PREF_SIZE);
    unlikely = new HBox(Icons.of(Feather.SEARCH, 16), Nodes.words(texts.get("unlikely.words")));
    unlikely.getChildren().addAll(Nodes.gap(), nearest);
    unlikely.setId("unlikely");
    unlikely.getStyleClass().add("unlikely-bar");
    unlikely.managedProperty().bind(unlikely.visibleProperty());
    failed =
        new Page(
            Feather.ALERT_TRIANGLE,
            texts.get("failed.search.title"),
            "",
            Icons.button(
                Feather.REFRESH_CW,
                texts.get("failed.retry"),
                "default",
                models.search()::refresh));
    failed.setId("failed");
    stack = new StackPane(grid, loading, empty, emptyFolder, arriving, paused, nothing, failed);
    setVgrow(stack, Priority.ALWAYS);
    getChildren()
        .addAll(
            summaryBar,
            hidden,
            new LanguageBar(models.search().unspokenProperty(), texts, toModels),
            unlikely,
            stack);
    models.search().shownProperty().addListener(_ -> show());
    models.models().usedProperty().addListener((_, _, _) -> show());
    models.models().knownProperty().addListener((_, _, _) -> show());
    models.folders().photosProperty().addListener((_, _, _) -> show());
    models.indexing().progressProperty().addListener(_ -> tellProgress());
    models.indexing().stateProperty().addListener(_ -> tellProgress());
    models.indexing().stateProperty().addListener(_ -> show());
    models.folders().folders().addListener((InvalidationListener) _ -> show());
    show();
  }

  PhotoGrid grid() {
    return grid;
  }

  private Page emptyPage(Texts texts, Choosers choosers) {
    List<Button> buttons = new ArrayList<>();
    Path pictures = Path.of(System.getProperty("user.home"), "Pictures");
    Button choose =
        Icons.button(
            Feather.FOLDER_PLUS,
            texts.get("empty.button"),
            "accent",
            () -> models.folders().add(choosers.photoFolder()));
    choose.setId("choose-folder");
    buttons.add(choose);
    if (Files.isDirectory(pictures)) {
      buttons.add(
          Icons.button(
              Feather.IMAGE,
              texts.get("empty.pictures", pictures),
              "default",
              () -> models.folders().add(List.of(pictures))));
    }
    Page page =
        new Page(
            Feather.IMAGE,
            texts.get("empty.title"),
            texts.get("empty.words"),
            buttons.toArray(Button[]::new));
    page.setId("empty");
    return page;
  }

  private void show() {
    Shown shown = models.search().shownProperty().get();
    grid.contentProperty().set(shown.content());
    summary.setText(shown.message());
    grid.setAccessibleText(
        shown.message().isEmpty() ? texts.get("sidebar.library") : shown.message());
    failed.explain(shown.message());
    Node seen = page(shown);
    stack.getChildren().forEach(page -> page.setVisible(page == seen));
    hidden.setText(shown.hidden() > 0 ? texts.get("shown.hidden", shown.hidden()) : "");
    nothing.explain(
        shown.hidden() > 0
            ? texts.get("nothing.hidden", shown.hidden())
            : texts.get("nothing.words"));
    widen.setVisible(shown.hidden() > 0 && models.search().askedProperty().get().isFiltered());
    more.setVisible(shown.more());
    unlikely.setVisible(seen == grid && shown.state() == State.UNLIKELY);
    nearest.setVisible(shown.more());
    boolean told = seen == grid && !unlikely.isVisible() && !shown.message().isEmpty();
    summaryBar.setVisible(told);
    summaryBar.setManaged(told);
  }

  private void lookAgain() {
    models
        .search()
        .askedProperty()
        .get()
        .folder()
        .ifPresentOrElse(models.folders()::update, models.folders()::updateAll);
  }

  /// While photos come in, how much of the library is seen so far.
  private void tellProgress() {
    Progress progress = models.indexing().progressProperty().get();
    boolean running = models.indexing().stateProperty().get() == IndexingModel.State.RUNNING;
    boolean partial = running && progress.found() > progress.done();
    partly.setText(partial ? texts.get("shown.partly", progress.done(), progress.found()) : "");
  }

  private void showNearest() {
    models.search().showNearest();
    grid.requestFocus();
  }

  private ComboBox<Grouping> groupings() {
    ComboBox<Grouping> groupings = new ComboBox<>();
    groupings.getItems().setAll(Grouping.values());
    groupings.valueProperty().bindBidirectional(models.search().groupingProperty());
    groupings.setConverter(new GroupingNames(texts));
    groupings.setAccessibleText(texts.get("view.grouping"));
    groupings.setId("grouping");
    groupings.getStyleClass().add("small");
    groupings.setMinWidth(USE_PREF_SIZE);
    return groupings;
  }

  private Node page(Shown shown) {
    if (models.models().knownProperty().get() && models.models().usedProperty().get().isEmpty()) {
      return noModel();
    }
    return switch (shown.state()) {
      case LOADING -> loading;
      case TIMELINE, RESULTS, UNLIKELY -> grid;
      case EMPTY -> withoutPhotos();
      case NOTHING -> models.folders().photosProperty().get() == 0 ? withoutPhotos() : nothing;
      case NO_MODEL -> noModel();
      case FAILED -> failed;
    };
  }

  /// Where no folders are, or no photos of them: not yet, or none at all.
  private Page withoutPhotos() {
    if (models.folders().folders().isEmpty()) {
      return empty;
    }
    return switch (models.indexing().stateProperty().get()) {
      case RUNNING -> arriving;
      case PAUSED -> paused;
      case IDLE -> emptyFolder;
    };
  }

  /// Made when it is first needed, which it hardly ever is.
  private NoModelPage noModel() {
    if (noModel.isEmpty()) {
      NoModelPage page =
          new NoModelPage(
              models.models(), models.download(), texts, choosers::modelFolder, choosers::archive);
      stack.getChildren().add(page);
      noModel = Optional.of(page);
    }
    return noModel.get();
  }
}

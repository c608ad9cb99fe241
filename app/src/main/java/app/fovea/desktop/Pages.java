package app.fovea.desktop;

import app.fovea.desktop.kit.Command;
import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.NoticeBar;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.labels.BoardPage;
import app.fovea.desktop.labels.NewBoardPage;
import app.fovea.desktop.library.FolderActions;
import app.fovea.desktop.library.FoldersSection;
import app.fovea.desktop.library.Place;
import app.fovea.desktop.map.WorldMap;
import app.fovea.desktop.models.AcceleratorSection;
import app.fovea.desktop.models.ModelsPage;
import app.fovea.desktop.models.RuntimeSection;
import app.fovea.desktop.search.Asked;
import app.fovea.desktop.search.Chip;
import app.fovea.desktop.settings.Settings;
import app.fovea.desktop.settings.SettingsPage;
import app.fovea.desktop.settings.SettingsPage.Section;
import app.fovea.desktop.settings.SettingsSections;
import app.fovea.index.query.Filter;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The pages besides the photos, made when somebody goes there.
final class Pages {
  private final Models models;
  private final Surroundings surroundings;
  private final Choosers choosers;
  private final FolderActions folders;
  private final NoticeBar notice;
  private final List<Command> commands;
  private final Consumer<Place> go;
  private Optional<BoardPage> board = Optional.empty();
  private Optional<NewBoardPage> draft = Optional.empty();

  /// @param go goes somewhere else
  Pages(
      Models models,
      Surroundings surroundings,
      Choosers choosers,
      FolderActions folders,
      List<Command> commands,
      NoticeBar notice,
      Consumer<Place> go) {
    this.models = models;
    this.surroundings = surroundings;
    this.choosers = choosers;
    this.folders = folders;
    this.notice = notice;
    this.commands = commands;
    this.go = go;
  }

  /// The page of a place that is not about photos in a grid.
  Node of(Place place) {
    return switch (place) {
      case Place.Board(String set) -> scrolled(board(set));
      case Place.Map _ -> map();
      case Place.NewBoard _ -> newBoard();
      case Place.Models _ -> scrolled(models());
      case Place.Settings _, Place.Everything _, Place.Below _, Place.Kept _, Place.Labelled _ ->
          settings();
    };
  }

  private BoardPage board(String set) {
    models.board().open(set);
    BoardPage page =
        new BoardPage(
            models.board(),
            models.thumbnails(),
            surroundings.texts(),
            new BoardPage.Doors(models::photos, choosers::target, this::remove));
    board = Optional.of(page);
    return page;
  }

  private void remove(String set) {
    notice.ask(
        surroundings.texts().get("labels.remove.question", set),
        surroundings.texts().get("labels.remove"),
        () ->
            models
                .board()
                .remove(
                    set,
                    surroundings.texts().get("labels.removed", set),
                    () -> go.accept(new Place.Everything())));
  }

  /// The board that was shown last.
  Optional<BoardPage> board() {
    return board;
  }

  private WorldMap map() {
    WorldMap map = new WorldMap(surroundings.texts(), this::searchNear);
    surroundings
        .background()
        .run(
            () -> models.gallery().timeline(Optional.empty()),
            map::show,
            _ -> map.show(models.photos()));
    return map;
  }

  private void searchNear(Filter.Near near) {
    go.accept(new Place.Everything());
    models.search().askedProperty().set(Asked.EVERYTHING.with(new Chip.Narrowing(near)));
  }

  /// What was typed stays until a board is made of it.
  private NewBoardPage newBoard() {
    NewBoardPage page =
        draft.orElseGet(() -> new NewBoardPage(models.board(), surroundings.texts(), this::made));
    draft = Optional.of(page);
    return page;
  }

  private void made(String set) {
    draft = Optional.empty();
    go.accept(new Place.Board(set));
  }

  private ModelsPage models() {
    Texts texts = surroundings.texts();
    models.models().refresh();
    return new ModelsPage(
        models.models(),
        models.download(),
        texts,
        List.of(
            Icons.button(
                Feather.FOLDER,
                texts.get("models.import-folder"),
                "default",
                () ->
                    choosers
                        .modelFolder()
                        .map(File::toPath)
                        .ifPresent(models.models()::importFrom)),
            Icons.button(
                Feather.ARCHIVE,
                texts.get("models.import-archive"),
                "default",
                () ->
                    choosers.archive().map(File::toPath).ifPresent(models.models()::importFrom))));
  }

  private SettingsPage settings() {
    Texts texts = surroundings.texts();
    Surroundings.Look look = surroundings.look();
    Settings settings = look.settings();
    SettingsSections sections =
        new SettingsSections(settings, texts, new SettingsTransfer(surroundings, choosers, notice));
    return new SettingsPage(
        texts,
        List.of(
            new Section(
                Feather.FOLDER,
                "settings.folders",
                () -> List.of(new FoldersSection(models.folders(), folders, texts))),
            new Section(
                Feather.CPU,
                "settings.model",
                () ->
                    List.of(
                        new AcceleratorSection(
                            models.models(),
                            texts,
                            settings.acceleratorProperty(),
                            () -> go.accept(new Place.Models())),
                        new RuntimeSection(models.models(), models.download(), texts))),
            new Section(Feather.ZAP, "settings.speed", sections::speed),
            sections.appearance(),
            sections.keys(commands),
            sections.privacy(),
            sections.library(look.library())));
  }

  private static ScrollPane scrolled(Region page) {
    ScrollPane pane = new ScrollPane(page);
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    pane.setFocusTraversable(false);
    return pane;
  }
}

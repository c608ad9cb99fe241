package app.fovea.desktop;

import app.fovea.desktop.grid.Selection;
import app.fovea.desktop.grid.Thumbnails;
import app.fovea.desktop.kit.Failures;
import app.fovea.desktop.kit.Settled;
import app.fovea.desktop.labels.BoardModel;
import app.fovea.desktop.labels.Teaching;
import app.fovea.desktop.library.FoldersModel;
import app.fovea.desktop.library.Gallery;
import app.fovea.desktop.library.IndexingModel;
import app.fovea.desktop.library.Watch;
import app.fovea.desktop.models.DownloadModel;
import app.fovea.desktop.models.ModelsModel;
import app.fovea.desktop.search.SearchModel;
import app.fovea.desktop.viewer.Displays;
import app.fovea.desktop.viewer.ViewerModel;
import app.fovea.index.Photo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The models of all features over one library, and how a change in one reaches the others.
record Models(
    Gallery gallery,
    SearchModel search,
    IndexingModel indexing,
    FoldersModel folders,
    ModelsModel models,
    DownloadModel download,
    BoardModel board,
    ViewerModel viewer,
    Selection selection,
    Thumbnails thumbnails,
    Displays displays,
    Watch watch) {
  private static final long TYPING_PAUSE = 180;
  private static final long SETTLING = 1500;

  /// Milliseconds. Whoever starts the program to find something types within them.
  private static final long BEFORE_THE_FOLDERS = 1500;

  static Models over(Gallery gallery, Teaching teaching, Surroundings surroundings) {
    SearchModel search =
        new SearchModel(
            gallery,
            surroundings.background(),
            surroundings.after(TYPING_PAUSE),
            surroundings.after(SETTLING),
            surroundings.texts());
    IndexingModel indexing =
        new IndexingModel(gallery, surroundings.background(), search::libraryChanged);
    FoldersModel folders =
        new FoldersModel(gallery, surroundings.background(), indexing, surroundings.texts());
    ModelsModel models =
        new ModelsModel(
            gallery,
            surroundings.background(),
            surroundings.texts().locale().getLanguage(),
            () -> {
              search.modelChanged();
              folders.updateAll();
            });
    search
        .shownProperty()
        .addListener(
            (_, before, shown) -> {
              boolean none = shown.content().sections().isEmpty();
              boolean browsing =
                  !shown.content().liesAs(before.content()) && shown.matches().isEmpty();
              if (none || browsing) {
                folders.refresh();
              }
            });
    folders.awayProperty().addListener((_, _, _) -> search.libraryChanged());
    return new Models(
        gallery,
        search,
        indexing,
        folders,
        models,
        new DownloadModel(gallery, surroundings.background(), models::arrived),
        new BoardModel(teaching, surroundings.background()),
        new ViewerModel(),
        new Selection(),
        new Thumbnails(
            gallery::thumbnail, surroundings.thumbnails(), surroundings.background().window()),
        new Displays(gallery, surroundings.background()),
        new Watch(gallery, surroundings.background(), indexing, folders));
  }

  /// Asks the library what there is, and from then on keeps up with its folders. The processor
  /// belongs to the first question until that is answered; what nobody waits for comes then.
  void begin(Surroundings surroundings, Consumer<String> notice) {
    search.refresh();
    folders.refresh();
    Settled counts = new Settled(surroundings.after(SETTLING), folders::refresh);
    indexing.progressProperty().addListener((_, _, _) -> counts.ask());
    Failures said = new Failures(surroundings.texts());
    Executor later = surroundings.after(BEFORE_THE_FOLDERS);
    Runnable ready =
        () -> {
          models.refresh();
          board.refresh();
          watchAtRest(later, said, notice);
        };
    surroundings.background().run(gallery::warm, ready, _ -> ready.run());
  }

  private void watchAtRest(Executor later, Failures said, Consumer<String> notice) {
    later.execute(
        () -> {
          if (search.busyProperty().get()) {
            watchAtRest(later, said, notice);
          } else {
            watch.begin(
                sentence -> notice.accept(said.watching(sentence)),
                reason -> notice.accept(said.said(reason)));
          }
        });
  }

  /// Shows what was decided about photos, where they are.
  void decided(List<Long> photos) {
    search.decided(photos);
    board.refresh();
  }

  /// Photos are out of results now: whoever stood on one goes on to the next.
  void excluded(List<Long> photos) {
    if (!search.askedProperty().get().wantsExcluded()) {
      leave(Set.copyOf(photos));
    }
    board.without(photos);
    changed();
  }

  /// The files of photos are gone, which the library finds out in a while.
  void gone(List<Long> photos) {
    leave(Set.copyOf(photos));
    board.without(photos);
  }

  /// Shows these no more. Whoever stood on one, or looks at it large, goes on to the next.
  private void leave(Set<Long> photos) {
    boolean large = viewer.isOver(photos());
    selection.leave(photos);
    search.without(photos);
    if (large && current().isPresent()) {
      viewer.open(photos(), selection.focus());
    } else {
      viewer.close();
    }
  }

  /// Photos can be found again.
  void included(List<Long> photos) {
    if (search.askedProperty().get().wantsExcluded()) {
      leave(Set.copyOf(photos));
    }
    board.with(photos);
    changed();
  }

  private void changed() {
    search.refresh();
    folders.refresh();
    board.refresh();
  }

  /// The photos that are shown, in their order.
  List<Photo> photos() {
    return search.shownProperty().get().content().photos();
  }

  /// The one photo that an action on one photo is about.
  Optional<Photo> current() {
    int focus = selection.focus();
    return focus >= 0 && focus < photos().size()
        ? Optional.of(photos().get(focus))
        : Optional.empty();
  }
}

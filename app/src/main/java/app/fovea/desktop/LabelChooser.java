package app.fovea.desktop;

import app.fovea.desktop.kit.Palette;
import app.fovea.desktop.kit.Texts;
import app.fovea.index.Photo;
import app.fovea.index.label.LabelSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import org.kordamp.ikonli.feather.Feather;

/// Lets people choose a label for photos: by typing a part of its name, or in a menu.
final class LabelChooser {
  /// Behind opening, comparing, finding similar ones, stars and the command that asks for a label.
  private static final int MENU_AT = 5;

  private final Models models;
  private final Surroundings surroundings;
  private final Texts texts;
  private final PhotoDecisions decisions;
  private final Palette palette;
  private final Runnable newLabels;

  /// @param newLabels goes where labels are made
  LabelChooser(
      Models models,
      Surroundings surroundings,
      PhotoDecisions decisions,
      Palette palette,
      Runnable newLabels) {
    this.models = models;
    this.surroundings = surroundings;
    this.texts = surroundings.texts();
    this.decisions = decisions;
    this.palette = palette;
    this.newLabels = newLabels;
  }

  /// Asks for a label by name.
  void choose(List<Photo> photos) {
    ask(
        sets ->
            palette.open(
                texts.get("label.prompt"), texts.get("label.nothing"), choices(sets, photos)));
  }

  private List<Palette.Choice> choices(List<LabelSet> sets, List<Photo> photos) {
    Stream<Palette.Choice> labels =
        sets.stream()
            .flatMap(
                set ->
                    set.labels().stream().map(label -> choice(set.name(), label.name(), photos)));
    Palette.Choice make =
        new Palette.Choice(Feather.PLUS, texts.get("command.new-labels"), "", newLabels);
    return Stream.concat(labels, Stream.of(make)).toList();
  }

  private Palette.Choice choice(String set, String label, List<Photo> photos) {
    return new Palette.Choice(Feather.TAG, label, set, () -> decisions.label(photos, set, label));
  }

  /// Puts a menu of all labels into one about photos.
  ContextMenu within(ContextMenu menu, PhotoActions actions) {
    LabelMenu labels =
        new LabelMenu(texts, (set, label) -> decisions.label(actions.chosen(), set, label));
    menu.getItems().add(MENU_AT, labels.menu());
    menu.setOnShowing(_ -> ask(labels::show));
    return menu;
  }

  private void ask(Consumer<List<LabelSet>> received) {
    surroundings
        .background()
        .run(models.gallery()::labelSets, received, _ -> received.accept(List.of()));
  }
}

package app.fovea.desktop;

import app.fovea.desktop.viewer.Details;
import app.fovea.index.Match;
import app.fovea.index.Photo;
import java.util.List;
import java.util.Optional;

/// What is known about the chosen photos, and why the first of them was found.
final class ChosenDetails {
  private final Models models;
  private final PhotoActions actions;
  private final Details view;

  ChosenDetails(
      Models models,
      Surroundings surroundings,
      PhotoActions actions,
      PhotoDecisions decisions,
      LabelChooser labels) {
    this.models = models;
    this.actions = actions;
    this.view =
        new Details(
            models.gallery(),
            surroundings.background(),
            models.thumbnails(),
            surroundings.texts(),
            new Details.Actions(
                actions::similar,
                actions::compare,
                labels::choose,
                actions::showInFolder,
                photo -> models.folders().drive(photo.path()),
                decisions::rate));
    models.selection().changesProperty().addListener(_ -> show());
  }

  Details view() {
    return view;
  }

  private void show() {
    List<Photo> chosen = actions.chosen();
    view.show(chosen, chosen.stream().findFirst().flatMap(this::match));
  }

  private Optional<Match> match(Photo photo) {
    return Optional.ofNullable(models.search().shownProperty().get().matches().get(photo.id()));
  }
}

package app.fovea.desktop.models;

import app.fovea.desktop.library.Gallery;
import app.fovea.desktop.library.RuntimeOffer;
import app.fovea.model.AcceleratorChoice;
import app.fovea.model.ModelBench;
import app.fovea.model.ModelPackage;
import app.fovea.model.hub.Entry;
import app.fovea.model.hub.Recommendation;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is known about models on this machine.
///
/// @param answering the model that answers searches
/// @param accelerator where the model in use runs
/// @param measured speeds by model
/// @param expected photos a second by the id of a model of the catalogue
/// @param recommended the one that serves this machine best, once one was measured here
/// @param runtimes what can be fetched for accelerators
public record Figures(
    Optional<ModelPackage> answering,
    Optional<AcceleratorChoice> accelerator,
    Map<String, ModelBench> measured,
    Map<String, Double> expected,
    Optional<Recommendation> recommended,
    List<RuntimeOffer> runtimes) {
  static final Figures NONE =
      new Figures(
          Optional.empty(), Optional.empty(), Map.of(), Map.of(), Optional.empty(), List.of());

  public Figures {
    measured = Map.copyOf(measured);
    expected = Map.copyOf(expected);
    runtimes = List.copyOf(runtimes);
  }

  static Figures of(Gallery gallery, Optional<ModelPackage> used, String language)
      throws IOException {
    Map<String, ModelBench> measured = new HashMap<>();
    for (ModelPackage model : gallery.models()) {
      gallery.measured(model).ifPresent(bench -> measured.put(model.id(), bench));
    }
    Map<String, Double> expected = new HashMap<>();
    for (Entry entry : gallery.catalogue(language)) {
      OptionalDouble speed = gallery.speed(entry);
      if (speed.isPresent()) {
        expected.put(entry.id(), speed.getAsDouble());
      }
    }
    return new Figures(
        gallery.answering(),
        used.isPresent() ? Optional.of(gallery.accelerator(used.get())) : Optional.empty(),
        measured,
        expected,
        gallery.recommended(language),
        gallery.runtimes());
  }
}

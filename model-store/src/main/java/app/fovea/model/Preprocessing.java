package app.fovea.model;

import app.fovea.model.Input.Fit;
import app.fovea.model.Input.Interpolation;
import app.fovea.model.json.JsonFields;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Reads what a package says about its pictures, with open_clip's own values where it is silent.
final class Preprocessing {
  private static final List<Float> MEAN = List.of(0.48145466f, 0.4578275f, 0.40821073f);
  private static final List<Float> DEVIATION = List.of(0.26862954f, 0.26130258f, 0.27577711f);
  private static final int BILINEAR = 2;
  private static final int BICUBIC = 3;

  private Preprocessing() {}

  /// open_clip's `preprocess_cfg`.
  ///
  /// @param edge the edge that the image tower takes
  static Input openClip(JsonFields config, int edge) throws IOException {
    String mode = config.text("resize_mode").orElse("shortest");
    Fit fit =
        switch (mode) {
          case "shortest" -> Fit.SHORTEST;
          case "squash" -> Fit.SQUASH;
          case "longest" -> Fit.LONGEST;
          default -> throw config.wrong("resize_mode", "shortest, squash or longest");
        };
    Interpolation interpolation =
        switch (config.text("interpolation").orElse("bicubic").toLowerCase(Locale.ROOT)) {
          case "bicubic", "random" -> Interpolation.BICUBIC;
          case "bilinear" -> Interpolation.BILINEAR;
          default -> throw config.wrong("interpolation", "bicubic or bilinear");
        };
    return new Input(
        edge, fit, interpolation, channels(config, "mean", MEAN), deviation(config, "std"));
  }

  /// The `preprocessor_config.json` of transformers.
  static Input transformers(JsonFields config, int edge) throws IOException {
    boolean squash = config.fields("size").has("height") && !config.truth("do_center_crop");
    int resample = config.integer("resample", BICUBIC);
    if (resample != BILINEAR && resample != BICUBIC) {
      throw config.wrong("resample", "2 (bilinear) or 3 (bicubic)");
    }
    return new Input(
        edge,
        squash ? Fit.SQUASH : Fit.SHORTEST,
        resample == BILINEAR ? Interpolation.BILINEAR : Interpolation.BICUBIC,
        channels(config, "image_mean", MEAN),
        deviation(config, "image_std"));
  }

  /// The edge of the square that a configuration names: a number, or the same number twice.
  static int edge(JsonFields config, String name, int otherwise) throws IOException {
    if (config.element(name).filter(e -> e.isJsonArray()).isEmpty()) {
      return config.integer(name, otherwise);
    }
    List<Integer> sides = config.integers(name);
    if (sides.isEmpty() || sides.stream().distinct().count() != 1) {
      throw config.wrong(name, "the edge of a square");
    }
    return sides.getFirst();
  }

  private static List<Float> deviation(JsonFields config, String name) throws IOException {
    List<Float> values = channels(config, name, DEVIATION);
    if (values.stream().anyMatch(value -> value <= 0)) {
      throw config.wrong(name, "a list of numbers above zero");
    }
    return values;
  }

  private static List<Float> channels(JsonFields config, String name, List<Float> otherwise)
      throws IOException {
    List<Float> values = config.numbers(name).stream().map(Double::floatValue).toList();
    return switch (values.size()) {
      case 0 -> otherwise;
      case 3 -> values;
      default -> throw config.wrong(name, "three numbers");
    };
  }
}

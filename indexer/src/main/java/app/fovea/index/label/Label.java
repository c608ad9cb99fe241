package app.fovea.index.label;

import java.util.List;

/// A name for pictures.
///
/// @param prompts the phrases that stand for it; when there are none, templates make them of the
///     name
public record Label(String name, List<String> prompts) {
  /// What a picture is that no label fits: it competes with them, so that it can win.
  public static final Label NONE = new Label("none", List.of("anything."));

  public Label {
    prompts = List.copyOf(prompts);
  }

  /// A label that is known by its name alone.
  public static Label named(String name) {
    return new Label(name, List.of());
  }
}

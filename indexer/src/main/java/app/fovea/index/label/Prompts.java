package app.fovea.index.label;

import java.util.List;

/// How a label's name becomes the phrases that a model compares pictures with.
public enum Prompts {
  /// The name alone.
  PLAIN,
  /// One sentence: "a photo of a {name}."
  PHOTO,
  /// The mean, in embedding space, of the templates in `templates.txt`.
  ENSEMBLE;

  /// The phrases for a label: its own, else its name in the templates.
  public List<String> of(Label label) {
    if (!label.prompts().isEmpty()) {
      return label.prompts();
    }
    return templates().stream().map(template -> template.replace("{}", label.name())).toList();
  }

  /// The phrases for a label of that kind of thing: "a photo of a pear, a type of fruit."
  public List<String> of(Label label, String kind) {
    if (!label.prompts().isEmpty()) {
      return label.prompts();
    }
    return of(label).stream()
        .map(
            phrase ->
                phrase.endsWith(".")
                    ? phrase.substring(0, phrase.length() - 1) + ", " + kind + "."
                    : phrase + ", " + kind)
        .toList();
  }

  /// The phrases with `{}` where the name goes.
  public List<String> templates() {
    return switch (this) {
      case PLAIN -> List.of("{}");
      case PHOTO -> List.of("a photo of a {}.");
      case ENSEMBLE -> Resource.TEMPLATES;
    };
  }

  /// Read when first needed.
  private static final class Resource {
    static final List<String> TEMPLATES = Lines.of("templates.txt");
  }
}

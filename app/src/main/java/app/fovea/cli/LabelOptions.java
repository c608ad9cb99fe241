package app.fovea.cli;

import app.fovea.index.label.Label;
import app.fovea.index.label.LabelFile;
import app.fovea.index.label.Prompts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say which labels are meant.
final class LabelOptions {
  @Option(names = "--label", paramLabel = "NAME", description = "A label; repeatable.")
  private List<String> names = List.of();

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "Labels, one a line: name, or name | prompt; prompt.")
  private @Nullable Path file;

  @Option(
      names = "--prompts",
      paramLabel = "KIND",
      defaultValue = "photo",
      description = "How a label becomes a phrase: plain, photo (default) or ensemble.")
  private String prompts = "photo";

  /// The labels in the order they were given, each once.
  List<Label> labels(CommonOptions common) throws IOException {
    List<Label> labels = new ArrayList<>();
    names.forEach(name -> labels.add(Label.named(name.strip())));
    if (file != null) {
      labels.addAll(LabelFile.read(file.toAbsolutePath()));
    }
    Set<String> seen = new HashSet<>();
    for (Label label : labels) {
      if (label.name().isEmpty()) {
        throw common.wrong("A label needs a name.");
      }
      if (!seen.add(label.name())) {
        throw common.wrong("The label \"%s\" is there twice.".formatted(label.name()));
      }
    }
    return labels;
  }

  Prompts prompts(CommonOptions common) {
    return switch (prompts.toLowerCase(Locale.ROOT)) {
      case "plain" -> Prompts.PLAIN;
      case "photo" -> Prompts.PHOTO;
      case "ensemble" -> Prompts.ENSEMBLE;
      default ->
          throw common.wrong(
              "There are no prompts \"%s\"; known are plain, photo, ensemble.".formatted(prompts));
    };
  }
}

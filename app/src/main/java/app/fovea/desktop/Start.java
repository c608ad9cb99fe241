package app.fovea.desktop;

import app.fovea.index.Library;
import app.fovea.model.Accelerator;
import app.fovea.model.hub.Hub;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the window is started with. JavaFX makes the application object itself and hands it nothing
/// but strings, so a start can be written as strings and read back.
///
/// @param paths folders and pictures to begin with
record Start(
    Path libraryDirectory, Library.Options options, Hub.Network network, List<Path> paths) {
  private static final String ANY = "";
  private static final int FIXED = 6;

  List<String> toArguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add(libraryDirectory.toString());
    arguments.add(options.model().orElse(ANY));
    arguments.add(options.accelerator().map(Enum::name).orElse(ANY));
    arguments.add(Integer.toString(options.threads()));
    arguments.add(network.name());
    arguments.add(Integer.toString(options.builtInModels().size()));
    options.builtInModels().forEach(folder -> arguments.add(folder.toString()));
    paths.forEach(path -> arguments.add(path.toString()));
    return List.copyOf(arguments);
  }

  static Start of(List<String> arguments) {
    int models = FIXED + Integer.parseInt(arguments.get(5));
    return new Start(
        Path.of(arguments.get(0)),
        new Library.Options(
            present(arguments.get(1)),
            present(arguments.get(2)).map(Accelerator::valueOf),
            Integer.parseInt(arguments.get(3)),
            paths(arguments.subList(FIXED, models))),
        Hub.Network.valueOf(arguments.get(4)),
        paths(arguments.subList(models, arguments.size())));
  }

  private static List<Path> paths(List<String> names) {
    return names.stream().map(Path::of).toList();
  }

  private static Optional<String> present(String argument) {
    return Optional.of(argument).filter(value -> !value.equals(ANY));
  }
}

package app.fovea.desktop;

import app.fovea.index.Library;
import app.fovea.model.Accelerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the window is started with. JavaFX makes the application object itself and hands it nothing
/// but strings, so a start can be written as strings and read back.
record Start(Path libraryDirectory, Library.Options options) {
  private static final String ANY = "";

  List<String> toArguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add(libraryDirectory.toString());
    arguments.add(options.model().orElse(ANY));
    arguments.add(options.accelerator().map(Enum::name).orElse(ANY));
    arguments.add(Integer.toString(options.threads()));
    options.builtInModels().forEach(folder -> arguments.add(folder.toString()));
    return List.copyOf(arguments);
  }

  static Start of(List<String> arguments) {
    return new Start(
        Path.of(arguments.get(0)),
        new Library.Options(
            present(arguments.get(1)),
            present(arguments.get(2)).map(Accelerator::valueOf),
            Integer.parseInt(arguments.get(3)),
            arguments.subList(4, arguments.size()).stream().map(Path::of).toList()));
  }

  private static Optional<String> present(String argument) {
    return Optional.of(argument).filter(value -> !value.equals(ANY));
  }
}

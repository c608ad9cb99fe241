package app.fovea.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The window as file managers start it: with what was chosen there.
@CommandLine.Command(
    name = "fovea-window",
    versionProvider = Fovea.Version.class,
    description =
        "Opens Fovea's window. Folders become part of the library; a picture is looked for.",
    mixinStandardHelpOptions = true)
final class WindowCommand implements Command {
  @Mixin private final CommonOptions common;

  @Parameters(paramLabel = "FOLDER|PICTURE", description = "What to begin with.")
  private List<Path> paths = new ArrayList<>();

  private final CommandLineDoor.Window window;

  WindowCommand(CommonOptions common, CommandLineDoor.Window window) {
    this.common = common;
    this.window = window;
  }

  /// With paths that need no parser.
  WindowCommand on(String... these) {
    paths = Arrays.stream(these).map(Path::of).toList();
    return this;
  }

  @Override
  public Reply run() throws IOException {
    return common.open(window, paths);
  }
}

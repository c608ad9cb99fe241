package app.fovea.cli;

import app.fovea.Places;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/// `fovea` without a command: the window.
@CommandLine.Command(
    name = "fovea",
    versionProvider = Fovea.Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    description =
        "Finds photos by what they show, on your own machine. Without a command it opens its"
            + " window.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, with some files failed; they are listed",
      "2:wrong usage",
      "3:no usable model",
      "4:the library is in use by another writer, damaged, or of a newer version",
      "5:no such file or folder",
      "6:cancelled",
      "70:an internal error; the message says where the log is"
    })
final class Fovea implements Command {
  @Mixin private final CommonOptions common;

  private final CommandLineDoor.Window window;

  Fovea(CommonOptions common, CommandLineDoor.Window window) {
    this.common = common;
    this.window = window;
  }

  @Override
  public Reply run() throws IOException {
    if (common.form() != Form.TEXT) {
      throw common.wrong("The window has no answer in JSON; give a command, such as status.");
    }
    return common.open(window, List.of());
  }

  /// The program's version, as the build wrote it.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Fovea " + Places.version()};
    }
  }
}

package app.fovea;

import app.fovea.cli.CommandLineDoor;
import app.fovea.cli.Interruption;
import app.fovea.cli.Terminal;
import app.fovea.desktop.Desktop;
import java.io.IOException;

/// Chooses the door: arguments go to the command line without touching JavaFX, none open the
/// window. The window's own launcher says so, and its arguments are folders and pictures.
public final class Main {
  /// A system property: `window` where the window's launcher started this.
  private static final String DOOR = "fovea.door";

  private Main() {}

  static void main(String[] arguments) {
    var interruption = new Interruption();
    interruption.listen();
    var door =
        new CommandLineDoor(
            Terminal.standard(interruption),
            request -> {
              interruption.endBy(Desktop::end);
              open(request);
            });
    boolean window = "window".equals(System.getProperty(DOOR));
    System.exit(interruption.end(window ? door.openWindow(arguments) : door.run(arguments)));
  }

  /// Here the toolkit's one complaint about the machine becomes one that says what helps.
  private static void open(CommandLineDoor.Window.Request request) throws IOException {
    try {
      Desktop.launch(request.library(), request.options(), request.network(), request.paths());
    } catch (UnsupportedOperationException e) {
      throw new CommandLineDoor.NoDisplayException(e);
    }
  }
}

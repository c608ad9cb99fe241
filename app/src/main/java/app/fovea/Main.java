package app.fovea;

import app.fovea.cli.CommandLineDoor;
import app.fovea.cli.Interruption;
import app.fovea.cli.Terminal;
import app.fovea.desktop.Desktop;

/// Chooses the door: arguments go to the command line without touching JavaFX, none open the
/// window.
public final class Main {
  private Main() {}

  static void main(String[] arguments) {
    var interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::interrupt, "interruption"));
    var door = new CommandLineDoor(Terminal.standard(interruption), Desktop::launch);
    System.exit(interruption.end(door.run(arguments)));
  }
}

package app.fovea;

/// Chooses the door: arguments go to the command line without touching JavaFX, none open the
// window.
public final class Main {
  private Main() {}

  static void main(String[] arguments) {
    System.err.println("fovea: " + arguments.length + " arguments");
  }
}

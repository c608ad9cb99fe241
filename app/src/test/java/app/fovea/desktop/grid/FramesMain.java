package app.fovea.desktop.grid;

/// Starts [ScrollFrames] from a class path, which Java allows only to what is no application.
final class FramesMain {
  private FramesMain() {}

  public static void main(String[] arguments) {
    ScrollFrames.main(arguments);
  }
}

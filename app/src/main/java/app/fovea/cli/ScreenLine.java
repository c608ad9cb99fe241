package app.fovea.cli;

/// One line at the bottom of a screen that is written again and again.
final class ScreenLine {
  private final Terminal terminal;
  private int width;

  ScreenLine(Terminal terminal) {
    this.terminal = terminal;
  }

  void show(String line) {
    terminal.err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    terminal.err().flush();
    width = line.length();
  }

  /// Leaves nothing behind.
  void clear() {
    if (width > 0) {
      terminal.err().print("\r" + " ".repeat(width) + "\r");
      terminal.err().flush();
      width = 0;
    }
  }
}

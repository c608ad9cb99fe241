package app.fovea.desktop.kit;

import java.io.IOException;

/// A failure whose message is in the window's language already.
public class Told extends IOException {
  public Told(String words) {
    super(words);
  }
}

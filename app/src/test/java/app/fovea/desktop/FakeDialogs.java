package app.fovea.desktop;

import java.nio.file.Path;
import java.util.Optional;

/// A user who has decided already.
final class FakeDialogs implements Dialogs {
  volatile Optional<Path> chosen = Optional.empty();

  @Override
  public Optional<Path> folder(String title) {
    return chosen;
  }

  @Override
  public Optional<Path> file(String title, String kind, String ending) {
    return chosen;
  }

  @Override
  public Optional<Path> target(String title, String name) {
    return chosen;
  }
}

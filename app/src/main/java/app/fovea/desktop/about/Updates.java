package app.fovea.desktop.about;

import app.fovea.desktop.about.UpdateCheck.Release;
import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Nodes;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.slf4j.LoggerFactory;

/// Asks for a newer release at the start and whenever the user switches that on, and never
/// otherwise.
///
/// @param version the version that runs
/// @param found is told of a newer release, on the window's thread
public record Updates(
    Background background, UpdateCheck check, String version, Consumer<Release> found) {
  public void follow(ObservableValue<Boolean> wanted) {
    Nodes.follow(
        wanted,
        on -> {
          if (on) {
            ask();
          }
        });
  }

  private void ask() {
    background.run(
        () -> check.newerThan(version),
        release -> release.ifPresent(found),
        reason ->
            LoggerFactory.getLogger(Updates.class)
                .info("No answer about newer releases: {}", reason.toString()));
  }
}

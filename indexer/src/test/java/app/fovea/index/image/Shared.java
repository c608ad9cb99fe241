package app.fovea.index.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Photos and reference outputs that lie beside the checkout; tests that need them are skipped
/// where they are not.
final class Shared {
  private Shared() {}

  static Path photos(String folder) {
    return present(Path.of(System.getProperty("fovea.shared", "../shared"), "photos", folder));
  }

  static Path reference(String folder) {
    return present(Path.of(System.getProperty("fovea.reference", "../shared/reference"), folder));
  }

  private static Path present(Path folder) {
    assumeTrue(Files.isDirectory(folder), folder + " is not here");
    return folder;
  }
}

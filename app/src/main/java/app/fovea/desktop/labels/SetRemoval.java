package app.fovea.desktop.labels;

import app.fovea.desktop.kit.Background;
import java.io.IOException;

/// The removal of a label set, which is taken back and made again.
final class SetRemoval {
  private final Teaching teaching;
  private final String set;
  private Background.Chore restoring = () -> {};

  SetRemoval(Teaching teaching, String set) {
    this.teaching = teaching;
    this.set = set;
  }

  void make() throws IOException {
    restoring = teaching.remove(set);
  }

  void takeBack() throws IOException {
    restoring.done();
  }
}

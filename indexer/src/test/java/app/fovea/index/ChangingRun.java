package app.fovea.index;

import app.fovea.index.Library.Access;
import java.io.IOException;
import java.nio.file.Path;

/// Changes a library in a process of its own, one [Feat] after the other, until it is killed. Each
/// is printed before it is done and once it is done.
final class ChangingRun {
  static final String TRYING = "trying ";
  static final String DONE = "done ";

  private ChangingRun() {}

  public static void main(String[] arguments) throws IOException {
    Shelf shelf = new Shelf(Path.of(arguments[0]));
    try (Library library = shelf.open(Access.WRITE)) {
      for (int turn = 0; ; turn++) {
        for (Feat feat : Feat.values()) {
          String line = feat.name() + " " + turn % 2;
          System.out.println(TRYING + line);
          feat.of(shelf, library, turn % 2);
          System.out.println(DONE + line);
        }
      }
    }
  }
}

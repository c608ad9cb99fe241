package app.fovea.index;

import app.fovea.index.Library.Access;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Indexes a shelf in a process of its own while a person labels and rates its photos, who goes on
/// until the process is killed. Each [Said] is printed before it is said and once it is kept.
final class DecidingRun {
  static final String OPEN = "open";
  static final String INDEXED = "indexed";
  static final String TRYING = "trying ";
  static final String KEPT = "kept ";
  private static final int MOST_STARS = 5;

  private DecidingRun() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Shelf shelf = new Shelf(Path.of(arguments[0]));
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      Said.prepare(library);
      System.out.println(OPEN);
      Thread person = Thread.ofPlatform().start(() -> decide(library));
      shelf.index(library);
      System.out.println(INDEXED);
      person.join();
    }
  }

  private static void decide(Library library) {
    Random random = new Random();
    try {
      while (true) {
        List<Photo> photos = library.timeline(Optional.empty());
        if (!photos.isEmpty()) {
          Photo photo = photos.get(random.nextInt(photos.size()));
          Said said = said(photo.contentId(), random);
          System.out.println(TRYING + said.line());
          said.of(List.of(photo), library);
          System.out.println(KEPT + said.line());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Said said(String contentId, Random random) {
    return random.nextBoolean()
        ? new Said(contentId, Said.STARS, String.valueOf(random.nextInt(MOST_STARS + 1)))
        : new Said(contentId, Said.LABEL, (random.nextBoolean() ? Verdict.YES : Verdict.NO).name());
  }
}

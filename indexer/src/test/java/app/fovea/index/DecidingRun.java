package app.fovea.index;

import app.fovea.index.Library.Access;
import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Indexes a shelf and decides about photos meanwhile, as a person would, in a process of its own
/// that may be killed. Says "open" once it has begun, and names the content of each decision that
/// was kept.
final class DecidingRun {
  static final String SET = "keep";
  static final String LABEL = "kept";

  private DecidingRun() {}

  public static void main(String[] arguments) throws IOException {
    Shelf shelf = new Shelf(Path.of(arguments[0]));
    Random random = new Random();
    try (Library library = shelf.open(Access.WRITE)) {
      library.addFolder(shelf.photos);
      if (library.labels().sets().isEmpty()) {
        library
            .labels()
            .create(
                new LabelSet(
                    SET,
                    Choice.FREE,
                    Prompts.PLAIN,
                    Optional.empty(),
                    List.of(Label.named(LABEL))));
      }
      System.out.println("open");
      library.index(List.of(shelf.photos), _ -> decide(library, random), () -> false);
    }
  }

  private static void decide(Library library, Random random) {
    try {
      List<Photo> photos = library.timeline(Optional.empty());
      if (!photos.isEmpty()) {
        Photo photo = photos.get(random.nextInt(photos.size()));
        library.labels().decide(SET, LABEL, Verdict.YES, List.of(photo));
        System.out.println(photo.contentId());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

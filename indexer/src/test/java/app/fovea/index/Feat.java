package app.fovea.index;

import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// One change of every photo of a library, of two kinds that undo each other. Each holds for all of
/// them or for none, whenever it is stopped; only sidecars are written one by one.
enum Feat {
  /// Every photo has four stars, or two.
  RATE {
    @Override
    void of(Shelf shelf, Library library, int kind) throws IOException {
      var _ = library.rate(photos(library).stream().map(Photo::id).toList(), stars(kind));
    }
  },
  /// Every photo has the label, or has it not.
  DECIDE {
    @Override
    void of(Shelf shelf, Library library, int kind) throws IOException {
      var _ = library.labels().decide(TOLD, TOLD, verdict(kind), photos(library));
    }
  },
  /// A model gives every photo the label, or that is taken back.
  APPLY {
    @Override
    void of(Shelf shelf, Library library, int kind) throws IOException {
      if (kind == 0) {
        var _ = library.labels().apply(SEEN, Optional.empty(), OptionalDouble.of(0));
      } else {
        for (var batch : library.labels().batches()) {
          if (batch.set().equals(Optional.of(SEEN)) && !batch.undone()) {
            var _ = library.labels().undo(OptionalLong.of(batch.id()));
          }
        }
      }
    }
  },
  /// Every sidecar says what the library says.
  EXPORT {
    @Override
    void of(Shelf shelf, Library library, int kind) throws IOException {
      var _ = library.labels().exportSidecars(TOLD, Exported.Stars.INCLUDED);
    }
  },
  /// The folder is in one place or in another.
  RELOCATE {
    @Override
    void of(Shelf shelf, Library library, int kind) throws IOException {
      Path from = place(shelf);
      Path to = from.equals(shelf.photos) ? other(shelf) : shelf.photos;
      Files.move(from, to);
      library.relocate(from, to);
    }
  };

  static final String TOLD = "told";
  static final String SEEN = "seen";

  abstract void of(Shelf shelf, Library library, int kind) throws IOException;

  static int stars(int kind) {
    return kind == 0 ? 4 : 2;
  }

  static Verdict verdict(int kind) {
    return kind == 0 ? Verdict.YES : Verdict.NO;
  }

  static Path other(Shelf shelf) {
    return shelf.photos.resolveSibling("elsewhere");
  }

  /// Where the folder is on the disk.
  static Path place(Shelf shelf) {
    return Files.exists(shelf.photos) ? shelf.photos : other(shelf);
  }

  static List<Photo> photos(Library library) throws IOException {
    return library.timeline(Optional.empty());
  }

  static void prepare(Library library) throws IOException {
    for (String name : List.of(TOLD, SEEN)) {
      library
          .labels()
          .create(
              new LabelSet(
                  name, Choice.FREE, Prompts.PLAIN, Optional.empty(), List.of(Label.named(name))));
    }
  }
}

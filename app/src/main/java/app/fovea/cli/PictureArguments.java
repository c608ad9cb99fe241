package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.index.LibraryException;
import app.fovea.index.Outcome;
import app.fovea.index.PictureVectors;
import app.fovea.index.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Pictures that were given as arguments.
record PictureArguments(List<Path> pictures) {
  PictureArguments {
    pictures = List.copyOf(pictures);
  }

  /// @throws LibraryException NO_SUCH_FILE for the first that is not there
  static PictureArguments of(List<Path> given) throws LibraryException {
    List<Path> pictures = given.stream().map(it -> it.toAbsolutePath().normalize()).toList();
    for (Path picture : pictures) {
      if (!Files.isRegularFile(picture)) {
        String what =
            Files.isDirectory(picture)
                ? picture + " is a folder; give the pictures in it."
                : "There is no picture " + picture + ".";
        throw new LibraryException(LibraryException.Kind.NO_SUCH_FILE, what);
      }
    }
    return new PictureArguments(pictures);
  }

  /// Their vectors or why there are none, in their order, showing how far it is.
  List<PictureVectors.Result> embed(Library library, CommonOptions common, Terminal terminal)
      throws IOException {
    if (pictures.isEmpty()) {
      return List.of();
    }
    long start = System.nanoTime();
    try (var line = new ProgressLine(terminal, common.form())) {
      return new PictureVectors(library, common.threads())
          .of(
              pictures,
              done -> line.show(progress(done, (System.nanoTime() - start) / 1e9)),
              terminal.cancelled());
    }
  }

  private Progress progress(int done, double seconds) {
    return new Progress(pictures.size(), done, done, 0, true, done / seconds);
  }

  static Failures failures(List<PictureVectors.Result> results) {
    return new Failures(
        results.stream()
            .filter(PictureVectors.Refused.class::isInstance)
            .map(PictureVectors.Refused.class::cast)
            .map(it -> new Outcome.Failed(it.path(), it.reason()))
            .toList());
  }
}

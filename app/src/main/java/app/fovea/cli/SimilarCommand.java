package app.fovea.cli;

import app.fovea.index.Answer;
import app.fovea.index.Library;
import app.fovea.index.LibraryException;
import app.fovea.index.Query;
import app.fovea.index.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `similar`: photos that look like a picture.
@CommandLine.Command(
    name = "similar",
    description = "Finds photos that look like a picture, which need not be in the library.",
    mixinStandardHelpOptions = true)
final class SimilarCommand implements Command {
  private final CommonOptions common;

  @Parameters(paramLabel = "PICTURE", description = "The picture to look alike.")
  private Path picture = Path.of("");

  @Option(names = "--limit", paramLabel = "N", description = "The most photos to answer with (50).")
  private int limit = 50;

  private final Terminal terminal;

  SimilarCommand(CommonOptions common, Terminal terminal) {
    this.common = common;
    this.terminal = terminal;
  }

  @Override
  public Reply run() throws IOException {
    if (limit < 1) {
      throw common.wrong("--limit must be at least 1.");
    }
    Path file = picture.toAbsolutePath().normalize();
    if (Files.isDirectory(file)) {
      throw new LibraryException(
          LibraryException.Kind.NO_SUCH_FILE, file + " is a folder; name a picture.");
    }
    try (Library library = common.openSearchable()) {
      Answer answer = library.similar(file, Wanted.best(limit), terminal.cancelled());
      Query query = new Query(List.of(new Query.Picture(file, 1)));
      return new SearchReply(query, library.encoder().model().id(), answer, Failures.NONE);
    }
  }
}

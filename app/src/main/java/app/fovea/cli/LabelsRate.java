package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.index.Outcome;
import app.fovea.index.label.Batch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `labels rate`.
@CommandLine.Command(
    name = "rate",
    description = "Gives photos of the library stars, which hold before those in their files.",
    mixinStandardHelpOptions = true)
final class LabelsRate implements Command {
  @Parameters(index = "0", paramLabel = "STARS", description = "0 to 5.")
  private int stars;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PICTURE",
      description = "Pictures that are in the library.")
  private List<Path> pictures = List.of();

  private final CommonOptions common;

  LabelsRate(CommonOptions common) {
    this.common = common;
  }

  @Override
  public Reply run() throws IOException {
    PictureArguments given = PictureArguments.of(pictures);
    try (Library library = common.openExisting(Library.Access.WRITE)) {
      Set<Long> photos = new LinkedHashSet<>();
      List<Outcome.Failed> failed = new ArrayList<>();
      for (Path picture : given.pictures()) {
        library
            .photo(picture)
            .ifPresentOrElse(
                photo -> photos.add(photo.id()),
                () -> failed.add(new Outcome.Failed(picture, "It is not in the library.")));
      }
      Failures left = new Failures(failed);
      if (photos.isEmpty()) {
        return new CountReply("rated", 0, OptionalLong.empty(), left);
      }
      Batch batch = library.rate(photos, stars);
      return new CountReply("rated", batch.decisions(), OptionalLong.of(batch.id()), left);
    }
  }
}

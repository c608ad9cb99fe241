package app.fovea.cli;

import app.fovea.index.Labels;
import app.fovea.index.Library;
import app.fovea.index.label.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `labels teach`.
@CommandLine.Command(
    name = "teach",
    description = "Says which label pictures have, which need not be in the library.",
    mixinStandardHelpOptions = true)
final class LabelsTeach implements Command {
  @Mixin private final SetArgument set = new SetArgument();

  @Parameters(index = "1", paramLabel = "LABEL", description = "One of its labels.")
  private String label = "";

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "PICTURE",
      description = "Picture files.")
  private List<Path> pictures = List.of();

  @Option(names = "--not", description = "The pictures are not what the label says.")
  private boolean not;

  private final CommonOptions common;
  private final Terminal terminal;

  LabelsTeach(CommonOptions common, Terminal terminal) {
    this.common = common;
    this.terminal = terminal;
  }

  @Override
  public Reply run() throws IOException {
    PictureArguments given = PictureArguments.of(pictures);
    try (Library library = common.openExisting(Library.Access.WRITE)) {
      Labels.Taught taught =
          library
              .labels()
              .teach(
                  set.name(),
                  label,
                  not ? Verdict.NO : Verdict.YES,
                  given.pictures(),
                  terminal.cancelled());
      return LabelSetReply.of(taught);
    }
  }
}

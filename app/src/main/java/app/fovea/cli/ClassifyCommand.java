package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.index.PictureVectors;
import app.fovea.index.label.Label;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.ZeroShot;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `classify`: how well labels fit pictures.
@CommandLine.Command(
    name = "classify",
    description = "Says which labels fit pictures, which need not be in the library.",
    mixinStandardHelpOptions = true)
final class ClassifyCommand implements Command {
  @Mixin private final LabelOptions labelOptions = new LabelOptions();

  @Parameters(arity = "1..*", paramLabel = "PICTURE", description = "Picture files.")
  private List<Path> pictures = List.of();

  @Option(names = "--none", description = "Adds the label \"none\" for what no label fits.")
  private boolean none;

  private final CommonOptions common;
  private final Terminal terminal;

  ClassifyCommand(CommonOptions common, Terminal terminal) {
    this.common = common;
    this.terminal = terminal;
  }

  @Override
  public Reply run() throws IOException {
    List<Label> labels = labels();
    Prompts prompts = labelOptions.prompts(common);
    PictureArguments given = PictureArguments.of(pictures);
    try (Library library = common.open(Library.Access.READ)) {
      ZeroShot zeroShot = ZeroShot.of(library.encoder(), labels, prompts);
      List<PictureVectors.Result> results = given.embed(library, common, terminal);
      List<Judged> judged = new ArrayList<>();
      for (PictureVectors.Result result : results) {
        if (result instanceof PictureVectors.Embedded it) {
          judged.add(new Judged(it.path(), zeroShot.judge(it.vector())));
        }
      }
      return new Classified(
          library.encoder().model().id(), judged, PictureArguments.failures(results));
    }
  }

  private List<Label> labels() throws IOException {
    List<Label> labels = new ArrayList<>(labelOptions.labels(common));
    if (labels.isEmpty()) {
      throw common.wrong("Give labels: --label NAME as often as you like, or --labels FILE.");
    }
    if (none) {
      if (labels.stream().anyMatch(it -> it.name().equals(Label.NONE.name()))) {
        throw common.wrong("With --none no other label can be called \"none\".");
      }
      labels.add(Label.NONE);
    }
    return labels;
  }

  private record Judged(Path path, List<ZeroShot.Score> scores) {}

  private record Classified(String model, List<Judged> pictures, Failures failed) implements Reply {
    @Override
    public ExitCode exitCode() {
      return failed.exitCode();
    }

    @Override
    public void writeJson(JsonWriter json) throws IOException {
      json.beginObject().name("model").value(model).name("pictures").beginArray();
      for (Judged picture : pictures) {
        json.beginObject().name("path").value(picture.path().toString());
        json.name("labels").beginArray();
        for (ZeroShot.Score score : picture.scores()) {
          json.beginObject().name("label").value(score.label());
          json.name("probability").value(score.probability());
          json.name("cosine").value(score.cosine()).endObject();
        }
        json.endArray().endObject();
      }
      json.endArray();
      failed.writeJson(json);
      json.endObject();
    }

    @Override
    public void writeText(PrintStream out) {
      for (Judged picture : pictures) {
        out.println(picture.path());
        for (ZeroShot.Score score : picture.scores()) {
          out.printf("  %5.1f %%  %s%n", 100 * score.probability(), score.label());
        }
      }
      failed.writeText(out);
    }
  }
}

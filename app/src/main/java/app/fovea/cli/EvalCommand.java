package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.index.PictureVectors;
import app.fovea.index.eval.Evaluation;
import app.fovea.index.eval.QualityReport;
import app.fovea.index.eval.Recall;
import app.fovea.index.eval.SearchQuality;
import app.fovea.index.eval.Truth;
import app.fovea.index.label.Prompts;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// `eval`: how good the model is on pictures whose content is known.
@CommandLine.Command(
    name = "eval",
    description = "Measures retrieval and zero-shot labels on a truth file.",
    mixinStandardHelpOptions = true)
final class EvalCommand implements Command {
  @Option(
      names = "--truth",
      required = true,
      paramLabel = "CSV",
      description = "Columns path,label,captions; paths relative to it, captions between \" | \".")
  private Path truthFile = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes the figures of search as Markdown, too.")
  private Optional<Path> report = Optional.empty();

  private final CommonOptions common;
  private final Terminal terminal;

  EvalCommand(CommonOptions common, Terminal terminal) {
    this.common = common;
    this.terminal = terminal;
  }

  @Override
  public Reply run() throws IOException {
    Truth truth = Truth.read(truthFile.toAbsolutePath());
    PictureArguments pictures =
        new PictureArguments(truth.entries().stream().map(Truth.Entry::picture).toList());
    try (Library library = common.openWithModel()) {
      List<PictureVectors.Result> results = pictures.embed(library, common, terminal);
      var evaluation = new Evaluation(library.encoder(), Prompts.PHOTO);
      var search = new SearchQuality(library.encoder());
      var measured =
          new Measured(
              library.encoder().model().id(),
              evaluation.measure(truth, results),
              search.measure(truth, results));
      if (report.isPresent()) {
        Files.writeString(report.get(), QualityReport.of(measured.search(), measured.figures()));
      }
      return measured;
    }
  }

  private record Measured(String model, Evaluation.Figures figures, SearchQuality.Figures search)
      implements Reply {
    @Override
    public ExitCode exitCode() {
      return new Failures(figures.failed()).exitCode();
    }

    @Override
    public void writeJson(JsonWriter json) throws IOException {
      Recall recall = figures.recall();
      json.beginObject().name("photos").value(figures.photos());
      json.name("recall").beginObject().name("1").value(recall.at1());
      json.name("5").value(recall.at5()).name("10").value(recall.at10()).endObject();
      json.name("zeroShot").beginObject().name("top1").value(figures.top1());
      json.name("top5").value(figures.top5()).endObject();
      json.name("captions").value(figures.captions());
      json.name("labelled").value(figures.labelled()).name("labels").value(figures.labels());
      json.name("meanAveragePrecision").beginArray();
      for (SearchQuality.Choice choice : search.choices()) {
        json.beginObject().name("choice").value(choice.name());
        json.name("value").value(choice.meanAveragePrecision()).endObject();
      }
      json.endArray().name("averagePrecision").beginArray();
      for (int i = 0; i < search.labels().size(); i++) {
        json.beginObject().name("label").value(search.labels().get(i).name());
        json.name("photos").value(search.labels().get(i).photos());
        json.name("value").value(search.inUse().precisions().get(i));
        json.name("plain").value(search.plain().precisions().get(i)).endObject();
      }
      json.endArray().name("bands").beginObject();
      precision(json.name("strong"), search.strong());
      precision(json.name("likely"), search.likely());
      precision(json.name("captionStrong"), search.captionStrong());
      precision(json.name("captionLikely"), search.captionLikely());
      json.name("falseStrong").value(search.falseStrong());
      json.name("absentQueries").value(search.absentQueries()).endObject();
      json.name("model").value(model);
      new Failures(figures.failed()).writeJson(json);
      json.endObject();
    }

    private static void precision(JsonWriter json, SearchQuality.Precision precision)
        throws IOException {
      json.beginObject().name("precision").value(precision.precision());
      json.name("matches").value(precision.matches()).endObject();
    }

    @Override
    public void writeText(PrintStream out) {
      Recall recall = figures.recall();
      out.printf("Model:      %s, %d photos%n", model, figures.photos());
      out.printf(
          "Recall:     %.3f at 1, %.3f at 5, %.3f at 10 (%d captions over all photos)%n",
          recall.at1(), recall.at5(), recall.at10(), figures.captions());
      out.printf(
          "Zero-shot:  %.3f top 1, %.3f top 5 (%d photos, %d labels)%n",
          figures.top1(), figures.top5(), figures.labelled(), figures.labels());
      for (SearchQuality.Choice choice : search.choices()) {
        out.printf("mAP:        %.3f %s%n", choice.meanAveragePrecision(), choice.name());
      }
      out.printf(
          "Bands:      strong right %.3f (%d), likely %.3f (%d), false strong %.3f of %d absent%n",
          search.strong().precision(),
          search.strong().matches(),
          search.likely().precision(),
          search.likely().matches(),
          search.falseStrong(),
          search.absentQueries());
      new Failures(figures.failed()).writeText(out);
    }
  }
}

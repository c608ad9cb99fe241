package app.fovea.cli;

import app.fovea.index.LabelReport;
import app.fovea.index.Labels;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// How a label set stands, perhaps after it was taught.
record LabelSetReply(LabelReport report, Optional<Failures> failed) implements Reply {
  static LabelSetReply of(LabelReport report) {
    return new LabelSetReply(report, Optional.empty());
  }

  static LabelSetReply of(Labels.Taught taught) {
    return new LabelSetReply(taught.set(), Optional.of(new Failures(taught.failed())));
  }

  @Override
  public ExitCode exitCode() {
    return failed.map(Failures::exitCode).orElse(ExitCode.DONE);
  }

  @Override
  public void writeJson(JsonWriter json) throws IOException {
    json.beginObject().name("set").value(report.set().name());
    json.name("choice").value(word(report.set().choice()));
    json.name("labels").beginArray();
    for (LabelReport.Line line : report.labels()) {
      json.beginObject().name("label").value(line.label()).name("prompts");
      strings(json, line.prompts());
      json.name("yes").value(line.yes()).name("no").value(line.no());
      json.name("threshold").value(line.threshold()).name("kind").value(word(line.kind()));
      json.endObject();
    }
    json.endArray().name("notices");
    strings(json, report.notices());
    if (failed.isPresent()) {
      failed.get().writeJson(json);
    }
    json.endObject();
  }

  private static void strings(JsonWriter json, List<String> values) throws IOException {
    json.beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  @Override
  public void writeText(PrintStream out) {
    out.printf("%s (%s)%n", report.set().name(), word(report.set().choice()));
    for (LabelReport.Line line : report.labels()) {
      out.printf(
          "  %s: %s, %d yes, %d no, from %.0f %%%n",
          line.label(), word(line.kind()), line.yes(), line.no(), 100 * line.threshold());
    }
    report.notices().forEach(notice -> out.println("  " + notice));
    failed.ifPresent(it -> it.writeText(out));
  }
}

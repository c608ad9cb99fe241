package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.index.PictureVectors;
import app.fovea.index.TextLines;
import app.fovea.model.Encoder;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// `embed`: the model's vectors themselves.
@CommandLine.Command(
    name = "embed",
    description = "Prints the vectors of pictures and phrases.",
    mixinStandardHelpOptions = true)
final class EmbedCommand implements Command {
  private static final int BATCH = 32;

  @Option(names = "--image", paramLabel = "FILE", description = "A picture; repeatable.")
  private List<Path> images = List.of();

  @Option(names = "--text", paramLabel = "TEXT", description = "A phrase; repeatable.")
  private List<String> texts = List.of();

  @Option(names = "--texts", paramLabel = "FILE", description = "Phrases, one a line.")
  private @Nullable Path textFile;

  private final CommonOptions common;
  private final Terminal terminal;

  EmbedCommand(CommonOptions common, Terminal terminal) {
    this.common = common;
    this.terminal = terminal;
  }

  @Override
  public Reply run() throws IOException {
    List<String> phrases = phrases();
    if (images.isEmpty() && phrases.isEmpty()) {
      throw common.wrong("Give something to embed: --image FILE, --text TEXT or --texts FILE.");
    }
    PictureArguments pictures = PictureArguments.of(images);
    try (Library library = common.openWithModel()) {
      Encoder encoder = library.encoder();
      List<PictureVectors.Result> results = pictures.embed(library, common, terminal);
      return new Embedded(
          encoder.model().id(),
          CommonOptions.name(encoder.accelerator()),
          encoder.model().dimension(),
          results.stream()
              .filter(PictureVectors.Embedded.class::isInstance)
              .map(PictureVectors.Embedded.class::cast)
              .toList(),
          texts(encoder, phrases),
          PictureArguments.failures(results));
    }
  }

  private List<String> phrases() throws IOException {
    List<String> phrases = new ArrayList<>(texts);
    if (textFile != null) {
      TextLines.read(textFile.toAbsolutePath(), "text file").lines().forEach(phrases::add);
    }
    return phrases;
  }

  private static List<Phrase> texts(Encoder encoder, List<String> phrases) {
    List<Phrase> embedded = new ArrayList<>();
    for (int from = 0; from < phrases.size(); from += BATCH) {
      List<String> batch = phrases.subList(from, Math.min(from + BATCH, phrases.size()));
      float[][] vectors = encoder.texts(batch);
      for (int i = 0; i < vectors.length; i++) {
        embedded.add(new Phrase(batch.get(i), encoder.tokens(batch.get(i)), vectors[i]));
      }
    }
    return embedded;
  }

  private record Phrase(String text, int[] tokens, float[] vector) {}

  private record Embedded(
      String model,
      String accelerator,
      int dimension,
      List<PictureVectors.Embedded> images,
      List<Phrase> texts,
      Failures failed)
      implements Reply {
    @Override
    public ExitCode exitCode() {
      return failed.exitCode();
    }

    @Override
    public void writeJson(JsonWriter json) throws IOException {
      json.beginObject().name("model").value(model).name("accelerator").value(accelerator);
      json.name("dimension").value(dimension).name("images").beginArray();
      for (PictureVectors.Embedded image : images) {
        json.beginObject().name("path").value(image.path().toString());
        write(json.name("vector"), image.vector());
        json.endObject();
      }
      json.endArray().name("texts").beginArray();
      for (Phrase phrase : texts) {
        json.beginObject().name("text").value(phrase.text()).name("tokens").beginArray();
        for (int token : phrase.tokens()) {
          json.value(token);
        }
        write(json.endArray().name("vector"), phrase.vector());
        json.endObject();
      }
      json.endArray();
      failed.writeJson(json);
      json.endObject();
    }

    private static void write(JsonWriter json, float[] vector) throws IOException {
      json.beginArray();
      for (float value : vector) {
        json.value(value);
      }
      json.endArray();
    }

    @Override
    public void writeText(PrintStream out) {
      images.forEach(it -> out.println(Visible.name(it.path()) + "\t" + numbers(it.vector())));
      texts.forEach(it -> out.println(Visible.name(it.text()) + "\t" + numbers(it.vector())));
      failed.writeText(out);
    }

    private static String numbers(float[] vector) {
      var line = new StringBuilder();
      for (float value : vector) {
        line.append(line.isEmpty() ? "" : " ").append(value);
      }
      return line.toString();
    }
  }
}

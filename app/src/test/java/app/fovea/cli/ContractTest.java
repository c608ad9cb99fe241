package app.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fovea.index.Library;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What other programs rely on, with a model that really sees: one library with a few photos.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest extends ContractLibrary {
  private Path photos = Path.of("");
  private Path receipt = Path.of("");
  private JsonObject firstRun = new JsonObject();

  @BeforeAll
  void indexAFewPhotos() throws IOException {
    assumeTrue(Files.isDirectory(shared.resolve("dev-model")), "there is no model in " + shared);
    photos = Files.createDirectory(folder.resolve("photos with spaces, émojis 🦊 and עברית"));
    try (Stream<Path> receipts = Files.list(shared.resolve("photos/everyday/receipts"));
        Stream<Path> orientation = Files.list(shared.resolve("photos/orientation"))) {
      for (Path photo : Stream.concat(receipts, orientation).sorted().toList()) {
        Files.copy(photo, photos.resolve(photo.getFileName().toString()));
      }
    }
    receipt = photos.resolve("192.jpg");
    Files.writeString(photos.resolve("broken.jpg"), "no picture");
    JsonObject model = answer(0, "models", "import", shared.resolve("dev-model").toString());
    assertThat(model.keySet()).containsExactly("id", "path", "files", "inUse");
    assertThat(model.get("inUse").getAsBoolean()).isTrue();
    firstRun = answer(1, "index", photos.toString());
  }

  @Test
  void indexCountsContentsAndListsEveryRefusedFileAgain() throws IOException {
    assertThat(firstRun.keySet())
        .containsExactly(
            "indexed",
            "unchanged",
            "moved",
            "copied",
            "removed",
            "failed",
            "seconds",
            "photosPerSecond",
            "model",
            "accelerator");
    JsonObject again = answer(1, "index", photos.toString());
    assertThat(again.get("indexed").getAsInt()).isZero();
    assertThat(again.get("unchanged").getAsInt())
        .isEqualTo(firstRun.get("indexed").getAsInt())
        .isGreaterThan(10);
    assertThat(again.get("failed")).isEqualTo(firstRun.get("failed"));
    JsonObject failed = again.getAsJsonArray("failed").get(0).getAsJsonObject();
    assertThat(failed.get("path").getAsString()).isEqualTo(photos.resolve("broken.jpg").toString());
    assertThat(failed.get("reason").getAsString()).isNotBlank();
  }

  @Test
  void jsonLinesEndWithTheSummary() {
    Run run = run("index", photos.toString(), "--json-lines", "--library", library().toString());
    List<String> lines = run.out().lines().toList();
    assertThat(JsonParser.parseString(lines.getLast()).getAsJsonObject().has("indexed")).isTrue();
    assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.contains("\"event\""));
  }

  @Test
  void searchFindsWhatIsAskedFor() {
    JsonObject found = answer(0, "search", "a receipt", "--limit", "3");
    assertThat(found.keySet()).contains("query", "model", "tookMillis", "matches");
    JsonArray matches = found.getAsJsonArray("matches");
    assertThat(matches).hasSize(3);
    for (int i = 0; i < matches.size(); i++) {
      JsonObject match = matches.get(i).getAsJsonObject();
      assertThat(match.get("rank").getAsInt()).isEqualTo(i + 1);
      assertThat(Path.of(match.get("path").getAsString())).isAbsolute().exists();
      assertThat(match.get("contentId").getAsString()).matches("[0-9a-f]{32}");
      assertThat(match.get("score").getAsDouble()).isBetween(-1.0, 1.0);
      assertThat(match.get("path").getAsString()).matches(".*\\d{3}\\.jpg");
    }
  }

  @Test
  void labelsAreMadeTaughtAppliedUndoneAndExported() throws IOException {
    JsonObject made =
        answer(0, "labels", "create", "papers", "--label", "receipt", "--label", "beach");
    assertThat(made.keySet()).contains("set", "labels");
    JsonObject line = made.getAsJsonArray("labels").get(0).getAsJsonObject();
    assertThat(line.keySet()).containsExactly("label", "prompts", "yes", "no", "threshold", "kind");
    assertThat(line.get("kind").getAsString()).isEqualTo("zero-shot");

    JsonObject cut = answer(0, "labels", "threshold", "papers", "receipt", "0.9");
    assertThat(numbers(cut.getAsJsonArray("labels"), "threshold")).containsExactly(0.9, 0.5);
    JsonObject preview = answer(0, "labels", "apply", "papers", "--dry-run");
    JsonObject applied = answer(0, "labels", "apply", "papers");
    assertThat(applied.get("decided").getAsInt()).isPositive();
    assertThat(applied.get("pictures")).isEqualTo(preview.get("pictures"));
    JsonObject exported = answer(0, "labels", "export", "papers", "--xmp", "--dry-run");
    assertThat(exported.keySet()).contains("written", "unchanged", "failed");
    assertThat(exported.get("written").getAsInt()).isEqualTo(applied.get("decided").getAsInt());
    assertThat(answer(0, "labels", "rate", "4", receipt.toString()).get("rated").getAsInt())
        .isEqualTo(1);
    assertThat(answer(0, "search", "rating:4").getAsJsonArray("matches")).hasSize(1);
    assertThat(
            answer(0, "labels", "export", "papers", "--xmp", "--ratings", "--dry-run")
                .getAsJsonArray("files")
                .asList())
        .anyMatch(
            it ->
                it.getAsJsonObject().has("rating")
                    && it.getAsJsonObject().get("rating").getAsInt() == 4);
    assertThat(answer(0, "labels", "undo").get("undone").getAsInt()).isEqualTo(1);
    assertThat(
            answer(0, "labels", "undo", applied.get("batch").getAsString())
                .get("undone")
                .getAsInt())
        .isEqualTo(applied.get("decided").getAsInt());
    answer(0, "labels", "remove", "papers");
  }

  @Test
  void aClassifierIsAReadyMadeSet() throws IOException {
    Path classifier = shared.resolve("reference/models/ft-classifier");
    assumeTrue(Files.isDirectory(classifier), "the reference set is not here");
    answer(0, "models", "import", classifier.toString());
    JsonObject made = answer(0, "labels", "create", "things", "--classifier", "ft-classifier");
    assertThat(texts(made.getAsJsonArray("labels"), "kind")).containsOnly("taught");

    JsonObject applied = answer(0, "labels", "apply", "things", "--threshold", "0");
    JsonObject alone = answer(0, "classify", "--model", "ft-classifier", receipt.toString());
    JsonObject bySet = answer(0, "classify", "--set", "things", receipt.toString());

    assertThat(bySet).isEqualTo(alone);
    String best =
        texts(
                alone.getAsJsonArray("pictures").get(0).getAsJsonObject().getAsJsonArray("labels"),
                "label")
            .getFirst();
    assertThat(applied.getAsJsonArray("pictures").asList())
        .anyMatch(
            it ->
                it.getAsJsonObject().get("path").getAsString().equals(receipt.toString())
                    && it.getAsJsonObject().get("label").getAsString().equals(best));
    assertThat(code("labels", "teach", "things", best, receipt.toString())).isEqualTo(2);
    assertThat(error(2, "usage", "models", "use", "ft-classifier")).contains("label set");
    answer(0, "labels", "remove", "things");
  }

  @Test
  void whatLabelsCannotDoIsToldByTheExitCode() {
    assertThat(code("labels", "apply", "nowhere")).isEqualTo(2);
    assertThat(code("labels", "teach", "nowhere", "x", receipt.toString())).isEqualTo(2);
    assertThat(code("labels", "teach", "nowhere", "x", "no-such.jpg")).isEqualTo(5);
    assertThat(code("labels", "create", "a", "--label", "")).isEqualTo(2);
    assertThat(code("labels", "create", "a", "--label", "x".repeat(500))).isEqualTo(2);
    assertThat(code("labels", "create", "a", "--label", "x", "--exclusive", "--free")).isEqualTo(2);
    assertThat(code("labels", "create", "a", "--labels", "no-such.txt")).isEqualTo(5);
    assertThat(code("labels", "create", "a", "--classifier", "no-such")).isEqualTo(3);
    assertThat(code("labels", "rate", "6", receipt.toString())).isEqualTo(2);
    assertThat(code("labels", "undo", "99999")).isEqualTo(2);
    assertThat(code("labels", "export", "nowhere", "--xmp")).isEqualTo(2);
  }

  private int code(String... arguments) {
    return code(library(), arguments);
  }

  @Test
  void aLanguageThatTheModelDoesNotKnowIsTold() {
    Run asked = inLibrary("search", "собака на пляже");
    assertThat(asked.exitCode()).isZero();
    assertThat(asked.err()).contains("Russian").contains("fovea models download");
    assertThat(inLibrary("search", "a receipt").err()).isEmpty();
  }

  @Test
  void aPictureFindsItselfFirst() {
    JsonObject found = answer(0, "search", "--image", receipt.toString(), "--limit", "1");
    JsonObject match = found.getAsJsonArray("matches").get(0).getAsJsonObject();
    assertThat(match.get("path").getAsString()).isEqualTo(receipt.toString());
    assertThat(match.get("score").getAsDouble()).isCloseTo(1, within(1e-3));
  }

  @Test
  void searchIndexesFirstAndTheQueryMayStandAnywhere() {
    for (String[] arguments :
        new String[][] {
          {"search", "--in", photos.toString(), "a receipt"},
          {"search", "a receipt", "--in", photos.toString()},
          {"search", "--limit", "5", "--in", photos.toString(), "--", "a receipt"}
        }) {
      assertThat(answer(1, arguments).getAsJsonArray("matches")).isNotEmpty();
    }
  }

  @Test
  void whatSearchCouldNotIndexIsListedBesideTheAnswer() {
    Run found = inLibrary("search", "a receipt", "--in", photos.toString());
    assertThat(found.exitCode()).isEqualTo(1);
    assertThat(found.err()).contains(photos.resolve("broken.jpg") + ": ");
    assertThat(JsonParser.parseString(found.out()).getAsJsonObject().keySet())
        .containsExactly("query", "model", "tookMillis", "hidden", "matches");
    assertThat(answer(0, "search", "a receipt").getAsJsonArray("matches")).isNotEmpty();
  }

  @Test
  void classifyKeepsTheOrderOfPicturesAndSortsLabels() {
    Path other = photos.resolve("015.jpg");
    JsonObject answer =
        answer(
            1,
            "classify",
            receipt.toString(),
            photos.resolve("broken.jpg").toString(),
            other.toString(),
            "--label",
            "dog",
            "--label",
            "receipt",
            "--label",
            "beach");
    assertThat(answer.keySet()).containsExactly("model", "pictures", "failed");
    JsonArray pictures = answer.getAsJsonArray("pictures");
    assertThat(texts(pictures, "path")).containsExactly(receipt.toString(), other.toString());
    assertThat(texts(answer.getAsJsonArray("failed"), "path"))
        .containsExactly(photos.resolve("broken.jpg").toString());
    assertThat(texts(answer.getAsJsonArray("failed"), "reason").getFirst())
        .doesNotContain("broken.jpg");
    for (JsonElement picture : pictures) {
      JsonArray labels = picture.getAsJsonObject().getAsJsonArray("labels");
      assertThat(texts(labels, "label")).hasSize(3).first().isEqualTo("receipt");
      List<Double> probabilities = numbers(labels, "probability");
      assertThat(probabilities).isSortedAccordingTo((a, b) -> Double.compare(b, a));
      assertThat(probabilities.stream().mapToDouble(Double::doubleValue).sum())
          .isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void noneCompetesWithTheLabels() {
    JsonObject answer =
        answer(
            0,
            "classify",
            receipt.toString(),
            "--label",
            "horse",
            "--none",
            "--prompts",
            "ensemble");
    JsonArray labels =
        answer.getAsJsonArray("pictures").get(0).getAsJsonObject().getAsJsonArray("labels");
    assertThat(texts(labels, "label")).containsExactlyInAnyOrder("horse", "none");
    assertThat(code("classify", receipt.toString(), "--none")).isEqualTo(2);
  }

  @Test
  void embedGivesUnitVectorsInTheOrderOfTheArguments() throws IOException {
    Path file = Files.writeString(folder.resolve("texts.txt"), "\uFEFFtwo\r\nthree\n");
    JsonObject answer =
        answer(
            0,
            "embed",
            "--text",
            "one",
            "--text",
            "",
            "--texts",
            file.toString(),
            "--image",
            receipt.toString());
    assertThat(answer.get("dimension").getAsInt()).isEqualTo(512);
    JsonArray texts = answer.getAsJsonArray("texts");
    assertThat(texts(texts, "text")).containsExactly("one", "", "two", "three");
    assertThat(texts.get(1).getAsJsonObject().getAsJsonArray("tokens")).hasSize(2);
    assertThat(length(texts.get(0))).isCloseTo(1, within(1e-5));
    JsonElement image = answer.getAsJsonArray("images").get(0);
    assertThat(image.getAsJsonObject().get("path").getAsString()).isEqualTo(receipt.toString());
    assertThat(length(image)).isCloseTo(1, within(1e-5));
  }

  @Test
  void statusSaysWhatThereIs() {
    JsonObject status = answer(0, "status");
    assertThat(status.keySet())
        .contains(
            "library", "folders", "photos", "pending", "failed", "bytes", "model", "accelerator");
    assertThat(status.get("photos").getAsInt()).isEqualTo(firstRun.get("indexed").getAsInt());
    assertThat(status.get("failed").getAsInt()).isEqualTo(1);
    assertThat(status.getAsJsonObject("accelerator").keySet()).containsExactly("name", "why");
  }

  @Test
  void evalMeasuresRetrievalAndLabels() throws IOException {
    Path truth =
        Files.writeString(
            photos.resolveSibling("truth.csv"),
            "path,label,captions\n\"%s/192.jpg\",receipt,a receipt | a long bill\n"
                .formatted(photos.getFileName()));
    JsonObject figures = answer(0, "eval", "--truth", truth.toString());
    assertThat(figures.get("photos").getAsInt()).isEqualTo(1);
    assertThat(figures.getAsJsonObject("recall").get("1").getAsDouble()).isEqualTo(1);
    assertThat(figures.getAsJsonObject("zeroShot").get("top1").getAsDouble()).isEqualTo(1);
    JsonObject bands = figures.getAsJsonObject("bands");
    assertThat(bands.keySet())
        .contains("strong", "likely", "captionStrong", "captionLikely", "falseStrong");
    assertThat(
            bands.getAsJsonObject("captionStrong").get("matches").getAsInt()
                + bands.getAsJsonObject("captionLikely").get("matches").getAsInt())
        .isBetween(1, 2);
  }

  @Test
  void aSecondWriterWaitsAndIsToldReadersAreNot() throws IOException {
    try (Library other = Library.open(library(), Library.Access.WRITE, PLAIN)) {
      assertThat(other.folders()).isNotEmpty();
      assertThat(error(4, "locked", "index", photos.toString())).isNotBlank();
      answer(0, "search", "a receipt");
    }
  }

  @Test
  void aLibraryWithoutAModelNamesTheWayOut() {
    Path empty = folder.resolve("empty library");
    Run run = run("search", "dog", "--json", "--library", empty.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("fovea models import");
    assertThat(run("index", photos.toString(), "--library", empty.toString()).exitCode())
        .isEqualTo(3);
    JsonObject status =
        JsonParser.parseString(run("status", "--json", "--library", empty.toString()).out())
            .getAsJsonObject();
    assertThat(status.get("model").isJsonNull()).isTrue();
  }

  @Test
  void cancellingKeepsWhatWasDoneAndSaysSix() {
    var captured = new Captured();
    int code =
        new CommandLineDoor(captured.cancelled(), _ -> {})
            .run("index", photos.toString(), "--json", "--library", library().toString());
    assertThat(code).isEqualTo(6);
    assertThat(JsonParser.parseString(captured.out()).isJsonObject()).isTrue();
    assertThat(answer(0, "status").get("photos").getAsInt())
        .isEqualTo(firstRun.get("indexed").getAsInt());
  }

  private static double length(JsonElement embedded) {
    double square =
        stream(embedded.getAsJsonObject().getAsJsonArray("vector"))
            .mapToDouble(it -> it.getAsDouble() * it.getAsDouble())
            .sum();
    return Math.sqrt(square);
  }
}

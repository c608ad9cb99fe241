package app.fovea.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.LibraryException;
import app.fovea.index.label.Batch;
import app.fovea.index.label.Decision;
import app.fovea.index.label.LabelSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A catalog of every form that there ever was, filled with all that could be decided then, comes
/// out with all of it and in today's form.
class MigrationTest {
  private static final String CONTENT = "0a";

  /// The steps in the order in which they were added. Catalogs of each beginning exist.
  private static final List<String> HISTORY =
      List.of(
          "001-catalog",
          "010-text",
          "020-labels",
          "021-phrases",
          "011-searches",
          "030-ratings",
          "031-exclusion",
          "066-ignored",
          "090-equipment",
          "091-people",
          "095-decoder",
          "092-classifiers",
          "150-relocation");

  /// What was written as soon as the step before it was there.
  private static final Map<String, List<String>> WRITTEN =
      Map.of(
          "001-catalog",
          List.of(
              "INSERT INTO setting VALUES ('model', 'clip')",
              "INSERT INTO volume VALUES (1, 'disk', '/')",
              "INSERT INTO root VALUES (1, 1, 'photos')",
              "INSERT INTO folder VALUES (1, 1, 'photos', 12)",
              """
              INSERT INTO content VALUES (5, x'0a', 640, 480, '2024-06-30T12:00:00', NULL,
                'Canon', NULL, 1.5, 2.5, 'a caption', 'one\ntwo', 2, 0, 'JPEG')\
              """,
              """
              INSERT INTO content VALUES (6, x'0b', 640, 480, '2024-07-30T12:00:00', NULL,
                NULL, NULL, NULL, NULL, NULL, '', NULL, 0, 'PNG')\
              """,
              """
              INSERT INTO file (id, folder, name, size, modified, inode, content, reason)
                VALUES (1, 1, 'a.jpg', 10, 20, 30, 5, NULL), (2, 1, 'b.png', 10, 20, 31, 6, NULL),
                (3, 1, 'c.jpg', 10, 20, 32, NULL, 'is empty')\
              """,
              "INSERT INTO model VALUES (1, 'clip', 2)",
              "INSERT INTO vector VALUES (9, 5, 1, 1, x'0000803f00000000')"),
          "020-labels",
          List.of(
              """
              INSERT INTO label_set (id, name, choice, prompts, hint)
                VALUES (1, 'pets', 'FREE', 'PLAIN', 'an animal')\
              """,
              "INSERT INTO label VALUES (1, 1, 0, 'cat', ''), (2, 1, 1, 'dog', 'a dog\na hound')",
              "INSERT INTO threshold VALUES (1, 'clip', 0.75)",
              """
              INSERT INTO batch VALUES (7, 1, 'TAUGHT', '2024-06-01T12:00:00Z', 0),
                (8, 1, 'APPLIED', '2024-06-02T12:00:00Z', 1),
                (9, 1, 'EXPORTED', '2024-06-03T12:00:00Z', 0)\
              """,
              """
              INSERT INTO decision VALUES (1, 7, x'0a', 1, 1, NULL, 1), (2, 7, x'0b', 1, 0, NULL, 1),
                (3, 8, x'0b', 2, 1, 'clip', 0.9)\
              """,
              "INSERT INTO example VALUES (x'0a', '/photos/a.jpg')",
              """
              INSERT INTO sidecar (batch, content, path, before, after, labels, provenance)
                VALUES (9, x'0a', '/photos/a.xmp', NULL, x'01', 'cat', 'fovea')\
              """),
          "011-searches",
          List.of(
              "INSERT INTO saved_search VALUES ('summer', 'beach date:2024')",
              "INSERT INTO kept_apart VALUES (5, 6)"),
          "030-ratings",
          List.of(
              "INSERT INTO batch VALUES (10, NULL, 'RATED', '2024-06-04T12:00:00Z', 0)",
              "INSERT INTO rating VALUES (1, 10, x'0a', 4)"),
          "031-exclusion",
          List.of("INSERT INTO exclusion VALUES (x'0b')"),
          "066-ignored",
          List.of("INSERT INTO ignored VALUES (0, '*.tmp'), (1, 'photos/private')"),
          "092-classifiers",
          List.of(
              """
              INSERT INTO label_set (id, name, choice, prompts, hint, classifier)
                VALUES (2, 'things', 'EXCLUSIVE', 'PLAIN', NULL, 'ft-classifier')\
              """));

  @TempDir Path directory;

  private Path file() {
    return directory.resolve("catalog.db");
  }

  static Stream<List<String>> forms() {
    return IntStream.rangeClosed(1, HISTORY.size()).mapToObj(n -> HISTORY.subList(0, n));
  }

  static Stream<List<String>> olderForms() {
    return forms().limit(HISTORY.size() - 1);
  }

  private void write(List<String> form) throws IOException {
    for (int n = 1; n <= form.size(); n++) {
      List<String> rows = WRITTEN.getOrDefault(form.get(n - 1), List.of());
      try (Database database = Database.write(file(), new Schema(form.subList(0, n)))) {
        database.write(
            c -> {
              for (String row : rows) {
                Rows.update(c, row);
              }
              return rows;
            });
      }
    }
  }

  @Test
  void everyStepHasItsPlaceInTheHistory() {
    assertThat(HISTORY).containsExactlyInAnyOrderElementsOf(Schema.CATALOG.steps());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everythingDecidedIsKept(List<String> form) throws IOException {
    write(form);
    try (Catalog catalog = Catalog.write(file())) {
      photosAreKept(catalog);
      if (form.contains("020-labels")) {
        labelsAreKept(catalog);
      }
      if (form.contains("011-searches")) {
        assertThat(catalog.searches().all()).containsEntry("summer", "beach date:2024");
        assertThat(catalog.lookalikes().apart()).containsExactly(new Lookalikes.Pair(5, 6));
      }
      if (form.contains("030-ratings")) {
        assertThat(catalog.ratings().given()).containsExactly(Map.entry(CONTENT, 4));
      }
      if (form.contains("031-exclusion")) {
        assertThat(catalog.selection().excluded().stream()).containsExactly(6);
      }
      if (form.contains("066-ignored")) {
        assertThat(catalog.ignored().patterns()).containsExactly("*.tmp");
        assertThat(catalog.ignored().folders())
            .containsExactly(new IgnoreList.IgnoredFolder(1, "photos/private"));
      }
      if (form.contains("092-classifiers")) {
        assertThat(catalog.labelSets().find("things").flatMap(LabelSet::classifier))
            .contains("ft-classifier");
      }
    }
  }

  private static void photosAreKept(Catalog catalog) throws IOException {
    assertThat(catalog.settings().get("model")).contains("clip");
    assertThat(catalog.selection().all().stream()).containsExactly(5, 6);
    assertThat(catalog.files().content(1, "photos", "a.jpg")).contains(5L);
    assertThat(catalog.files().refusals(1, "photos")).hasSize(1);
    assertThat(catalog.decisions().keywords())
        .containsExactly(Map.entry(CONTENT, List.of("one", "two")));
    assertThat(catalog.vectors().of(5, 1))
        .hasValueSatisfying(it -> assertThat(it).containsExactly(1, 0));
    assertThat(catalog.vectors().sequence(1)).isEqualTo(9);
    assertThat(catalog.contents().pending(1)).isEqualTo(1);
  }

  private static void labelsAreKept(Catalog catalog) throws IOException {
    LabelSet pets = catalog.labelSets().find("pets").orElseThrow();
    assertThat(pets.names()).containsExactly("cat", "dog");
    assertThat(pets.hint()).contains("an animal");
    assertThat(pets.classifier()).isEmpty();
    assertThat(pets.labels().getLast().prompts()).containsExactly("a dog", "a hound");
    assertThat(catalog.labelSets().threshold("pets", "cat", "clip")).contains(0.75);
    assertThat(catalog.decisions().ofPeople("pets"))
        .extracting(Decision::contentId)
        .containsExactly("0a", "0b");
    assertThat(catalog.decisions().of(CONTENT)).extracting(Decision::label).containsExactly("cat");
    assertThat(catalog.decisions().of("0b")).as("a batch that was taken back").isEmpty();
    assertThat(catalog.decisions().batches().stream().filter(Batch::undone))
        .extracting(Batch::id)
        .containsExactly(8L);
    assertThat(catalog.exports().last("pets"))
        .singleElement()
        .satisfies(it -> assertThat(it.path()).isEqualTo(Path.of("/photos/a.xmp")));
    assertThat(catalog.ratings().add(List.of(), 3)).as("the next batch").isGreaterThan(9);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theFormIsThatOfANewCatalog(List<String> form) throws IOException {
    write(form);
    Catalog.write(file()).close();
    Path fresh = directory.resolve("fresh.db");
    Catalog.write(fresh).close();
    assertThat(definitions(file())).isEqualTo(definitions(fresh));
  }

  private static Set<String> definitions(Path file) throws IOException {
    Database database = Database.read(file, Schema.CATALOG).orElseThrow();
    try (database) {
      return database.read(
          c ->
              Set.copyOf(
                  Rows.list(
                      c,
                      "SELECT name || ': ' || sql FROM sqlite_master WHERE sql IS NOT NULL",
                      r -> r.getString(1))));
    }
  }

  @ParameterizedTest
  @MethodSource("olderForms")
  void aReaderOfAnOlderFormWaitsForAWriter(List<String> form) throws IOException {
    write(form);
    assertThat(Catalog.read(file())).isEqualTo(Optional.empty());
    Catalog.write(file()).close();
    assertThat(Catalog.read(file())).isPresent().hasValueSatisfying(Catalog::close);
  }

  @ParameterizedTest
  @MethodSource("olderForms")
  void anOlderProgramRefusesTodaysForm(List<String> form) throws IOException {
    Catalog.write(file()).close();
    assertThatThrownBy(() -> Database.write(file(), new Schema(form)))
        .isInstanceOfSatisfying(
            LibraryException.class,
            e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.NEWER));
  }
}

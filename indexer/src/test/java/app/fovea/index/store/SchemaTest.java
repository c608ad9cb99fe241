package app.fovea.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  @TempDir Path directory;

  @Test
  void aCatalogOfANewerVersionIsRefusedAndLeftAsItIs() throws IOException {
    Path file = directory.resolve("catalog.db");
    Database.write(file, Schema.CATALOG).close();
    try (Database database = Database.write(file, Schema.CATALOG)) {
      database.write(c -> Rows.update(c, "INSERT INTO migration VALUES ('999-future')"));
    }
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> Catalog.write(file)).satisfies(SchemaTest::isNewer);
    assertThatThrownBy(() -> Catalog.read(file)).satisfies(SchemaTest::isNewer);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aStepThatIsNotWhatItWasIsDamage() throws IOException {
    Path file = directory.resolve("catalog.db");
    try (Database database = Database.write(file, Schema.CATALOG)) {
      database.write(
          c -> Rows.update(c, "UPDATE migration SET step = '0x0' WHERE step = '020-labels'"));
    }

    assertThatThrownBy(() -> Catalog.write(file)).satisfies(SchemaTest::isDamaged);
    assertThatThrownBy(() -> Catalog.read(file)).satisfies(SchemaTest::isDamaged);
  }

  private static void isDamaged(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            LibraryException.class,
            e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.DAMAGED));
  }

  private static void isNewer(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            LibraryException.class,
            e -> assertThat(e.kind()).isEqualTo(LibraryException.Kind.NEWER));
  }

  @Test
  void decisionsMadeBeforeThereWereStarsAreKept() throws IOException {
    Path file = directory.resolve("catalog.db");
    var before =
        new Schema(
            Schema.CATALOG.steps().subList(0, Schema.CATALOG.steps().indexOf("030-ratings")));
    try (Database database = Database.write(file, before)) {
      database.write(
          c -> {
            Rows.update(c, "INSERT INTO label_set VALUES (1, 'pets', 'FREE', 'PLAIN', NULL)");
            Rows.update(c, "INSERT INTO label VALUES (1, 1, 0, 'cat', '')");
            Rows.update(c, "INSERT INTO batch VALUES (7, 1, 'TAUGHT', '2024-06-01T12:00:00Z', 0)");
            Rows.update(c, "INSERT INTO decision VALUES (1, 7, x'0a', 1, 1, NULL, 1)");
            Rows.update(c, "INSERT INTO batch VALUES (9, 1, 'TAUGHT', '2024-06-01T12:00:00Z', 0)");
            return Rows.update(c, "DELETE FROM batch WHERE id = 9");
          });
    }

    try (Catalog catalog = Catalog.write(file)) {
      assertThat(catalog.decisions().of("0a")).hasSize(1);
      assertThat(catalog.ratings().add(List.of(), 3)).isEqualTo(10);
    }
  }

  @Test
  void aTransactionThatFailsLeavesNothingBehind() throws IOException {
    try (Catalog catalog = Catalog.write(directory.resolve("catalog.db"))) {
      catalog.settings().put("colour", "green");
    }
    try (Database database = Database.write(directory.resolve("catalog.db"), Schema.CATALOG)) {
      assertThatThrownBy(
              () ->
                  database.write(
                      c -> {
                        Rows.update(c, "UPDATE setting SET value = 'red'");
                        return Rows.update(c, "INSERT INTO nowhere VALUES (1)");
                      }))
          .isInstanceOf(IOException.class);
      assertThat(
              database.<String>read(
                  c ->
                      Rows.first(c, "SELECT value FROM setting", r -> r.getString(1))
                          .orElseThrow()))
          .isEqualTo("green");
    }
  }
}

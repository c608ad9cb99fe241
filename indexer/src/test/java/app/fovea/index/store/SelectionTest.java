package app.fovea.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Query;
import app.fovea.index.QueryException;
import app.fovea.index.query.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
  @TempDir Path directory;

  private static int content(Database database, int number, String camera) throws IOException {
    return database.write(
        c ->
            Rows.update(
                c,
                "INSERT INTO content (id, key, width, height, dated, camera, keywords, colour,"
                    + " format) VALUES (?, ?, 1, 1, '', ?, '', 0, '')",
                number,
                new byte[] {(byte) number},
                camera.isEmpty() ? null : camera));
  }

  private static BitSet passing(Selection selection, String words) throws IOException {
    Filter filter = new Filter.Camera(List.of(words));
    return selection.contents(Map.of(filter, Surroundings.NONE));
  }

  private static int file(Database database, int content) throws IOException {
    return database.write(
        c -> {
          Rows.update(c, "INSERT OR IGNORE INTO volume VALUES (1, 'disk', '/')");
          Rows.update(c, "INSERT OR IGNORE INTO folder VALUES (1, 1, 'photos', 0)");
          return Rows.update(
              c,
              "INSERT INTO file (folder, name, size, modified, inode, content) VALUES (1, ?, 1, 1,"
                  + " 0, ?)",
              content + ".jpg",
              content);
        });
  }

  @Test
  void camerasAreFoundByEveryWordOfTheirNames() throws IOException {
    try (Database database = Database.write(directory.resolve("catalog.db"), Schema.CATALOG)) {
      List<String> cameras =
          List.of("Canon EOS R5", "", "NIKON Z 6", "Canon EOS 80D", "Canon EOS R5");
      for (int i = 1; i <= cameras.size(); i++) {
        assertThat(content(database, i, cameras.get(i - 1)) + file(database, i)).isEqualTo(2);
      }
      Selection selection = new Selection(database);

      assertThat(passing(selection, "eos canon").stream()).containsExactly(1, 4, 5);
      assertThat(passing(selection, "r5").stream()).containsExactly(1, 5);
      assertThat(passing(selection, "Nikon").stream()).containsExactly(3);
      assertThat(passing(selection, "leica").stream()).isEmpty();
    }
  }

  private static void write(Database database, String sql, Object... values) throws IOException {
    assertThat(database.<Integer>write(c -> Rows.update(c, sql, values))).isPositive();
  }

  @Test
  void spansOfDaysThatAreOpenHaveNoEnd() throws IOException, QueryException {
    try (Database database = Database.write(directory.resolve("catalog.db"), Schema.CATALOG)) {
      List<String> moments =
          List.of("2019-12-31T23:59:59", "2020-01-01T00:00:00", "2024-02-29T12:00:00");
      for (int i = 1; i <= moments.size(); i++) {
        assertThat(content(database, i, "") + file(database, i)).isEqualTo(2);
        write(database, "UPDATE content SET dated = ? WHERE id = ?", moments.get(i - 1), i);
      }

      assertThat(found(database, "date:2020..")).containsExactly(2, 3);
      assertThat(found(database, "date:..2019")).containsExactly(1);
      assertThat(found(database, "date:2019-12-31..2020-01-01")).containsExactly(1, 2);
      assertThat(found(database, "date:2020-01..2024-02-28")).containsExactly(2);
      assertThat(found(database, "after:2019")).containsExactly(2, 3);
      assertThat(found(database, "before:2020")).containsExactly(1);
    }
  }

  @Test
  void labelsAndKeywordsAreFoundInWhateverCaseTheyAreWritten() throws IOException, QueryException {
    try (Database database = Database.write(directory.resolve("catalog.db"), Schema.CATALOG)) {
      List<String> keywords = List.of("Übung\nÄrger", "übung", "Straße", "Übungen", "РЕКА");
      for (int i = 1; i <= keywords.size(); i++) {
        assertThat(content(database, i, "") + file(database, i)).isEqualTo(2);
        write(database, "UPDATE content SET keywords = ? WHERE id = ?", keywords.get(i - 1), i);
      }

      for (String label : List.of("Übung", "übung", "ÜBUNG")) {
        assertThat(found(database, "label:" + label)).as(label).containsExactly(1, 2);
      }
      assertThat(found(database, "label:ärger")).containsExactly(1);
      assertThat(found(database, "label:STRAßE")).containsExactly(3);
      assertThat(found(database, "label:река,straße")).containsExactly(3, 5);
    }
  }

  private static IntStream found(Database database, String query)
      throws IOException, QueryException {
    Map<Filter, Surroundings> filters = new LinkedHashMap<>();
    Query.parse(query).filters().forEach(filter -> filters.put(filter, Surroundings.NONE));
    return new Selection(database).contents(filters).stream();
  }

  @Test
  void anAnswerHoldsUntilTheCatalogChanges() throws IOException {
    Path path = directory.resolve("catalog.db");
    try (Database database = Database.write(path, Schema.CATALOG);
        Database reader = Database.read(path, Schema.CATALOG).orElseThrow()) {
      Selection own = new Selection(database);
      Selection other = new Selection(reader);
      for (int i = 1; i <= 3; i++) {
        assertThat(content(database, i, "Canon") + file(database, i)).isEqualTo(2);

        assertThat(passing(own, "canon").cardinality()).isEqualTo(i);
        assertThat(passing(other, "canon").cardinality()).isEqualTo(i);
        passing(own, "canon").clear();
        assertThat(own.all().cardinality()).isEqualTo(i);
      }
    }
  }
}

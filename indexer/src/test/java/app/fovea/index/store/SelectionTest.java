package app.fovea.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.query.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
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

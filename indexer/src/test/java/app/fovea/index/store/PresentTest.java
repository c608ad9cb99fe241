package app.fovea.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresentTest {
  private static final int CONTENTS = 12;

  @TempDir Path directory;

  /// Files come, go, and are written over with other contents, by this program and another one.
  @Test
  void whatChangedSinceGivesTheSameAsReadingEverything() throws IOException {
    Path path = directory.resolve("catalog.db");
    Random random = new Random(3);
    try (Database database = Database.write(path, Schema.CATALOG);
        Database reader = Database.read(path, Schema.CATALOG).orElseThrow()) {
      boolean _ = database.write(PresentTest::places);
      Present own = new Present(database);
      Present other = new Present(reader);
      for (int turn = 0; turn < 300; turn++) {
        String file = random.nextInt(20) + ".jpg";
        int content = 1 + random.nextInt(CONTENTS);
        int _ =
            database.write(
                c ->
                    switch (random.nextInt(3)) {
                      case 0 ->
                          Rows.update(
                              c,
                              "INSERT INTO file (folder, name, size, modified, inode, content)"
                                  + " SELECT 1, ?1, 1, 1, 0, ?2 WHERE NOT EXISTS (SELECT 1 FROM"
                                  + " file WHERE name = ?1)",
                              file,
                              content);
                      case 1 ->
                          Rows.update(
                              c, "UPDATE file SET content = ? WHERE name = ?", content, file);
                      default -> Rows.update(c, "DELETE FROM file WHERE name = ?", file);
                    });
        BitSet all =
            reader.read(
                c -> IdSet.read(c, "SELECT DISTINCT content AS id FROM file WHERE content > 0"));

        assertThat(own.now()).isEqualTo(all);
        own.now().clear();
        if (turn % 7 == 0) {
          assertThat(other.now()).isEqualTo(all);
        }
      }
    }
  }

  private static boolean places(Connection c) throws SQLException {
    Rows.update(c, "INSERT INTO volume VALUES (1, 'disk', '/')");
    Rows.update(c, "INSERT INTO folder VALUES (1, 1, 'photos', 0)");
    for (int i = 1; i <= CONTENTS; i++) {
      Rows.update(
          c,
          "INSERT INTO content (id, key, width, height, dated, keywords, colour, format) VALUES (?,"
              + " ?, 1, 1, '', '', 0, '')",
          i,
          new byte[] {(byte) i});
    }
    return true;
  }
}

package app.fovea.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelocationTest {
  private static final Volume DISK = new Volume(1, "disk", Path.of("/"));

  @TempDir Path directory;
  private Database database;

  @BeforeEach
  void photos() throws IOException {
    database = Database.write(directory.resolve("catalog.db"), Schema.CATALOG);
    run("INSERT INTO volume VALUES (1, 'disk', '/'), (2, 'stick', '/media/stick')");
    run("INSERT INTO root VALUES (1, 1, 'home/photos'), (2, 2, '')");
    run(
        "INSERT INTO folder VALUES (1, 1, 'home/photos', 5), (2, 1, 'home/photos/größe', 6),"
            + " (3, 1, 'home/photos2', 7), (4, 2, 'DCIM/100', 0)");
    run(
        "INSERT INTO content (id, key, width, height, dated, keywords, colour, format)"
            + " VALUES (1, x'01', 1, 1, '', '', 0, '')");
    run(
        "INSERT INTO file (folder, name, size, modified, inode, content)"
            + " SELECT id, 'a.jpg', 1, 1, 10 + id, 1 FROM folder");
  }

  private void run(String sql) throws IOException {
    int rows = database.write(c -> Rows.update(c, sql));
    assertThat(rows).isNotNegative();
  }

  private List<String> folders() throws IOException {
    return database.read(
        c ->
            Rows.list(
                c,
                "SELECT volume || ':' || path || ' ' || folder.inode || ' ' || file.inode FROM"
                    + " folder JOIN file ON folder = folder.id ORDER BY folder.id",
                r -> r.getString(1)));
  }

  private long texts() throws IOException {
    return new TextSource(database).sequence();
  }

  @Test
  void allBelowTheRootFollowsAndNoInodeIsKnownThere() throws IOException {
    long before = texts();
    new Places(database).relocate(new Root(1, DISK, "home/photos"), 2, "big/pictures");
    assertThat(folders())
        .containsExactly(
            "2:big/pictures 0 0",
            "2:big/pictures/größe 0 0",
            "1:home/photos2 7 13",
            "2:DCIM/100 0 14");
    assertThat(texts()).as("the root's name can be searched for").isGreaterThan(before);
  }

  @Test
  void underItsOwnNameNoTextChanges() throws IOException {
    long before = texts();
    new Places(database).relocate(new Root(1, DISK, "home/photos"), 2, "photos");
    assertThat(folders()).startsWith("2:photos 0 0", "2:photos/größe 0 0");
    assertThat(texts()).isEqualTo(before);
    run("UPDATE folder SET path = 'photos/size' WHERE id = 2");
    assertThat(texts()).as("a folder that is renamed later").isGreaterThan(before);
  }

  @Test
  void aWholeDriveCanBecomeAFolderAndTheOtherWayRound() throws IOException {
    Places places = new Places(database);
    Root drive = places.roots().getLast();
    places.relocate(drive, 1, "backup/stick");
    assertThat(folders()).contains("1:backup/stick/DCIM/100 0 0");
    places.relocate(places.roots().getLast(), 2, "");
    assertThat(folders()).contains("2:DCIM/100 0 0");
  }
}

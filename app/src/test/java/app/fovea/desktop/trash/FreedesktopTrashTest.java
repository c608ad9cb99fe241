package app.fovea.desktop.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class FreedesktopTrashTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T22:30:05.678Z"), ZoneOffset.UTC);

  @TempDir Path data;
  @TempDir Path photos;

  private FreedesktopTrash trash() {
    return new FreedesktopTrash(data, CLOCK);
  }

  private Path file(String name) throws IOException {
    return Files.writeString(photos.resolve(name), name);
  }

  @Test
  void aFileIsMovedAndItsPlaceWrittenDownAsTheSpecificationAsks() throws Exception {
    Path file = file("Über 100% \u00e4hnlich.jpg");
    trash().put(file);
    assertThat(file).doesNotExist();
    assertThat(data.resolve("Trash/files/Über 100% \u00e4hnlich.jpg")).exists();
    assertThat(data.resolve("Trash/info/Über 100% \u00e4hnlich.jpg.trashinfo"))
        .hasContent(
            """
            [Trash Info]
            Path=%s/%%C3%%9Cber%%20100%%25%%20%%C3%%A4hnlich.jpg
            DeletionDate=2026-11-26T22:30:05
            """
                .formatted(photos));
  }

  @Test
  void filesOfOneNameAreKeptApartAndEachComesBackToItsPlace() throws Exception {
    Path first = file("a.jpg");
    Trash.Trashed one = trash().put(first).orElseThrow();
    Path second = Files.createDirectory(photos.resolve("sub")).resolve("a.jpg");
    Files.writeString(second, "second");
    Trash.Trashed two = trash().put(second).orElseThrow();
    assertThat(data.resolve("Trash/files/a.2.jpg")).hasContent("second");
    Files.delete(second.getParent());

    two.restore();
    one.restore();
    assertThat(first).hasContent("a.jpg");
    assertThat(second).hasContent("second");
    assertThat(data.resolve("Trash/info")).isEmptyDirectory();
    assertThat(data.resolve("Trash/files")).isEmptyDirectory();
  }

  @Test
  void aFileThatHasTakenThePlaceIsNotOverwritten() throws Exception {
    Path file = file("a.jpg");
    Trash.Trashed trashed = trash().put(file).orElseThrow();
    Files.writeString(file, "new");
    assertThatThrownBy(trashed::restore).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("new");
    assertThat(data.resolve("Trash/files/a.jpg")).hasContent("a.jpg");
  }

  @Test
  void aFileThatCannotBeMovedLeavesNothingBehind() {
    assertThatThrownBy(() -> trash().put(photos.resolve("gone.jpg")))
        .isInstanceOf(IOException.class);
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void aTrashAtTheTopOfAnotherDriveNamesFilesFromThere() throws Exception {
    Path top = photos;
    Path file = Files.writeString(Files.createDirectory(top.resolve("in")).resolve("a.jpg"), "a");
    TrashFolder folder = new TrashFolder(top.resolve(".Trash-1000"), Optional.of(top));
    folder.put(file, CLOCK);
    assertThat(Files.readString(top.resolve(".Trash-1000/info/a.jpg.trashinfo")))
        .contains("Path=in/a.jpg\n");
  }

  @Test
  void theUsersFolderForDataIsWhereTheEnvironmentSaysIfItSaysSo() throws Exception {
    Path home = Files.createDirectory(data.resolve("home"));
    FreedesktopTrash.of(Map.of(), home).put(file("a.jpg"));
    assertThat(home.resolve(".local/share/Trash/files/a.jpg")).exists();
    FreedesktopTrash.of(Map.of("XDG_DATA_HOME", data.toString()), home).put(file("b.jpg"));
    assertThat(data.resolve("Trash/files/b.jpg")).exists();
  }
}

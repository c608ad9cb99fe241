package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.desktop.library.FakeGallery;
import app.fovea.index.Band;
import app.fovea.index.Match;
import app.fovea.index.Photo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoListTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 6, 1, 12, 0);

  @TempDir Path folder;
  private PhotoList list;

  @BeforeEach
  void photos() throws IOException {
    Photo there = photo(1, "one, \"two\".jpg");
    Photo gone = FakeGallery.photo(2, folder.resolve("gone.jpg"), NOON);
    Match match = new Match(1, there, 0.25, Band.STRONG, List.of());
    list = new PhotoList(List.of(there, gone), Map.of(there.id(), match));
  }

  private Photo photo(long id, String name) throws IOException {
    return FakeGallery.photo(id, Files.writeString(folder.resolve(name), "x"), NOON);
  }

  @Test
  void aTextFileHasAPathOnEachLine() throws IOException {
    assertThat(Files.readAllLines(list.write(folder.resolve("list.txt"))))
        .containsExactlyElementsOf(
            list.photos().stream().map(photo -> photo.path().toString()).toList());
  }

  @Test
  void aTableQuotesWhatNeedsIt() throws IOException {
    List<String> lines = Files.readAllLines(list.write(folder.resolve("list.csv")));
    assertThat(lines.getFirst()).isEqualTo("path,taken,width,height,camera,rating,band,score");
    assertThat(lines.get(1))
        .isEqualTo(
            "\"%s/one, \"\"two\"\".jpg\",2026-06-01T12:00,337,240,Camera,0,strong,0.25"
                .formatted(folder));
    assertThat(lines.get(2)).endsWith(",Camera,0,,");
  }

  @Test
  void copiesNeverTakeThePlaceOfOtherFiles() throws IOException {
    Path target = Files.createDirectory(folder.resolve("target"));
    assertThat(list.copyTo(target)).isEqualTo(new PhotoList.Copied(1, 1));
    assertThat(list.copyTo(target)).isEqualTo(new PhotoList.Copied(1, 1));
    assertThat(target.resolve("one, \"two\".jpg")).exists();
    assertThat(target.resolve("one, \"two\" (2).jpg")).exists();
  }
}

package app.fovea.index.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkTest {
  @TempDir Path directory;

  private static List<String> rest(FileWalk walk) {
    List<String> names = new ArrayList<>();
    while (walk.hasNext()) {
      names.add(String.valueOf(walk.next().folder().getFileName()));
    }
    return names;
  }

  @Test
  void whatSomebodyLooksAtIsWalkedFirst() throws IOException {
    Path top = directory.toRealPath();
    for (String folder : List.of("a/a1", "b/b1", "c/c1")) {
      Files.createDirectories(top.resolve(folder));
    }
    VisibleFolders visible = new VisibleFolders();
    visible.show(List.of(top.resolve("b/b1")));
    FileWalk walk = new FileWalk(top, new Ignored(Set.of(), List.of()), visible);

    assertThat(walk.next().folder()).isEqualTo(top);
    assertThat(walk.next().folder()).isEqualTo(top.resolve("b"));
    assertThat(walk.next().folder()).isEqualTo(top.resolve("b/b1"));

    visible.show(List.of(top.resolve("a")));
    assertThat(walk.next().folder()).isEqualTo(top.resolve("a"));
    assertThat(rest(walk)).containsExactlyInAnyOrder("a1", "c", "c1");
  }
}

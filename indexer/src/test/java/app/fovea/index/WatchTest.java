package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Library.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
  @TempDir Path directory;
  private final BlockingQueue<Summary> runs = new LinkedBlockingQueue<>();
  private final BlockingQueue<List<Path>> away = new LinkedBlockingQueue<>();
  private final AtomicBoolean stop = new AtomicBoolean();

  @Test
  void whatChangesWhileItIsWatchedIsFoundWithoutBeingAskedFor() throws Exception {
    Shelf shelf = new Shelf(directory);
    shelf.put("cat.jpg", "a cat");
    try (Library library = shelf.open(Access.WRITE);
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      library.addFolder(shelf.photos);
      var watching =
          thread.submit(
              () -> {
                library.watch(new KeepingUp(library), stop::get);
                return true;
              });
      try {
        assertThat(next().indexed()).isEqualTo(1);

        shelf.put("new/deep/dog.jpg", "a dog");
        assertThat(until(summary -> summary.indexed() == 1)).isNotNull();
        assertThat(Shelf.search(library, "a dog", 1)).containsExactly("dog.jpg");

        Files.delete(shelf.photos.resolve("cat.jpg"));
        assertThat(until(summary -> summary.removed() == 1)).isNotNull();
      } finally {
        stop.set(true);
      }
      assertThat(watching.get(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aFolderThatGoesAwayAndComesBackIsTold() throws Exception {
    Shelf shelf = new Shelf(directory);
    shelf.put("cat.jpg", "a cat");
    try (Library library = shelf.open(Access.WRITE);
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      library.addFolder(shelf.photos);
      var watching =
          thread.submit(
              () -> {
                library.watch(new KeepingUp(library), stop::get);
                return true;
              });
      try {
        assertThat(next().indexed()).isEqualTo(1);
        Path elsewhere = shelf.photos.resolveSibling("elsewhere");
        Files.move(shelf.photos, elsewhere);
        assertThat(away.poll(60, TimeUnit.SECONDS)).containsExactly(shelf.photos);
        assertThat(library.timeline(Optional.empty())).noneMatch(Photo::online).hasSize(1);

        Files.move(elsewhere, shelf.photos);
        assertThat(until(summary -> summary.unchanged() == 1)).isNotNull();
        assertThat(library.timeline(Optional.empty())).allMatch(Photo::online).hasSize(1);
      } finally {
        stop.set(true);
      }
      assertThat(watching.get(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  /// Brings up to date what changes.
  private final class KeepingUp implements FolderEvents {
    private final Library library;

    KeepingUp(Library library) {
      this.library = library;
    }

    @Override
    public void changed(List<Path> folders) throws IOException {
      runs.add(library.index(folders, _ -> {}, stop::get));
    }

    @Override
    public void away(List<Path> folders) {
      away.add(folders);
    }

    @Override
    public void notice(String sentence) {}
  }

  private Summary next() throws InterruptedException, IOException {
    Summary summary = runs.poll(60, TimeUnit.SECONDS);
    if (summary == null) {
      throw new IOException("nothing was noticed");
    }
    return summary;
  }

  private Summary until(Predicate<Summary> wanted) throws Exception {
    Summary summary = next();
    while (!wanted.test(summary)) {
      summary = next();
    }
    return summary;
  }
}

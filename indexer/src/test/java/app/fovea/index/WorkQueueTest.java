package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.scan.VisibleFolders;
import app.fovea.index.store.FileState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
  private final VisibleFolders visible = new VisibleFolders();
  private final WorkQueue queue = new WorkQueue(100, visible);

  private static Work work(String path, long modified) {
    return Work.of(Path.of(path), new FileState(1, path, 1, modified, 0), 0);
  }

  private String next() throws InterruptedException {
    return queue.take(Duration.ZERO).orElseThrow().path().toString();
  }

  @Test
  void theNewestComesFirstAndWhatIsLookedAtBeforeIt() throws InterruptedException {
    queue.put(work("/a/old.jpg", 1));
    queue.put(work("/b/new.jpg", 3));
    queue.put(work("/a/middle.jpg", 2));
    assertThat(next()).isEqualTo("/b/new.jpg");

    queue.put(work("/b/new.jpg", 3));
    visible.show(List.of(Path.of("/a")));

    assertThat(List.of(next(), next(), next()))
        .containsExactly("/a/middle.jpg", "/a/old.jpg", "/b/new.jpg");
  }

  @Test
  void previewsComeBeforeWholeFilesOfWhichSomeComeBetween() throws InterruptedException {
    for (int i = 0; i < 40; i++) {
      queue.putBack(work("/whole" + i, 100 + i).whole());
      queue.put(work("/preview" + i, i));
    }
    List<String> first = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      first.add(next());
    }

    assertThat(first.getFirst()).isEqualTo("/preview39");
    assertThat(first).filteredOn(path -> path.startsWith("/whole")).hasSize(2);
  }

  @Test
  void anAbandonedQueueHandsOutNothingThatIsPutBack() throws InterruptedException {
    queue.put(work("/a.jpg", 1));
    Work taken = queue.take(Duration.ZERO).orElseThrow();
    queue.abandon();

    queue.putBack(taken.whole());

    assertThat(queue.done()).isTrue();
  }
}

package app.fovea.desktop.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import javafx.scene.image.Image;

/// Thumbnails as images, loaded away from the window's thread. What is wanted now replaces what
/// was wanted before and has not begun, so fast scrolling never queues up behind itself.
public final class Thumbnails {
  /// Where the bytes come from.
  @FunctionalInterface
  public interface Source {
    Optional<byte[]> thumbnail(long id) throws IOException;
  }

  private static final int LANES = 2;
  private static final int KEPT = 400;

  private final Source source;
  private final Executor workers;
  private final Executor window;
  private final Queue<int[]> spare = new ConcurrentLinkedQueue<>();
  private final Map<Long, Thumbnail> kept =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Thumbnail> eldest) {
          boolean full = size() > KEPT;
          if (full) {
            spare.add(eldest.getValue().argb());
          }
          return full;
        }
      };
  private final Set<Long> missing = new HashSet<>();
  private final Deque<Long> wanted = new ArrayDeque<>();
  private final Set<Long> loading = new HashSet<>();
  private LongConsumer arrived = _ -> {};
  private int lanes;

  /// @param window the thread on which all methods are called and images arrive
  public Thumbnails(Source source, Executor workers, Executor window) {
    this.source = source;
    this.workers = workers;
    this.window = window;
  }

  /// An image of one's own, when it is there already.
  public Optional<Image> ready(long id) {
    return there(id).map(Thumbnail::copy);
  }

  /// The thumbnail, to be used at once, when it is there already.
  Optional<Thumbnail> there(long id) {
    return Optional.ofNullable(kept.get(id));
  }

  /// Whether it was looked for in vain.
  public boolean isMissing(long id) {
    return missing.contains(id);
  }

  /// Loads these, first ones first, and forgets earlier wishes; tells `listener` of each.
  public void want(List<Long> ids, LongConsumer listener) {
    arrived = listener;
    synchronized (wanted) {
      wanted.clear();
      for (long id : ids) {
        if (!kept.containsKey(id) && !missing.contains(id) && !loading.contains(id)) {
          wanted.add(id);
        }
      }
      while (lanes < Math.min(LANES, wanted.size())) {
        lanes++;
        workers.execute(this::work);
      }
    }
  }

  /// Asks again for what was not there: indexing may have made it since.
  public void retryMissing() {
    missing.clear();
  }

  private void work() {
    for (Optional<Long> id = next(); id.isPresent(); id = next()) {
      long mine = id.get();
      Optional<Thumbnail> image = load(mine);
      window.execute(() -> deliver(mine, image));
    }
  }

  private Optional<Long> next() {
    synchronized (wanted) {
      Optional<Long> id = Optional.ofNullable(wanted.poll());
      id.ifPresentOrElse(loading::add, () -> lanes--);
      return id;
    }
  }

  private Optional<Thumbnail> load(long id) {
    try {
      return source
          .thumbnail(id)
          .map(Thumbnails::image)
          .filter(it -> !it.isError())
          .map(this::read);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static Image image(byte[] bytes) {
    Image image = new Image(new ByteArrayInputStream(bytes));
    boolean fits = image.getWidth() <= Thumbnail.SIDE && image.getHeight() <= Thumbnail.SIDE;
    return fits
        ? image
        : new Image(new ByteArrayInputStream(bytes), Thumbnail.SIDE, Thumbnail.SIDE, true, true);
  }

  private Thumbnail read(Image image) {
    int[] unused = spare.poll();
    return Thumbnail.of(image, unused == null ? Thumbnail.array() : unused);
  }

  private void deliver(long id, Optional<Thumbnail> image) {
    synchronized (wanted) {
      loading.remove(id);
    }
    image.ifPresentOrElse(loaded -> kept.put(id, loaded), () -> missing.add(id));
    arrived.accept(id);
  }
}

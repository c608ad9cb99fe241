package app.fovea.index;

import app.fovea.model.Encoder;
import app.fovea.model.Pixels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// Vectors of picture files, straight from the model: nothing is looked up in the library, nothing
/// is kept, and the writer's lock is not taken.
public final class PictureVectors {
  /// Few enough to keep memory small, enough to keep the model busy.
  private static final int BATCH = 8;

  private final Library library;
  private final Encoder encoder;
  private final int threads;

  /// @param threads how many pictures are worked on at a time
  public PictureVectors(Library library, int threads) throws IOException {
    this.library = library;
    library.pictures().prepare();
    this.encoder = library.encoder();
    this.threads = threads;
  }

  /// What became of one picture.
  public sealed interface Result {
    Path path();
  }

  /// Its unit vector.
  public record Embedded(Path path, float[] vector) implements Result {}

  /// Why it has none; a sentence for people.
  public record Refused(Path path, String reason) implements Result {}

  /// One result per picture, in their order.
  ///
  /// @param done told how many pictures are finished; called on several threads
  /// @throws LibraryException CANCELLED soon after `cancelled` says so
  public List<Result> of(List<Path> pictures, IntConsumer done, BooleanSupplier cancelled)
      throws IOException {
    List<Result> results = new ArrayList<>();
    try (ExecutorService lanes = Executors.newFixedThreadPool(threads)) {
      List<Future<List<Result>>> batches = new ArrayList<>();
      for (int from = 0; from < pictures.size(); from += BATCH) {
        List<Path> batch = pictures.subList(from, Math.min(from + BATCH, pictures.size()));
        batches.add(lanes.submit(() -> batch(batch, cancelled)));
      }
      try {
        for (Future<List<Result>> batch : batches) {
          results.addAll(batch.get());
          done.accept(results.size());
        }
      } catch (ExecutionException e) {
        lanes.shutdownNow();
        throw failure(e);
      } catch (InterruptedException e) {
        lanes.shutdownNow();
        Thread.currentThread().interrupt();
        throw stopped();
      }
    }
    return results;
  }

  private List<Result> batch(List<Path> pictures, BooleanSupplier cancelled) throws IOException {
    List<Result> results = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<Pixels> pixels = new ArrayList<>();
    for (Path picture : pictures) {
      if (cancelled.getAsBoolean()) {
        throw stopped();
      }
      try {
        pixels.add(library.pictures().pixels(picture));
        places.add(results.size());
        results.add(new Embedded(picture, new float[0]));
      } catch (LibraryException e) {
        results.add(refused(picture, e));
      }
    }
    float[][] vectors = pixels.isEmpty() ? new float[0][] : encoder.images(pixels);
    for (int i = 0; i < vectors.length; i++) {
      int place = places.get(i);
      results.set(place, new Embedded(results.get(place).path(), vectors[i]));
    }
    return results;
  }

  private static Refused refused(Path picture, LibraryException e) throws LibraryException {
    return switch (e.kind()) {
      case NO_SUCH_FILE, BAD_REQUEST -> new Refused(picture, reason(e));
      case LOCKED, DAMAGED, NEWER, NO_MODEL, CANCELLED -> throw e;
    };
  }

  /// Without the path, which stands beside it.
  private static String reason(LibraryException e) {
    Throwable refusal = e.getCause() instanceof app.fovea.index.image.Refused cause ? cause : e;
    return String.valueOf(refusal.getMessage());
  }

  private static IOException failure(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException io -> io;
      case RuntimeException unexpected -> throw unexpected;
      case Error error -> throw error;
      case null, default -> new IOException(e);
    };
  }

  private static LibraryException stopped() {
    return new LibraryException(LibraryException.Kind.CANCELLED, "Stopped.");
  }
}

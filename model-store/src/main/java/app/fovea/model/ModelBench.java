package app.fovea.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How fast a model is on this machine.
///
/// @param batch pictures per call
/// @param imagesPerSecond with all the cores that were given
/// @param textMillis of one phrase, warm, median
/// @param rssBytes of the whole program with the model loaded; 0 where the system does not tell
public record ModelBench(
    String id,
    Accelerator accelerator,
    int batch,
    double imagesPerSecond,
    double textMillis,
    long rssBytes) {
  private static final int PHRASES = 11;

  /// Measures for about as long as said, after a warm-up.
  ///
  /// @throws ModelException also soon after the thread was interrupted
  static ModelBench measure(Encoder encoder, int threads, long nanos) throws ModelException {
    int batch = encoder.accelerator().batch();
    // A call keeps to one core of the processor; an accelerator takes all it can from one call.
    int callers = encoder.accelerator() == Accelerator.CPU ? threads : 1;
    List<Pixels> pictures = new ArrayList<>();
    List<Pixels> probes = Probe.pictures(encoder.model().input().edge());
    for (int i = 0; i < batch; i++) {
      pictures.add(probes.get(i % probes.size()));
    }
    float[][] _ = encoder.images(pictures);
    double rate = rate(encoder, pictures, callers, nanos);
    return new ModelBench(
        encoder.model().id(),
        encoder.accelerator(),
        batch,
        rate,
        textMillis(encoder),
        Machine.residentBytes().orElse(0));
  }

  private static double rate(Encoder encoder, List<Pixels> pictures, int callers, long nanos)
      throws ModelException {
    long start = System.nanoTime();
    Callable<Long> caller =
        () -> {
          long done = 0;
          do {
            done += encoder.images(pictures).length;
          } while (System.nanoTime() - start < nanos && !Thread.currentThread().isInterrupted());
          return done;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      long done = 0;
      for (Future<Long> one : threads.invokeAll(java.util.Collections.nCopies(callers, caller))) {
        done += one.get();
      }
      return done * 1e9 / (System.nanoTime() - start);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(ModelFault.INTERRUPTED.about(), e);
    } catch (ExecutionException e) {
      throw new ModelException(ModelFault.NOT_MEASURED.about(e.getMessage()), e);
    }
  }

  private static double textMillis(Encoder encoder) {
    double[] millis = new double[PHRASES];
    for (int i = 0; i < PHRASES; i++) {
      long start = System.nanoTime();
      float[][] _ = encoder.texts(List.of("two dogs play on a beach at sunset, number " + i));
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis[PHRASES / 2];
  }
}

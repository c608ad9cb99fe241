package app.fovea.model;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Finds out where a model runs best: an accelerator must be there, open the model, agree with the
/// processor's vectors on probe pictures and phrases, and be faster than it.
final class AcceleratorTrial {
  static final double AGREEMENT = 0.999;
  private static final List<String> PHRASES = List.of("a photo of a dog", "snow on a mountain");
  private static final List<Accelerator> OTHERS =
      Arrays.stream(Accelerator.values()).filter(one -> one != Accelerator.CPU).toList();
  private static final long MEASURED_NANOS = 300_000_000;

  private final PackageRuntime runtime;
  private final Function<Accelerator, Optional<String>> missing;
  private final LongSupplier nanos;

  AcceleratorTrial(
      PackageRuntime runtime, Function<Accelerator, Optional<String>> missing, LongSupplier nanos) {
    this.runtime = runtime;
    this.missing = missing;
    this.nanos = nanos;
  }

  /// Those that can be tried, the processor aside.
  List<Accelerator> present() {
    return OTHERS.stream().filter(one -> missing.apply(one).isEmpty()).toList();
  }

  /// The best accelerator; the processor when no other one passes.
  AcceleratorChoice choose(ModelPackage model, int threads) throws ModelException {
    List<AcceleratorChoice.Rejected> rejected = new ArrayList<>();
    for (Accelerator one : OTHERS) {
      missing
          .apply(one)
          .ifPresent(reason -> rejected.add(new AcceleratorChoice.Rejected(one, reason)));
    }
    List<Accelerator> present = present();
    if (present.isEmpty()) {
      return new AcceleratorChoice(Accelerator.CPU, AcceleratorNote.NONE_USABLE.about(), rejected);
    }
    try (Encoder processor = runtime.open(model, Accelerator.CPU, threads)) {
      for (Accelerator one : present) {
        Verdict verdict = judge(model, one, processor, threads);
        if (verdict.fit) {
          return new AcceleratorChoice(one, verdict.text, rejected);
        }
        rejected.add(new AcceleratorChoice.Rejected(one, verdict.text));
      }
    }
    return new AcceleratorChoice(Accelerator.CPU, AcceleratorNote.NONE_BETTER.about(), rejected);
  }

  /// Fails with the reason when an accelerator that the user asked for cannot be trusted.
  void require(ModelPackage model, Accelerator one, int threads) throws ModelException {
    Optional<String> absent = missing.apply(one);
    if (absent.isPresent()) {
      throw refused(one, absent.get());
    }
    try (Encoder processor = runtime.open(model, Accelerator.CPU, threads);
        Encoder other = runtime.open(model, one, threads)) {
      double agreement = agreement(processor, other);
      if (!(agreement >= AGREEMENT)) {
        throw refused(one, disagreement(agreement));
      }
    } catch (RunFailure e) {
      throw refused(one, AcceleratorNote.FAILS.about(e.reason()));
    } catch (UncheckedIOException e) {
      throw refused(one, Failure.cause(e));
    }
  }

  private static ModelException refused(Accelerator one, String reason) {
    return ModelFault.ACCELERATOR_REFUSED.exception(one.title(), reason);
  }

  private record Verdict(boolean fit, String text) {}

  private Verdict judge(ModelPackage model, Accelerator one, Encoder processor, int threads) {
    try (Encoder other = runtime.open(model, one, threads)) {
      double agreement = agreement(processor, other);
      if (!(agreement >= AGREEMENT)) {
        return new Verdict(false, disagreement(agreement));
      }
      // A call of the processor keeps to one core; there is one beside it for each thread.
      double there = rate(other);
      double here = rate(processor) * threads;
      AcceleratorNote note = there > here ? AcceleratorNote.FASTER : AcceleratorNote.SLOWER;
      return new Verdict(there > here, note.about(figure(there, 1), figure(here, 1)));
    } catch (ModelException e) {
      return new Verdict(
          false, AcceleratorNote.DOES_NOT_OPEN.about(String.valueOf(e.getMessage())));
    } catch (RunFailure e) {
      return new Verdict(false, AcceleratorNote.FAILS.about(e.reason()));
    } catch (UncheckedIOException e) {
      return new Verdict(false, AcceleratorNote.DOES_NOT_OPEN.about(Failure.cause(e)));
    }
  }

  private static String disagreement(double agreement) {
    return AcceleratorNote.DISAGREES.about(figure(agreement, 4), figure(AGREEMENT, 3));
  }

  private static String figure(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /// The worst cosine over the probes.
  private static double agreement(Encoder processor, Encoder other) {
    ModelPackage model = processor.model();
    List<Pixels> pictures = Probe.pictures(model.input().edge());
    return Math.min(
        worst(processor.images(pictures), other.images(pictures)),
        worst(processor.texts(PHRASES), other.texts(PHRASES)));
  }

  private static double worst(float[][] some, float[][] others) {
    double worst = 1;
    for (int i = 0; i < some.length; i++) {
      double cosine = cosine(some[i], others[i]);
      worst = cosine < worst || Double.isNaN(cosine) ? cosine : worst;
    }
    return worst;
  }

  private static double cosine(float[] a, float[] b) {
    double dot = 0;
    double as = 0;
    double bs = 0;
    for (int i = 0; i < a.length; i++) {
      dot += (double) a[i] * b[i];
      as += (double) a[i] * a[i];
      bs += (double) b[i] * b[i];
    }
    return dot / Math.sqrt(as * bs);
  }

  /// Pictures per second of one caller, warm.
  private double rate(Encoder encoder) {
    List<Pixels> pictures =
        batch(Probe.pictures(encoder.model().input().edge()), encoder.accelerator().batch());
    float[][] _ = encoder.images(pictures);
    long start = nanos.getAsLong();
    long passed = 0;
    int done = 0;
    while (passed < MEASURED_NANOS) {
      done += encoder.images(pictures).length;
      passed = nanos.getAsLong() - start;
    }
    return done * 1e9 / passed;
  }

  private static List<Pixels> batch(List<Pixels> few, int count) {
    List<Pixels> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(few.get(i % few.size()));
    }
    return all;
  }
}

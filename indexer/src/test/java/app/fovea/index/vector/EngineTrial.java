package app.fovea.index.vector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/// One engine's cost and faithfulness over the same vectors and questions as the others'.
public final class EngineTrial {
  private static final int K = 10;

  /// An engine to try.
  public enum Engine {
    FLAT,
    GRAPH_FLOAT,
    GRAPH_ONE_BIT,
    GRAPH_ONE_BIT_WIDE;

    /// As many candidates as the graph of 32-bit vectors looks at, and more.
    private static final int CANDIDATES = 100;

    private static final int MORE_CANDIDATES = 400;

    VectorIndex open(Path folder, int dimension) throws IOException {
      return switch (this) {
        case FLAT -> FlatIndex.open(folder, dimension);
        case GRAPH_FLOAT -> LuceneIndex.open(folder);
        case GRAPH_ONE_BIT -> RescoredGraph.open(folder, CANDIDATES);
        case GRAPH_ONE_BIT_WIDE -> RescoredGraph.open(folder, MORE_CANDIDATES);
      };
    }
  }

  /// How a question is narrowed: one id in so many is allowed.
  public record Share(int oneIn) implements LongPredicate {
    @Override
    public boolean test(long id) {
      // Spread over the ids like a camera's photos, not in step with them.
      return oneIn == 1 || Long.remainderUnsigned(id * 0x9e3779b97f4a7c15L >>> 20, oneIn) == 0;
    }
  }

  /// What came out of it.
  ///
  /// @param buildProcessorSeconds with the making of the vectors
  /// @param recall of the ten nearest, by share
  /// @param p50 milliseconds, by share
  /// @param p95 milliseconds, by share
  /// @param processor milliseconds of processor time of a question, by share
  public record Outcome(
      double buildProcessorSeconds,
      long bytes,
      double[] recall,
      double[] p50,
      double[] p95,
      double[] processor) {}

  private final long count;
  private final LongFunction<float[]> vectors;
  private final List<float[]> questions = new ArrayList<>();
  private final List<float[]> later = new ArrayList<>();
  private final List<Share> shares;
  private final List<List<Set<Long>>> truth;

  /// @param vectors by id, from 1; questions by negative numbers
  public EngineTrial(long count, LongFunction<float[]> vectors, List<Share> shares, int questions) {
    this.count = count;
    this.vectors = vectors;
    this.shares = shares;
    for (int i = 1; i <= questions; i++) {
      this.questions.add(vectors.apply(-i));
      this.later.add(vectors.apply(-i - questions));
    }
    this.truth = exact();
  }

  /// The ten nearest of every share and question, by comparing with all.
  private List<List<Set<Long>>> exact() {
    int cores = Runtime.getRuntime().availableProcessors();
    List<List<Nearest10>> best = new ArrayList<>();
    for (Share _ : shares) {
      best.add(questions.stream().map(_ -> new Nearest10()).toList());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
      for (int part = 0; part < cores; part++) {
        int first = part + 1;
        threads.execute(() -> compare(first, cores, best));
      }
    }
    return best.stream().map(share -> share.stream().map(Nearest10::ids).toList()).toList();
  }

  private void compare(int first, int step, List<List<Nearest10>> best) {
    for (long id = first; id <= count; id += step) {
      float[] vector = vectors.apply(id);
      for (int q = 0; q < questions.size(); q++) {
        double cosine = dot(questions.get(q), vector);
        for (int s = 0; s < shares.size(); s++) {
          if (shares.get(s).test(id)) {
            best.get(s).get(q).offer(id, cosine);
          }
        }
      }
    }
  }

  private static double dot(float[] a, float[] b) {
    float sum = 0;
    float other = 0;
    for (int i = 0; i < a.length; i += 2) {
      sum += a[i] * b[i];
      other += a[i + 1] * b[i + 1];
    }
    return sum + other;
  }

  private static final class Nearest10 {
    private final List<Hit> hits = new ArrayList<>();

    synchronized void offer(long id, double cosine) {
      if (hits.size() < K || cosine > hits.getLast().cosine()) {
        hits.add(new Hit(id, cosine));
        hits.sort(Comparator.comparingDouble(Hit::cosine).reversed());
        if (hits.size() > K) {
          hits.removeLast();
        }
      }
    }

    Set<Long> ids() {
      return new HashSet<>(hits.stream().map(Hit::id).toList());
    }
  }

  /// @param folder empty
  public Outcome of(Engine engine, Path folder) throws IOException {
    long start = processorNanos();
    try (VectorIndex index = engine.open(folder, questions.getFirst().length)) {
      for (long id = 1; id <= count; id++) {
        index.put(id, vectors.apply(id));
      }
      index.commit(count);
      double build = (processorNanos() - start) / 1e9;
      double[] recall = new double[shares.size()];
      double[] p50 = new double[shares.size()];
      double[] p95 = new double[shares.size()];
      double[] processor = new double[shares.size()];
      for (int s = 0; s < shares.size(); s++) {
        recall[s] = recall(index, s);
        long before = processorNanos();
        double[] millis = millis(index, shares.get(s));
        processor[s] = (processorNanos() - before) / 1e6 / millis.length;
        p50[s] = millis[millis.length / 2];
        p95[s] = millis[millis.length * 95 / 100];
      }
      return new Outcome(build, bytes(folder), recall, p50, p95, processor);
    }
  }

  private double recall(VectorIndex index, int share) throws IOException {
    long found = 0;
    long wanted = 0;
    for (int q = 0; q < questions.size(); q++) {
      Set<Long> nearest = truth.get(share).get(q);
      wanted += nearest.size();
      found +=
          index.nearest(questions.get(q), K, shares.get(share)).stream()
              .filter(hit -> nearest.contains(hit.id()))
              .count();
    }
    return (double) found / wanted;
  }

  /// Each question for the first time, as people ask.
  private double[] millis(VectorIndex index, Share share) throws IOException {
    double[] millis = new double[later.size()];
    for (int q = 0; q < millis.length; q++) {
      float[] question = later.get(q);
      long start = System.nanoTime();
      List<Hit> _ = index.nearest(question, K, share);
      millis[q] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis;
  }

  private static long processorNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}

package app.fovea.model;

import java.util.List;
import java.util.Locale;

/// The page that the benchmark writes.
final class ModelPage {
  static final String BEFORE =
      """
      # Models: agreement and speed

      Written by `.ci/bench-models`; do not edit. Machine: %s, Java %s.

      """
          .formatted(MeasuredOn.description(), Runtime.version().feature());

  static final String AFTER =
      """

      Weights are random, 32-bit; one core encodes 8 pictures (residual networks take them in twos), phrases may use all
      cores. RSS is that of the whole process after pictures and a phrase. A rate counts
      the CPU time of the thread that encodes, so other programs on the machine do not lower it. The limit is the
      time that ONNX Runtime's own MatMul needs for all products of the tower, at its shapes and counts, with random
      data, measured in the same process between the runs of the tower. Our image towers compute the last block for
      the class token alone; the limit counts the same products. Convolutions count as products of unfolded
      pictures; a ratio above 1 means that the convolution is faster than that.
      Loading is from the page cache, first run included. Loading and phrases are measured by the clock and suffer from
      whatever else the machine does; the load average beside the machine says how much that was.
      """;

  private ModelPage() {}

  static String families(List<ReferenceAgreement> all) {
    StringBuilder table =
        new StringBuilder(
            """
            ## Against the reference implementation

            Worst row of 12 pictures and 20 phrases (limits: cosine 0.999999, logits 0.002, probabilities 0.001).

            | reference model | 1 - cosine, pictures | 1 - cosine, phrases | logits | zero-shot probabilities |
            |---|---|---|---|---|
            """);
    for (ReferenceAgreement a : all) {
      table.append(
          row(
              "| %s | %.1e | %.1e | %.5f | %.5f |%n",
              a.name(), 1 - a.image(), 1 - a.text(), a.logits(), a.probabilities()));
    }
    return table.append('\n').toString();
  }

  static String fullSize(List<ModelBenchmark.Figures> all) {
    StringBuilder table =
        new StringBuilder(
            """
            ## Full-size shapes on one core

            | model | load s | weights MB | RSS MB (before) | RSS / weights | images per core-second | limit | ratio | short phrase ms | 77 ids ms |
            |---|---|---|---|---|---|---|---|---|---|
            """);
    for (ModelBenchmark.Figures f : all) {
      table.append(
          row(
              "| %s | %.2f | %.0f | %.0f (%.0f) | %.2f | %.2f | %.2f | %.2f | %.1f | %.1f |%n",
              f.name(),
              f.loadSeconds(),
              f.weightMegabytes(),
              f.rssMegabytes(),
              f.emptyMegabytes(),
              f.rssMegabytes() / f.weightMegabytes(),
              f.imagesPerCoreSecond(),
              f.limitPerCoreSecond(),
              f.imagesPerCoreSecond() / f.limitPerCoreSecond(),
              f.shortTextMillis(),
              f.longTextMillis()));
    }
    return table.toString();
  }

  static String narrow(List<ModelBenchmark.Figures> all) {
    StringBuilder table =
        new StringBuilder(
            """

            ## int8 weights on one core

            All matrices in int8, of which the numbers -63 to 63 are used: every processor adds those up without cutting off. The
            kernels, and so the rates, are those of the whole range, which needs VNNI (see the machine above). The limit is
            MatMulInteger at the same shapes and counts. Random weights: the cosine says that the graph is right, not how a trained model does.

            | model | images per core-second | limit | ratio | against 32 bits | worst cosine to 32 bits |
            |---|---|---|---|---|---|
            """);
    all.stream()
        .filter(f -> f.narrowPerCoreSecond() > 0)
        .forEach(
            f ->
                table.append(
                    row(
                        "| %s | %.2f | %.2f | %.2f | %.2f | %.4f |%n",
                        f.name(),
                        f.narrowPerCoreSecond(),
                        f.narrowLimitPerCoreSecond(),
                        f.narrowPerCoreSecond() / f.narrowLimitPerCoreSecond(),
                        f.narrowPerCoreSecond() / f.imagesPerCoreSecond(),
                        f.worstCosine())));
    return table.toString();
  }

  static String beside(List<ModelBenchmark.Figures> all, List<PyTorchFigures> others) {
    if (others.isEmpty()) {
      return "";
    }
    StringBuilder table =
        new StringBuilder(
            row(
                """

                ## PyTorch %s beside it

                open_clip's models with random weights, run just before ours by `.ci/pytorch-models.py`: batches of 8, 32 bits, one core;
                phrases on all cores (open_clip always encodes all 77 ids).

                | model | PyTorch images per core-second | ours / PyTorch, 32 bits | ours / PyTorch, int8 | PyTorch phrase ms | PyTorch RSS MB |
                |---|---|---|---|---|---|
                """,
                others.getFirst().version()));
    for (PyTorchFigures other : others) {
      ModelBenchmark.Figures ours =
          all.stream().filter(it -> it.name().equals(other.name())).findFirst().orElseThrow();
      table.append(
          row(
              "| %s | %.2f | %.2f | %s | %.1f | %.0f |%n",
              other.name(),
              other.imagesPerCoreSecond(),
              ours.imagesPerCoreSecond() / other.imagesPerCoreSecond(),
              ours.narrowPerCoreSecond() == 0
                  ? "–"
                  : row("%.2f", ours.narrowPerCoreSecond() / other.imagesPerCoreSecond()),
              other.phraseMillis(),
              other.rssMegabytes()));
    }
    return table.toString();
  }

  private static String row(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

package app.fovea.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What `.ci/pytorch-models.py` measured of one model with random weights in PyTorch.
///
/// @param version of PyTorch
/// @param phraseMillis of 77 ids, on all cores
/// @param rssMegabytes of the process after pictures and a phrase
record PyTorchFigures(
    String name,
    String version,
    double imagesPerCoreSecond,
    double phraseMillis,
    double rssMegabytes) {
  /// One line a model; an empty file where no Python was at hand.
  static List<PyTorchFigures> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.split(",", -1))
        .map(
            cells ->
                new PyTorchFigures(
                    cells[0],
                    cells[1],
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4])))
        .toList();
  }
}

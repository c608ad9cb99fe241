package app.fovea.model;

import app.fovea.model.ModelPackage.ModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Packages without a graph: `config.json` and `weights.bin`, or the three files of published
/// weights. Weights that begin with "NaN" give vectors of that.
public final class FakeRuntime implements PackageRuntime {
  static final int DIMENSION = 4;

  private static final List<String> SHORT = List.of("config.json", "weights.bin");
  private static final List<String> PUBLISHED =
      List.of("open_clip_config.json", "open_clip_model.safetensors", "tokenizer.json");

  /// A store of such packages.
  public static ModelStore store(Path own) {
    return new ModelStore(own, List.of(), new FakeRuntime(), _ -> Long.MAX_VALUE);
  }

  private static List<String> names(Path directory) {
    return Files.exists(directory.resolve("open_clip_config.json")) ? PUBLISHED : SHORT;
  }

  /// Writes such a package.
  static Path write(Path directory, String weights) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("config.json"), "{}");
    Files.writeString(directory.resolve("weights.bin"), weights);
    return directory;
  }

  @Override
  public ModelPackage read(Path directory) throws ModelException {
    for (String name : names(directory)) {
      if (!Files.isRegularFile(directory.resolve(name))) {
        throw new ModelException(directory + " has no " + name);
      }
    }
    return new ModelPackage(
        String.valueOf(directory.getFileName()),
        ModelPackage.Family.EXPORTED,
        DIMENSION,
        new Input(
            8,
            Input.Fit.SQUASH,
            Input.Interpolation.BICUBIC,
            List.of(0f, 0f, 0f),
            List.of(1f, 1f, 1f)),
        16,
        directory,
        names(directory).stream().map(name -> new ModelFile(name, 0, "")).toList(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Classifier openClassifier(ModelPackage model, Accelerator accelerator, int threads)
      throws ModelException {
    throw new ModelException(model.id() + " is no classifier");
  }

  @Override
  public List<String> narrow(ModelPackage model, Path into) throws ModelException {
    throw new ModelException(model.id() + " has no matrices");
  }

  @Override
  public void checkNumbers(ModelPackage model) {}

  @Override
  public Encoder open(ModelPackage model, Accelerator accelerator, int threads)
      throws ModelException {
    try {
      String weights =
          Files.readString(
              model.directory().resolve(names(model.directory()).get(1)),
              StandardCharsets.ISO_8859_1);
      float[] vector = new float[DIMENSION];
      Arrays.fill(vector, weights.startsWith("NaN") ? Float.NaN : 0.5f);
      return new FakeEncoder(model, accelerator, vector);
    } catch (IOException e) {
      throw new ModelException("no weights", e);
    }
  }

  private record FakeEncoder(ModelPackage model, Accelerator accelerator, float[] vector)
      implements Encoder {
    @Override
    public Similarity similarity() {
      return new Similarity(1, 0, false);
    }

    @Override
    public float[][] images(List<Pixels> pictures) {
      return pictures.stream().map(_ -> vector).toArray(float[][]::new);
    }

    @Override
    public float[][] texts(List<String> phrases) {
      return phrases.stream().map(_ -> vector).toArray(float[][]::new);
    }

    @Override
    public int[] tokens(String phrase) {
      return new int[] {0, 1};
    }

    @Override
    public void close() {}
  }
}

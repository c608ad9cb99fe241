package app.fovea.model;

import java.util.List;

/// A loaded model: pictures and phrases become unit vectors of the same space.
///
/// Safe for concurrent use: each call to [#images] keeps to one core, so a caller that wants them
/// all makes as many calls side by side; [#texts] uses all the cores it was given. Calls after
/// [#close] throw [IllegalStateException].
///
/// A tower may be opened as late as at the first call that needs it; what is wrong with its files
/// is then an [java.io.UncheckedIOException] around a [ModelException]. A model that was imported
/// had both towers opened then.
public interface Encoder extends AutoCloseable {
  /// The model that is loaded.
  ModelPackage model();

  /// Where it really runs.
  Accelerator accelerator();

  /// How this model turns a cosine into a logit.
  Similarity similarity();

  /// One unit vector of [ModelPackage#dimension] numbers per picture, in their order.
  float[][] images(List<Pixels> pictures);

  /// One unit vector per phrase, in their order. An empty phrase is valid.
  float[][] texts(List<String> phrases);

  /// The token ids of a phrase: start, text and end, without padding.
  int[] tokens(String phrase);

  @Override
  void close();
}

package app.fovea.desktop.library;

import app.fovea.index.Answer;
import app.fovea.index.Early;
import app.fovea.index.Facets;
import app.fovea.index.Photo;
import app.fovea.index.PhotoDetails;
import app.fovea.index.Progress;
import app.fovea.index.Query;
import app.fovea.index.Status;
import app.fovea.index.Summary;
import app.fovea.index.image.View;
import app.fovea.index.label.Batch;
import app.fovea.index.label.LabelSet;
import app.fovea.model.ModelPackage;
import app.fovea.model.hub.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What the window asks of a library. Safe for concurrent use; any call can take a while, so none
/// is made on the window's thread.
public interface Gallery extends FolderAccess, ModelAccess, AutoCloseable {
  Optional<ModelPackage> model() throws IOException;

  /// Every model that could be used.
  List<ModelPackage> models() throws IOException;

  /// Every model that could be fetched, those first that would serve this machine and its user
  /// best.
  ///
  /// @param language of the user, two letters
  List<Entry> catalogue(String language) throws IOException;

  /// Fetches a model over the network and uses it where the library had none of its own.
  ///
  /// @param accepted names of licences that the user has accepted
  ModelPackage download(
      Entry entry,
      Set<String> accepted,
      Consumer<app.fovea.model.hub.Progress> progress,
      BooleanSupplier cancelled)
      throws IOException;

  /// Copies a model's folder or archive into the library and uses it.
  ModelPackage importModel(Path source) throws IOException;

  void use(ModelPackage model) throws IOException;

  void remove(ModelPackage model) throws IOException;

  /// Whether it lies in this library, and so could be removed.
  boolean owns(ModelPackage model);

  Status status() throws IOException;

  void addFolder(Path folder) throws IOException;

  void removeFolder(Path folder) throws IOException;

  /// Brings folders up to date; stops soon after `cancelled`, keeping what was done.
  Summary index(List<Path> folders, Consumer<Progress> progress, BooleanSupplier cancelled)
      throws IOException;

  /// Opens whatever the first search would have to wait for.
  void warm() throws IOException;

  /// @param early told of the best matches before the others are known
  Answer search(Query query, int limit, Early early, BooleanSupplier cancelled) throws IOException;

  /// The language of a query's words, where the model that answers does not know it.
  Optional<Unspoken> unspoken(Query query) throws IOException;

  /// What filters can ask for.
  Facets facets() throws IOException;

  /// Everything that is known of a photo; empty when it is gone.
  Optional<PhotoDetails> details(long id) throws IOException;

  /// Takes photos out of every result; gives those that were not out before.
  List<Long> exclude(List<Long> photos) throws IOException;

  /// How many photos are out of every result.
  long excluded() throws IOException;

  /// Lets them be found again.
  void include(List<Long> photos) throws IOException;

  /// Gives photos stars.
  Batch rate(List<Long> photos, int stars) throws IOException;

  /// Says that photos have a label of a set.
  Batch label(String set, String label, List<Photo> photos) throws IOException;

  /// The labels of every set.
  List<LabelSet> labelSets() throws IOException;

  /// Takes back what was decided at one stroke.
  void undo(Batch batch) throws IOException;

  /// Makes it hold again.
  void redo(Batch batch) throws IOException;

  /// Every photo, or those below a folder, newest first.
  List<Photo> timeline(Optional<Path> folder) throws IOException;

  /// Those of the photos with these numbers that have a file, by number.
  Map<Long, Photo> photos(Collection<Long> ids) throws IOException;

  /// JPEG bytes, upright.
  Optional<byte[]> thumbnail(long id) throws IOException;

  /// A picture to look at.
  ///
  /// @param unwanted asked now and then: whether nobody waits for it any more
  /// @throws IOException with the reason why it cannot be shown
  View view(Path picture, View.Size size, BooleanSupplier unwanted) throws IOException;

  @Override
  void close();
}

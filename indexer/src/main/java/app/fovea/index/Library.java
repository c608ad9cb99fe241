package app.fovea.index;

import app.fovea.model.Accelerator;
import app.fovea.model.Encoder;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import app.fovea.model.Pixels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One collection on disk: all that the window and the command line see.
///
/// Safe for concurrent use. One process at a time can open it for writing; any number can read at
/// the same time, also while it is written.
public final class Library implements AutoCloseable {
  /// Readers never take the writer's lock.
  public enum Access {
    READ,
    WRITE
  }

  /// @param model the model to use instead of the library's own choice
  /// @param accelerator where to run it; empty chooses
  /// @param threads cores to use
  /// @param builtInModels folders of the distribution's packages
  public record Options(
      Optional<String> model,
      Optional<Accelerator> accelerator,
      int threads,
      List<Path> builtInModels) {}

  private Library() {}

  /// Opens the library in that directory, making it when it is not there.
  ///
  /// @throws LibraryException LOCKED after a short wait for another writer, DAMAGED, NEWER
  public static Library open(Path directory, Access access, Options options) throws IOException {
    throw new IOException("cannot open " + directory + " for " + access + " with " + options);
  }

  public ModelStore models() {
    throw new IllegalStateException();
  }

  /// The model in use: the one asked for, else the library's choice, else a built-in one.
  public Optional<ModelPackage> model() throws IOException {
    throw new IOException();
  }

  /// Makes a model of the store the library's.
  public void use(ModelPackage model) throws IOException {
    throw new IOException(model.id());
  }

  /// The loaded model, opened when first asked for; closed with the library.
  ///
  /// @throws LibraryException NO_MODEL
  public Encoder encoder() throws IOException {
    throw new IOException();
  }

  public List<Folder> folders() throws IOException {
    throw new IOException();
  }

  /// Adds a folder; what lies below one that is there already adds nothing.
  public void addFolder(Path folder) throws IOException {
    throw new IOException(folder.toString());
  }

  /// Forgets a folder. Its files are not touched; vectors and labels of its contents stay.
  public void removeFolder(Path folder) throws IOException {
    throw new IOException(folder.toString());
  }

  /// Brings folders of the library up to date. Stops soon after `cancelled` says so, with
  /// everything kept that was done.
  public Summary index(List<Path> folders, Consumer<Progress> progress, BooleanSupplier cancelled)
      throws IOException {
    throw new IOException(folders + " " + progress + cancelled);
  }

  /// At most `limit` matches from offset 0, best first. Returns early with a CANCELLED exception
  /// when `cancelled` says so.
  public Answer search(Query query, int limit, BooleanSupplier cancelled) throws IOException {
    throw new IOException(query + " " + limit + cancelled);
  }

  /// Every photo of the library, or below a folder, newest first.
  public List<Photo> timeline(Optional<Path> folder) throws IOException {
    throw new IOException(folder.toString());
  }

  public Optional<Photo> photo(long id) throws IOException {
    throw new IOException(Long.toString(id));
  }

  /// The photo that has a file at that path.
  public Optional<Photo> photo(Path path) throws IOException {
    throw new IOException(path.toString());
  }

  /// JPEG bytes of a thumbnail, upright, long side 320 pixels at most.
  public Optional<byte[]> thumbnail(long id) throws IOException {
    throw new IOException(Long.toString(id));
  }

  /// Decodes a picture, which need not be in the library, as the model takes it.
  ///
  /// @throws LibraryException NO_SUCH_FILE, or BAD_REQUEST with the decoder's reason
  public Pixels pixels(Path picture) throws IOException {
    throw new IOException(picture.toString());
  }

  public Status status() throws IOException {
    throw new IOException();
  }

  @Override
  public void close() {}
}

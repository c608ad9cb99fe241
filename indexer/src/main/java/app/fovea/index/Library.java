package app.fovea.index;

import app.fovea.index.duplicate.Group;
import app.fovea.index.image.PictureReader;
import app.fovea.index.label.Batch;
import app.fovea.index.pace.Pace;
import app.fovea.model.Accelerator;
import app.fovea.model.AcceleratorChoice;
import app.fovea.model.Encoder;
import app.fovea.model.ModelBench;
import app.fovea.model.ModelPackage;
import app.fovea.model.ModelStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
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

  private final LibraryDirectory directory;
  private final Options options;
  private final Opened opened;
  private final ModelStore store;
  private final PictureFiles pictures;
  private final ModelChoice choice;
  private final Vectors vectors;
  private final TextProjection texts;
  private final Notices notices = new Notices();
  private final Labels labels;
  private final Indexing indexing;
  private final Questions questions;

  private Library(LibraryDirectory directory, Access access, Options options, Seams seams)
      throws IOException {
    this.directory = directory;
    this.options = options;
    this.opened = Opened.of(directory, access);
    opened.catalog().losses(notices::tell);
    this.store = seams.store();
    this.pictures = seams.pictures();
    this.choice =
        new ModelChoice(directory, seams.models(), opened.catalog().settings(), options.model());
    this.vectors = new Vectors(opened.catalog(), directory, notices);
    this.texts = new TextProjection(opened.catalog(), directory.texts(), access, notices);
    this.indexing = new Indexing(opened, directory, choice, vectors, texts, pictures);
    var backgrounds = new Backgrounds(opened.catalog(), new PhraseVectors(directory.phrases()));
    this.questions =
        new Questions(
            new Questions.Sources(opened.catalog(), vectors, texts, backgrounds),
            pictures,
            choice,
            indexing.pace());
    this.labels = new Labels(this, opened.catalog(), new OwnLabels(this, pictures, options));
  }

  /// What a library takes from elsewhere.
  record Seams(ModelStore store, Models models, PictureFiles pictures) {}

  /// Whether there is a library in that directory.
  public static boolean isIn(Path directory) {
    return new LibraryDirectory(directory).hasCatalog();
  }

  /// Opens the library in that directory, making it when it is not there.
  ///
  /// @throws LibraryException LOCKED after a short wait for another writer, DAMAGED, NEWER
  public static Library open(Path directory, Access access, Options options) throws IOException {
    LibraryDirectory own = new LibraryDirectory(directory.toAbsolutePath().normalize());
    ModelStore store = new ModelStore(own.models(), options.builtInModels());
    if (!options.accelerator().equals(Optional.of(Accelerator.CPU))) {
      store.runtimes().activate();
    }
    return open(
        own.path(),
        access,
        options,
        new Seams(
            store, new InstalledModels(store, options), new DiskPictures(PictureReader.apart())));
  }

  static Library open(Path directory, Access access, Options options, Seams seams)
      throws IOException {
    return new Library(new LibraryDirectory(directory), access, options, seams);
  }

  /// Tells in sentences what was found damaged in the library's files and what became of it, each
  /// thing once; see [Damage].
  ///
  /// @param told on whichever thread finds something
  public void notices(Consumer<String> told) {
    notices.to(told);
  }

  public ModelStore models() {
    return store;
  }

  /// The model in use: the one asked for, else the library's choice, else one of its own, else a
  /// built-in one.
  public Optional<ModelPackage> model() throws IOException {
    return choice.model();
  }

  /// Makes a model of the store the library's.
  ///
  /// Where pictures were embedded for another model, that one answers until they are for this one.
  public void use(ModelPackage model) throws IOException {
    new ModelSwitch(opened.catalog(), vectors, choice).to(model);
  }

  /// Makes a model that was just imported or downloaded the library's, unless the library has
  /// chosen one of its own already.
  public void adopt(ModelPackage model) throws IOException {
    if (!choice.hasOwn()) {
      use(model);
    }
  }

  /// The model that searches are answered with: [#model] except while pictures are still being
  /// embedded for that one.
  ///
  /// @throws LibraryException NO_MODEL
  public Encoder answering() throws IOException {
    return choice.encoder(choice.answering());
  }

  /// The model that searches are answered with; nothing is loaded.
  public Optional<ModelPackage> answeringModel() throws IOException {
    return choice.model().isEmpty() ? Optional.empty() : Optional.of(choice.answering());
  }

  /// Where a model runs on this machine with this library's options, and why.
  public AcceleratorChoice accelerator(ModelPackage model) throws IOException {
    return new InstalledModels(store, options).choose(model);
  }

  /// Measures how fast a model is here, with this library's options; takes some seconds.
  public ModelBench measure(ModelPackage model) throws IOException {
    return store.bench(model, options.accelerator(), options.threads());
  }

  /// The loaded model, opened when first asked for; closed with the library.
  ///
  /// @throws LibraryException NO_MODEL
  public Encoder encoder() throws IOException {
    return choice.encoder(choice.required());
  }

  public List<Folder> folders() throws IOException {
    return new Folders(opened.catalog()).list();
  }

  /// Adds a folder; below one that is there it adds nothing. One that was removed is as it was.
  ///
  /// @throws LibraryException NO_SUCH_FILE when it is not there or not a folder
  public void addFolder(Path folder) throws IOException {
    new Folders(opened.catalog()).add(folder);
  }

  /// Forgets a folder, until [#addFolder]. Its files are not touched; vectors and labels stay.
  ///
  /// @throws LibraryException NO_SUCH_FILE when it is not one of the library's
  public void removeFolder(Path folder) throws IOException {
    new Folders(opened.catalog()).remove(folder);
    texts.last();
  }

  /// Brings folders of the library, or folders below them, up to date; all of them when none is
  /// named. Stops and returns soon after `cancelled` says so, with everything kept that was done.
  /// What lies on a volume that is away is left as it is.
  ///
  /// @param progress told a few times a second, on the thread that calls
  /// @throws LibraryException NO_MODEL, NO_SUCH_FILE
  public Summary index(List<Path> folders, Consumer<Progress> progress, BooleanSupplier cancelled)
      throws IOException {
    return indexing.run(
        encoder(), folders, options.threads(), new Indexing.Onlooker(progress, cancelled));
  }

  /// How fast folders are brought up to date; can be changed at any time, also during a run.
  public Pace pace() {
    return indexing.pace();
  }

  /// Says which folders somebody is looking at: their photos come first, also in a run that goes on
  /// already.
  public void show(List<Path> folders) {
    indexing.show(folders);
  }

  /// Watches the library's folders until `cancelled` says so. All of them are told as changed
  /// first, so that what happened while nobody watched is found; then each in which something
  /// changes.
  ///
  /// Bursts of changes are taken together, and a folder is told once nothing has changed in it for
  /// two seconds, so that files still being copied are left alone. Folders that tell no changes, on
  /// network drives or where the system watches no more, are told every minute. A folder whose
  /// volume comes back, or that is added meanwhile, is told at once. Blocks its thread.
  public void watch(FolderEvents events, BooleanSupplier cancelled) throws IOException {
    new Watching(events, new Folders(opened.catalog()), cancelled).untilCancelled();
  }

  /// What is left out of the folders.
  public IgnoreRules ignored() {
    return new IgnoreRules(opened.catalog());
  }

  /// The folders right below one of the library's folders or below one of those, by name, with how
  /// many photos are known in each and below it.
  public List<Subfolder> subfolders(Path folder) throws IOException {
    return new Folders(opened.catalog()).below(folder);
  }

  /// Says that one of the library's folders is now somewhere else, as it is: labels, vectors and
  /// thumbnails follow, and files that have kept size and time are not read again.
  ///
  /// @throws LibraryException NO_SUCH_FILE
  public void relocate(Path folder, Path now) throws IOException {
    new Folders(opened.catalog()).relocate(folder, now);
    texts.last();
  }

  /// At most `limit` matches, best first. CANCELLED when `cancelled` says so.
  public Answer search(Query query, int limit, BooleanSupplier cancelled) throws IOException {
    return search(query, Wanted.best(limit), cancelled);
  }

  /// As much as is wanted of the answer to a query, in the wanted order. Returns early with a
  /// CANCELLED exception when `cancelled` says so.
  public Answer search(Query query, Wanted wanted, BooleanSupplier cancelled) throws IOException {
    return search(query, wanted, Early.NONE, cancelled);
  }

  /// The same, and the best matches as soon as they are known.
  public Answer search(Query query, Wanted wanted, Early early, BooleanSupplier cancelled)
      throws IOException {
    return questions.answer(query, wanted, early, cancelled);
  }

  /// Opens whatever the first question would have to wait for, above all the model's text tower,
  /// which stays open with the library. Does nothing where there is no model, or it was done.
  public void warm() throws IOException {
    questions.warm();
  }

  /// Photos that look like a picture, which need not be in the library; itself is left out.
  public Answer similar(Path picture, Wanted wanted, BooleanSupplier cancelled) throws IOException {
    return questions.similar(picture, wanted, cancelled);
  }

  /// Photos that are there more than once, by kind. Nothing is changed; the originals are not read.
  public List<Group> duplicates(BooleanSupplier cancelled) throws IOException {
    return new DuplicateSearch(
            opened.catalog(), pictures().thumbnails(), directory.looks(), cancelled)
        .groups(choice.model().map(ModelKey::of), options.threads());
  }

  /// Remembers that no two of these photos are duplicates of each other.
  public void keepApart(List<Long> photos) throws IOException {
    opened.catalog().lookalikes().keepApart(photos);
  }

  /// Searches that are kept.
  public SavedSearches searches() {
    return new SavedSearches(opened.catalog().searches(), notices);
  }

  /// How many photos there are of each month, the latest first.
  public SequencedMap<YearMonth, Long> months() throws IOException {
    return photos().months();
  }

  /// Every photo of the library, or below a folder, newest first.
  public List<Photo> timeline(Optional<Path> folder) throws IOException {
    return photos().timeline(folder);
  }

  /// Those of the photos with these numbers that have a file, by number.
  public Map<Long, Photo> photos(Collection<Long> ids) throws IOException {
    return photos().of(ids);
  }

  public Optional<Photo> photo(long id) throws IOException {
    return photos().of(id);
  }

  /// The photo that has a file at that path.
  public Optional<Photo> photo(Path path) throws IOException {
    return photos().at(path);
  }

  /// Photos that are left out of results.
  public Exclusion exclusion() {
    return new Exclusion(opened.catalog());
  }

  /// What the photos have, for filters to be chosen from.
  public Facets facets() throws IOException {
    return new FacetCounts(opened.catalog()).all();
  }

  /// Everything that is known of a photo; empty when it is no longer in the library.
  public Optional<PhotoDetails> details(long id) throws IOException {
    return new DetailsOf(opened.catalog(), photos()).photo(id);
  }

  private Photos photos() {
    return new Photos(opened.catalog());
  }

  /// Pictures to look at and to decode, those of the library and others.
  public Pictures pictures() {
    return new Pictures(opened, choice, pictures, pace());
  }

  /// Gives photos stars, 0 for none; they hold before what the files say, also when other programs
  /// write something else there later. [Labels#undo] takes the batch back.
  ///
  /// @param ids the photos' numbers
  /// @param stars 0 to 5
  /// @throws LibraryException BAD_REQUEST for other numbers of stars
  public Batch rate(Collection<Long> ids, int stars) throws IOException {
    return labels.batch(opened.catalog().ratings().add(ids, stars));
  }

  /// Its labels: sets, examples and decisions.
  public Labels labels() {
    return labels;
  }

  public Status status() throws IOException {
    return new Census(opened.catalog(), directory).status(choice.model());
  }

  @Override
  public void close() {
    try {
      indexing.alone(
          () -> {
            vectors.close();
            texts.close();
            choice.close();
            pictures.close();
            opened.close();
          });
    } catch (IOException e) {
      throw new UncheckedIOException("The library in " + directory.path() + " was not closed", e);
    }
  }
}

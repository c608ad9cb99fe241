package app.fovea.desktop.library;

import app.fovea.index.Answer;
import app.fovea.index.Band;
import app.fovea.index.Early;
import app.fovea.index.Facets;
import app.fovea.index.Folder;
import app.fovea.index.IgnoreRule;
import app.fovea.index.LibraryException;
import app.fovea.index.Match;
import app.fovea.index.Outcome;
import app.fovea.index.Photo;
import app.fovea.index.PhotoDetails;
import app.fovea.index.Progress;
import app.fovea.index.Query;
import app.fovea.index.Status;
import app.fovea.index.Subfolder;
import app.fovea.index.Summary;
import app.fovea.index.image.Exposure;
import app.fovea.index.image.View;
import app.fovea.index.label.Batch;
import app.fovea.index.label.LabelSet;
import app.fovea.index.pace.Restraint;
import app.fovea.index.pace.Speed;
import app.fovea.model.Accelerator;
import app.fovea.model.AcceleratorChoice;
import app.fovea.model.Input;
import app.fovea.model.ModelBench;
import app.fovea.model.ModelPackage;
import app.fovea.model.RuntimePack;
import app.fovea.model.hub.Catalogue;
import app.fovea.model.hub.DownloadCancelled;
import app.fovea.model.hub.Entry;
import app.fovea.model.hub.Recommendation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javax.imageio.ImageIO;

/// A library in memory. It finds words in file names, and it refuses to be called on the window's
/// thread.
public final class FakeGallery implements Gallery {
  public final List<Folder> folders = new CopyOnWriteArrayList<>();
  public final List<Photo> photos = new CopyOnWriteArrayList<>();
  public final List<Outcome.Failed> failed = new CopyOnWriteArrayList<>();
  public final List<Query> asked = new CopyOnWriteArrayList<>();
  public volatile Optional<ModelPackage> model = Optional.of(model("small"));
  public volatile Band band = Band.LIKELY;
  public final Map<Long, Integer> stars = new ConcurrentHashMap<>();
  public final Set<Long> excluded = ConcurrentHashMap.newKeySet();
  public final List<LabelSet> labelSets = new CopyOnWriteArrayList<>();
  public final List<String> labelled = new CopyOnWriteArrayList<>();
  private final List<Runnable> undone = new CopyOnWriteArrayList<>();
  private final List<Runnable> redone = new CopyOnWriteArrayList<>();
  /// How often all photos were asked for.
  public final AtomicInteger timelines = new AtomicInteger();

  public final AtomicInteger warmed = new AtomicInteger();
  public final List<IgnoreRule> ignored = new CopyOnWriteArrayList<>();
  public final BlockingQueue<Path> changed = new LinkedBlockingQueue<>();
  private final Map<String, ModelBench> measured = new ConcurrentHashMap<>();
  public final List<String> paces = new CopyOnWriteArrayList<>();
  public volatile List<Path> visible = List.of();

  /// What has to happen before a run begins.
  @FunctionalInterface
  public interface Gate {
    void pass() throws InterruptedException;
  }

  public volatile Gate beforeIndexing = () -> {};
  public final List<RuntimeOffer> runtimes = new CopyOnWriteArrayList<>();
  public volatile boolean closed;
  public final List<Path> unwantedViews = new CopyOnWriteArrayList<>();
  public final Set<Path> unreadable = ConcurrentHashMap.newKeySet();
  public volatile boolean offline;

  public static ModelPackage model(String id) {
    return new ModelPackage(
        id,
        ModelPackage.Family.EXPORTED,
        4,
        new Input(
            8,
            Input.Fit.SHORTEST,
            Input.Interpolation.BICUBIC,
            List.of(0f, 0f, 0f),
            List.of(1f, 1f, 1f)),
        16,
        Path.of(id),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /// A library that holds so many photos, an hour apart.
  public static FakeGallery holding(int count) {
    FakeGallery gallery = new FakeGallery();
    List<Photo> photos = new ArrayList<>(count);
    LocalDateTime newest = LocalDateTime.of(2026, 6, 30, 12, 0);
    for (int number = 0; number < count; number++) {
      photos.add(
          photo(
              number,
              Path.of("/photos/picture-%06d.jpg".formatted(number)),
              newest.minusHours(number)));
    }
    gallery.photos.addAll(photos);
    gallery.folders.add(new Folder(Path.of("/photos"), count, true));
    return gallery;
  }

  public static Photo photo(long id, Path path, LocalDateTime taken) {
    return new Photo(
        id,
        "%032x".formatted(id),
        path,
        List.of(),
        300 + (int) (id * 37 % 200),
        240,
        taken,
        Photo.Clock.CAMERA,
        Optional.of("Camera"),
        Optional.empty(),
        0,
        true,
        0x6080a0);
  }

  private static void notOnTheWindowsThread() {
    if (Platform.isFxApplicationThread()) {
      throw new AssertionError("the library was asked on the window's thread");
    }
  }

  @Override
  public Optional<ModelPackage> model() {
    notOnTheWindowsThread();
    return model;
  }

  @Override
  public List<ModelPackage> models() {
    notOnTheWindowsThread();
    return model.stream().toList();
  }

  @Override
  public List<Entry> catalogue() {
    return Catalogue.published().entries();
  }

  @Override
  public ModelPackage download(
      Entry entry,
      Set<String> accepted,
      Consumer<app.fovea.model.hub.Progress> progress,
      BooleanSupplier cancelled)
      throws IOException {
    notOnTheWindowsThread();
    progress.accept(
        new app.fovea.model.hub.Progress(
            app.fovea.model.hub.Progress.Stage.FETCHING,
            Optional.empty(),
            50,
            100,
            1000,
            Optional.empty(),
            Optional.empty()));
    if (offline) {
      throw new IOException("The hub cannot be reached.");
    }
    ModelPackage fetched = model(entry.id());
    model = Optional.of(fetched);
    return fetched;
  }

  @Override
  public ModelPackage importModel(Path source) throws IOException {
    notOnTheWindowsThread();
    if (!Files.isDirectory(source)) {
      throw new IOException("There is no model in " + source + ".");
    }
    ModelPackage imported = model(String.valueOf(source.getFileName()));
    model = Optional.of(imported);
    return imported;
  }

  @Override
  public void use(ModelPackage other) {
    notOnTheWindowsThread();
    model = Optional.of(other);
  }

  @Override
  public void remove(ModelPackage other) {
    notOnTheWindowsThread();
    model = model.filter(used -> !used.equals(other));
  }

  @Override
  public boolean owns(ModelPackage other) {
    return true;
  }

  @Override
  public Optional<ModelPackage> answering() {
    return model();
  }

  @Override
  public AcceleratorChoice accelerator(ModelPackage used) {
    notOnTheWindowsThread();
    return new AcceleratorChoice(Accelerator.CPU, "it runs everywhere", List.of());
  }

  @Override
  public Optional<ModelBench> measured(ModelPackage used) {
    notOnTheWindowsThread();
    return Optional.ofNullable(measured.get(used.id()));
  }

  @Override
  public ModelBench measure(ModelPackage used) {
    notOnTheWindowsThread();
    ModelBench bench = new ModelBench(used.id(), Accelerator.CPU, 8, 12.5, 9, 0);
    measured.put(used.id(), bench);
    return bench;
  }

  @Override
  public List<RuntimeOffer> runtimes() {
    notOnTheWindowsThread();
    return List.copyOf(runtimes);
  }

  @Override
  public void download(
      RuntimePack pack, Consumer<app.fovea.model.hub.Progress> progress, BooleanSupplier cancelled)
      throws IOException {
    notOnTheWindowsThread();
    if (offline) {
      throw new LibraryException(
          LibraryException.Kind.BAD_REQUEST, "The maker's server cannot be reached.");
    }
    if (cancelled.getAsBoolean()) {
      throw new DownloadCancelled();
    }
    runtimes.replaceAll(
        offer -> offer.pack().equals(pack) ? new RuntimeOffer(pack, true, offer.lacking()) : offer);
  }

  @Override
  public Optional<Recommendation> recommended(String language) {
    notOnTheWindowsThread();
    return Optional.of(
        new Recommendation(Catalogue.published().entries().getFirst(), "it is the first"));
  }

  @Override
  public OptionalDouble speed(Entry entry) {
    notOnTheWindowsThread();
    return OptionalDouble.of(8);
  }

  @Override
  public List<Subfolder> subfolders(Path folder) {
    notOnTheWindowsThread();
    Map<Path, Long> below = new TreeMap<>();
    for (Photo photo : photos) {
      Path parent = Objects.requireNonNull(photo.path().getParent());
      if (parent.startsWith(folder) && !parent.equals(folder)) {
        below.merge(folder.resolve(folder.relativize(parent).getName(0)), 1L, Long::sum);
      }
    }
    return below.entrySet().stream()
        .map(each -> new Subfolder(each.getKey(), each.getValue(), false))
        .toList();
  }

  @Override
  public void relocate(Path folder, Path now) {
    notOnTheWindowsThread();
    folders.replaceAll(
        known -> known.path().equals(folder) ? new Folder(now, known.photos(), true) : known);
  }

  @Override
  public List<IgnoreRule> ignored() {
    notOnTheWindowsThread();
    return List.copyOf(ignored);
  }

  @Override
  public void ignore(IgnoreRule rule) {
    notOnTheWindowsThread();
    ignored.add(rule);
  }

  @Override
  public void stopIgnoring(IgnoreRule rule) {
    notOnTheWindowsThread();
    ignored.remove(rule);
  }

  @Override
  public void pace(Speed speed, Restraint restraint) {
    paces.add(speed + " " + restraint);
  }

  @Override
  public void visible(List<Path> shown) {
    notOnTheWindowsThread();
    visible = List.copyOf(shown);
  }

  /// Names all folders once, then each that a test adds to [#changed].
  @Override
  public void changes(
      Consumer<List<Path>> told, Consumer<String> notice, BooleanSupplier cancelled) {
    notOnTheWindowsThread();
    told.accept(folders.stream().filter(Folder::online).map(Folder::path).toList());
    try {
      while (!cancelled.getAsBoolean()) {
        told.accept(List.of(changed.take()));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Status status() {
    notOnTheWindowsThread();
    return new Status(folders, photos.size(), 0, failed, Map.of());
  }

  @Override
  public void addFolder(Path folder) throws IOException {
    notOnTheWindowsThread();
    if (!Files.isDirectory(folder)) {
      throw new LibraryException(
          LibraryException.Kind.NO_SUCH_FILE, "There is no folder " + folder + ".");
    }
    folders.add(new Folder(folder, 0, true));
  }

  @Override
  public void removeFolder(Path folder) {
    notOnTheWindowsThread();
    folders.removeIf(known -> known.path().equals(folder));
    photos.removeIf(photo -> photo.path().startsWith(folder));
  }

  @Override
  public Summary index(List<Path> these, Consumer<Progress> progress, BooleanSupplier cancelled)
      throws IOException {
    notOnTheWindowsThread();
    try {
      beforeIndexing.pass();
    } catch (InterruptedException e) {
      throw new LibraryException(LibraryException.Kind.CANCELLED, "interrupted", e);
    }
    int before = photos.size();
    for (Path folder : these) {
      if (Files.isDirectory(folder)) {
        indexFolder(folder, progress, cancelled);
      }
    }
    return new Summary(photos.size() - before, before, 0, 0, failed, 1, photos.size() - before);
  }

  private void indexFolder(Path folder, Consumer<Progress> progress, BooleanSupplier cancelled)
      throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (int number = 0; number < files.size() && !cancelled.getAsBoolean(); number++) {
      Path file = files.get(number);
      if (photos.stream().noneMatch(photo -> photo.path().equals(file))) {
        photos.add(
            photo(photos.size(), file, LocalDateTime.of(2026, 6, 1, 0, 0).minusDays(number)));
      }
      progress.accept(new Progress(files.size(), number + 1L, number + 1L, 0, true, 10));
    }
  }

  @Override
  public void warm() {
    warmed.incrementAndGet();
  }

  @Override
  public Answer search(Query query, int limit, Early early, BooleanSupplier cancelled)
      throws IOException {
    notOnTheWindowsThread();
    asked.add(query);
    if (model.isEmpty()) {
      throw new LibraryException(LibraryException.Kind.NO_MODEL, "There is no model.");
    }
    List<Match> matches = new ArrayList<>();
    for (Photo photo : seen()) {
      if (matches(query, photo) && matches.size() < limit) {
        matches.add(new Match(matches.size() + 1, photo, 0.3, band, List.of()));
      }
    }
    int hidden = query.filters().isEmpty() ? 0 : 7;
    if (matches.size() > early.matches()) {
      early.told().accept(new Answer(matches.subList(0, early.matches()), hidden, 1, 1, 1));
    }
    return new Answer(matches, hidden, 1, 1, 2);
  }

  private List<Photo> seen() {
    return photos.stream()
        .filter(photo -> !excluded.contains(photo.id()))
        .map(photo -> rated(photo, stars.getOrDefault(photo.id(), 0)))
        .toList();
  }

  private static Photo rated(Photo photo, int stars) {
    return stars == photo.rating()
        ? photo
        : new Photo(
            photo.id(),
            photo.contentId(),
            photo.path(),
            photo.copies(),
            photo.width(),
            photo.height(),
            photo.taken(),
            photo.clock(),
            photo.camera(),
            photo.place(),
            stars,
            photo.online(),
            photo.colour());
  }

  @Override
  public Facets facets() {
    notOnTheWindowsThread();
    return new Facets(
        Map.of(
            "camera",
            List.of(new Facets.Count("Canon EOS R5", 12), new Facets.Count("Nikon Z6", 3)),
            "date",
            List.of(new Facets.Count("2026", 3), new Facets.Count("2026-06", 2)),
            "rating",
            List.of(new Facets.Count("4", 2))));
  }

  @Override
  public Optional<PhotoDetails> details(long id) {
    notOnTheWindowsThread();
    return seen().stream()
        .filter(photo -> photo.id() == id)
        .findFirst()
        .map(
            photo ->
                new PhotoDetails(
                    photo,
                    Optional.of("50 mm"),
                    Optional.of(
                        new Exposure(
                            Optional.of(0.004),
                            Optional.of(2.8),
                            Optional.of(400),
                            Optional.of(50.0))),
                    "JPEG",
                    1_234_567,
                    Optional.of("A caption"),
                    List.of("keyword"),
                    List.of(new PhotoDetails.Given("dog", OptionalDouble.of(0.87))),
                    false));
  }

  @Override
  public List<Long> exclude(List<Long> these) {
    notOnTheWindowsThread();
    return these.stream().filter(excluded::add).toList();
  }

  @Override
  public long excluded() {
    notOnTheWindowsThread();
    return excluded.size();
  }

  @Override
  public void include(List<Long> these) {
    notOnTheWindowsThread();
    these.forEach(excluded::remove);
  }

  @Override
  public Batch rate(List<Long> these, int given) {
    notOnTheWindowsThread();
    Map<Long, Integer> before = new HashMap<>();
    these.forEach(id -> before.put(id, stars.getOrDefault(id, 0)));
    return decided(
        () -> these.forEach(id -> stars.put(id, given)), () -> stars.putAll(before), these.size());
  }

  @Override
  public Batch label(String set, String label, List<Photo> these) {
    notOnTheWindowsThread();
    List<String> said =
        these.stream().map(photo -> label + ":" + photo.path().getFileName()).toList();
    return decided(() -> labelled.addAll(said), () -> labelled.removeAll(said), said.size());
  }

  private Batch decided(Runnable now, Runnable back, int decisions) {
    now.run();
    redone.add(now);
    undone.add(back);
    return new Batch(
        undone.size() - 1L,
        Optional.empty(),
        Batch.Cause.RATED,
        java.time.Instant.EPOCH,
        decisions,
        false);
  }

  @Override
  public List<LabelSet> labelSets() {
    notOnTheWindowsThread();
    return labelSets;
  }

  @Override
  public void undo(Batch batch) {
    notOnTheWindowsThread();
    undone.get((int) batch.id()).run();
  }

  @Override
  public void redo(Batch batch) {
    notOnTheWindowsThread();
    redone.get((int) batch.id()).run();
  }

  private static boolean matches(Query query, Photo photo) {
    return query.parts().stream()
        .allMatch(
            part ->
                switch (part) {
                  case Query.Words words -> photo.path().toString().contains(words.text());
                  case Query.Exact exact -> photo.path().toString().contains(exact.text());
                  case Query.Picture _ -> true;
                });
  }

  @Override
  public Map<Long, Photo> photos(Collection<Long> ids) {
    notOnTheWindowsThread();
    return seen().stream()
        .filter(photo -> ids.contains(photo.id()))
        .collect(Collectors.toMap(Photo::id, photo -> photo));
  }

  @Override
  public List<Photo> timeline(Optional<Path> folder) {
    notOnTheWindowsThread();
    timelines.incrementAndGet();
    return seen().stream()
        .filter(photo -> folder.map(photo.path()::startsWith).orElse(true))
        .toList();
  }

  @Override
  public Optional<byte[]> thumbnail(long id) throws IOException {
    notOnTheWindowsThread();
    BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.getHSBColor(id * 0.07f, 0.5f, 0.7f));
    graphics.fillRect(0, 0, 320, 240);
    graphics.setColor(Color.WHITE);
    graphics.fillOval(60 + (int) (id % 7) * 20, 60, 120, 120);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return Optional.of(bytes.toByteArray());
  }

  @Override
  public View view(Path picture, View.Size size, BooleanSupplier unwanted) throws IOException {
    notOnTheWindowsThread();
    if (unwanted.getAsBoolean()) {
      unwantedViews.add(picture);
    }
    if (unreadable.contains(picture)) {
      throw new IOException("The JPEG file is damaged.");
    }
    return new View(2, 2, new int[] {0xff336699, 0xff996633, 0xff336633, 0xff993333});
  }

  @Override
  public void close() {
    closed = true;
  }
}

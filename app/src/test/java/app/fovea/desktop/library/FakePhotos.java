package app.fovea.desktop.library;

import app.fovea.index.Photo;
import app.fovea.index.PhotoDetails;
import app.fovea.index.image.Exposure;
import app.fovea.index.image.View;
import app.fovea.index.label.Batch;
import app.fovea.index.label.LabelSet;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/// The photos of a library in memory, and what is decided about them.
abstract class FakePhotos extends FakeModels {
  public final List<Photo> photos = new CopyOnWriteArrayList<>();
  public final Map<Long, Integer> stars = new ConcurrentHashMap<>();
  public final Set<Long> excluded = ConcurrentHashMap.newKeySet();
  public final List<LabelSet> labelSets = new CopyOnWriteArrayList<>();
  public final List<String> labelled = new CopyOnWriteArrayList<>();
  public final Set<Path> unreadable = ConcurrentHashMap.newKeySet();
  public final List<Path> unwantedViews = new CopyOnWriteArrayList<>();

  /// What happens while a picture is decoded, which can ask whether that is still wanted.
  public volatile Consumer<BooleanSupplier> decoding = _ -> {};

  /// How often all photos were asked for.
  public final AtomicInteger timelines = new AtomicInteger();

  private final List<Runnable> undone = new CopyOnWriteArrayList<>();
  private final List<Runnable> redone = new CopyOnWriteArrayList<>();

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

  final List<Photo> seen() {
    return photos.stream()
        .filter(photo -> !excluded.contains(photo.id()))
        .map(photo -> rated(photo, stars.getOrDefault(photo.id(), 0)))
        .toList();
  }

  /// The same photo while its drive is away.
  public static Photo away(Photo photo) {
    return changed(photo, photo.place(), photo.rating(), false);
  }

  /// The same photo taken there.
  public static Photo at(Photo photo, Photo.Place place) {
    return changed(photo, Optional.of(place), photo.rating(), photo.online());
  }

  private static Photo rated(Photo photo, int stars) {
    return stars == photo.rating() ? photo : changed(photo, photo.place(), stars, photo.online());
  }

  private static Photo changed(
      Photo photo, Optional<Photo.Place> place, int rating, boolean online) {
    return new Photo(
        photo.id(),
        photo.contentId(),
        photo.path(),
        photo.copies(),
        photo.width(),
        photo.height(),
        photo.taken(),
        photo.clock(),
        photo.camera(),
        place,
        rating,
        online,
        photo.colour());
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
    decoding.accept(unwanted);
    if (unwanted.getAsBoolean()) {
      unwantedViews.add(picture);
      throw new IOException("Opening it was stopped.");
    }
    if (unreadable.contains(picture)) {
      throw new IOException("The JPEG file is damaged.");
    }
    return new View(2, 2, new int[] {0xff336699, 0xff996633, 0xff336633, 0xff993333});
  }
}

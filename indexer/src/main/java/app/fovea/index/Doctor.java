package app.fovea.index;

import app.fovea.index.store.Salvage;
import app.fovea.index.store.Soundness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Looks after the files of a library without opening it, so that a damaged one can be helped.
public final class Doctor {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final long LEAST_FREE_BYTES = 200L << 20;

  /// What a person calls the rows of the tables that matter.
  private static final SequencedMap<String, String> THINGS = things();

  private final LibraryDirectory directory;

  private static SequencedMap<String, String> things() {
    SequencedMap<String, String> things = new LinkedHashMap<>();
    things.put("content", "photos");
    things.put("file", "files");
    things.put("vector", "vectors");
    things.put("label", "labels");
    things.put("decision", "decisions about labels");
    things.put("rating", "ratings");
    things.put("saved_search", "kept searches");
    things.put("exclusion", "photos left out");
    return things;
  }

  /// @param directory of a library that need not be there
  public Doctor(Path directory) {
    this.directory = new LibraryDirectory(directory.toAbsolutePath().normalize());
  }

  /// Changes nothing, and takes no lock.
  public List<Check> examine() throws IOException {
    if (new SavedCatalog(directory).isWaiting()) {
      return List.of(
          new Check("catalog", false, "A repair was stopped; `fovea doctor --repair` ends it."));
    }
    if (!Files.exists(directory.catalog())) {
      return List.of(new Check("library", true, "There is none in " + directory.path() + " yet."));
    }
    return List.of(catalog(), thumbnails(), writable(), room());
  }

  private Check catalog() throws IOException {
    return check("catalog", () -> Soundness.ofCatalog(directory.catalog()));
  }

  private Check thumbnails() throws IOException {
    return Files.exists(directory.thumbnails())
        ? check("thumbnails", () -> Soundness.ofThumbnails(directory.thumbnails()))
        : new Check("thumbnails", true, "There are none yet.");
  }

  private interface Examination {
    Optional<String> complaint() throws IOException;
  }

  private static Check check(String name, Examination examination) throws IOException {
    try {
      Optional<String> complaint = examination.complaint();
      return new Check(name, complaint.isEmpty(), complaint.orElse("SQLite finds it whole."));
    } catch (LibraryException e) {
      return new Check(name, false, String.valueOf(e.getMessage()));
    }
  }

  private Check writable() {
    boolean writable = Files.isWritable(directory.path());
    return new Check(
        "permission",
        writable,
        writable
            ? directory.path() + " can be written."
            : directory.path() + " cannot be written: searching works, indexing does not.");
  }

  private Check room() throws IOException {
    long free = Files.getFileStore(directory.path()).getUsableSpace();
    return new Check("room", free > LEAST_FREE_BYTES, "%,d MB are free.".formatted(free >> 20));
  }

  /// Makes the vector indexes anew from the catalog, replaces a damaged file of thumbnails and, if
  /// the catalog is damaged, saves what can be read of it; the damaged file is kept beside.
  ///
  /// @return what was done
  /// @throws LibraryException LOCKED while another process writes
  public List<Check> repair() throws IOException {
    if (!directory.hasCatalog()) {
      return examine();
    }
    try (WriterLock _ = WriterLock.take(directory.lock(), PATIENCE)) {
      new SavedCatalog(directory).settle();
      List<Check> done = new ArrayList<>();
      done.add(catalog().ok() ? catalog() : salvage());
      if (!thumbnails().ok()) {
        new DatabaseFile(directory.thumbnails()).delete();
        done.add(new Check("thumbnails", true, "They were damaged and are made again as needed."));
      }
      FolderTree.delete(directory.vectors());
      FolderTree.delete(directory.texts());
      done.add(
          new Check(
              "vectors", true, "The indexes are made again from the catalog when next used."));
      return done;
    }
  }

  private Check salvage() throws IOException {
    DatabaseFile fresh = new DatabaseFile(directory.savedCatalog());
    fresh.delete();
    Map<String, Salvage.Saved> saved = Salvage.copy(directory.catalog(), fresh.file());
    Path aside = aside();
    new DatabaseFile(directory.catalog()).move(aside);
    new SavedCatalog(directory).settle();
    return new Check(
        "catalog",
        true,
        "It was damaged. Saved: %s.%s The damaged file is kept as %s."
            .formatted(
                THINGS.entrySet().stream()
                    .map(it -> rows(saved, it.getKey()) + " " + it.getValue())
                    .collect(Collectors.joining(", ")),
                lost(saved),
                aside.getFileName()));
  }

  private static long rows(Map<String, Salvage.Saved> saved, String table) {
    Salvage.Saved known = saved.get(table);
    return known == null ? 0 : known.rows();
  }

  private static String lost(Map<String, Salvage.Saved> saved) {
    String things =
        THINGS.entrySet().stream()
            .filter(
                it -> saved.get(it.getKey()) instanceof Salvage.Saved(_, boolean whole) && !whole)
            .map(Map.Entry::getValue)
            .collect(Collectors.joining(", "));
    return things.isEmpty()
        ? " All of these could be read."
        : " Not all could be read of: "
            + things
            + "; photos, files and vectors that are missing are indexed again, the rest is lost.";
  }

  private Path aside() {
    int number = 1;
    while (Files.exists(directory.path().resolve("catalog-damaged-" + number + ".db"))) {
      number++;
    }
    return directory.path().resolve("catalog-damaged-" + number + ".db");
  }
}

package app.fovea.index;

import app.fovea.index.store.Catalog;
import app.fovea.index.store.Contents;
import app.fovea.index.store.Files.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Photos as people see them, from the rows of the catalog.
final class Photos {
  private final Catalog catalog;

  Photos(Catalog catalog) {
    this.catalog = catalog;
  }

  /// Those of the contents that have a file, looked for on the disk.
  Map<Long, Photo> of(Collection<Long> ids) throws IOException {
    Locations locations = Locations.now(catalog);
    Map<Long, Photo> photos = new HashMap<>();
    for (Contents.Row row : catalog.contents().rows(ids).values()) {
      photos.put(row.id(), photo(row, locations));
    }
    return photos;
  }

  Optional<Photo> of(long id) throws IOException {
    return Optional.ofNullable(of(List.of(id)).get(id));
  }

  /// The photo that has a file at that path.
  Optional<Photo> at(Path path) throws IOException {
    Optional<Long> content = content(path);
    return content.isPresent() ? of(content.get()) : Optional.empty();
  }

  /// Every photo, or those below a folder, newest first. Whether a file is there is judged by its
  /// volume and its folder of the library alone, because there may be a million.
  List<Photo> timeline(Optional<Path> folder) throws IOException {
    Locations locations = Locations.now(catalog);
    BitSet excluded = catalog.selection().excluded();
    Timeline.Builder timeline = new Timeline.Builder(locations);
    Contents.Reader reader =
        row -> {
          if (!excluded.get((int) row.id())) {
            timeline.add(row);
          }
        };
    if (folder.isEmpty()) {
      catalog.contents().all(reader);
    } else {
      Locations.Spot spot = locations.spot(RealPath.of(folder.get()));
      catalog.contents().below(spot.volume().id(), spot.path(), reader);
    }
    return timeline.build();
  }

  /// How many there are of each month, the latest first.
  SequencedMap<YearMonth, Long> months() throws IOException {
    SequencedMap<YearMonth, Long> months = new LinkedHashMap<>();
    catalog
        .selection()
        .months()
        .forEach((month, photos) -> months.put(YearMonth.parse(month), photos));
    return months;
  }

  /// How many are excluded.
  long excluded() throws IOException {
    BitSet excluded = catalog.selection().all();
    excluded.and(catalog.selection().excluded());
    return excluded.cardinality();
  }

  Optional<Long> content(Path path) throws IOException {
    Path real = RealPath.of(path);
    Path folder = real.getParent();
    if (folder == null) {
      return Optional.empty();
    }
    Locations.Spot spot = Locations.now(catalog).spot(folder);
    return catalog
        .files()
        .content(spot.volume().id(), spot.path(), String.valueOf(real.getFileName()));
  }

  private static Photo photo(Contents.Row row, Locations locations) {
    Optional<Located> first =
        row.files().stream().filter(file -> Files.exists(locations.path(file))).findFirst();
    Located shown = first.orElse(row.files().getFirst());
    List<Path> copies =
        row.files().stream()
            .filter(file -> file.id() != shown.id())
            .map(file -> locations.path(file))
            .toList();
    return new Photo(
        row.id(),
        row.key(),
        locations.path(shown),
        copies,
        row.width(),
        row.height(),
        row.dated(),
        row.clock(),
        row.camera(),
        row.place(),
        row.rating(),
        first.isPresent(),
        row.colour());
  }
}

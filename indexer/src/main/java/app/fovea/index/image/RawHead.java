package app.fovea.index.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The first part of a RAW file. Cameras keep their small previews there, at another place in each
/// format, before the large one and the sensor data.
///
/// @param previews the whole JPEG pictures in it that are large enough to show something, the
///     smallest first
record RawHead(byte[] bytes, List<EmbeddedJpeg> previews) {
  private static final int BYTES = 1 << 20;

  /// From here on a larger one shows no more in a grid.
  private static final int ENOUGH_LONG_SIDE = Thumbnail.LONG_SIDE;

  /// More of one size are tiles of sensor data, which may be compressed like that.
  private static final int MOST_OF_ONE_SIZE = 2;

  static RawHead of(Source source) throws IOException {
    try (InputStream file = Files.newInputStream(source.file())) {
      byte[] bytes = file.readNBytes(BYTES);
      return new RawHead(
          bytes,
          EmbeddedJpeg.in(bytes).stream()
              .filter(jpeg -> jpeg.longSide() >= Miniature.LEAST_LONG_SIDE)
              .collect(
                  Collectors.groupingBy(EmbeddedJpeg::pixels, TreeMap::new, Collectors.toList()))
              .values()
              .stream()
              .filter(alike -> alike.size() <= MOST_OF_ONE_SIZE)
              .map(List::getFirst)
              .filter(jpeg -> jpeg.endsIn(bytes))
              .toList());
    }
  }

  /// The smallest that is large enough for a grid, else the largest.
  Optional<Miniature> miniature(Decoders decoders) throws Refused {
    Optional<EmbeddedJpeg> chosen =
        previews.stream()
            .filter(jpeg -> jpeg.longSide() >= ENOUGH_LONG_SIDE)
            .findFirst()
            .or(() -> previews.isEmpty() ? Optional.empty() : Optional.of(previews.getLast()));
    return chosen.isEmpty()
        ? Optional.empty()
        : Optional.of(new Miniature(decoders.embedded(bytes, chosen.get())));
  }
}

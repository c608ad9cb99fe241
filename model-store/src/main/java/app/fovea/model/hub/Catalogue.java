package app.fovea.model.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The models that can be had.
public record Catalogue(List<Entry> entries) {
  public Catalogue {
    entries = List.copyOf(entries);
  }

  /// Read when first asked for.
  private static final class Published {
    private static final Catalogue CATALOGUE = read();
  }

  /// The catalogue that comes with this version of Fovea.
  public static Catalogue published() {
    return Published.CATALOGUE;
  }

  private static Catalogue read() {
    try (InputStream in =
            Objects.requireNonNull(Catalogue.class.getResourceAsStream("catalogue.json"));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new Catalogue(CatalogueFile.read(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a resource of this very jar
    }
  }

  public Optional<Entry> find(String id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }
}

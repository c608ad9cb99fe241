package app.fovea.model.hub;

import app.fovea.model.ModelPackage.Family;
import com.google.gson.Gson;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The catalogue as JSON: what is not known is not there.
final class CatalogueFile {
  private static final String MAIN = "main";

  private CatalogueFile() {}

  static List<Entry> read(Reader json) {
    List<Entry> entries = new ArrayList<>();
    for (Written one : new Gson().fromJson(json, Document.class).models) {
      entries.add(entry(one));
    }
    return entries;
  }

  private static Entry entry(Written one) {
    return new Entry(
        one.id,
        one.name,
        one.repository,
        Objects.requireNonNullElse(one.revision, MAIN),
        one.layout,
        Objects.requireNonNullElse(one.hashes, Map.of()),
        Optional.ofNullable(one.family),
        number(one.parameters),
        number(one.imageOperations),
        number(one.downloadBytes),
        small(one.inputSize),
        small(one.dimension),
        one.quality,
        one.languages,
        new Licence(
            one.licence.name,
            Optional.ofNullable(one.licence.restriction),
            Optional.ofNullable(one.licence.url)));
  }

  private static OptionalLong number(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static OptionalInt small(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private record Document(List<Written> models) {}

  private record Written(
      String id,
      String name,
      String repository,
      @Nullable String revision,
      Layout layout,
      @Nullable Map<String, String> hashes,
      @Nullable Family family,
      @Nullable Long parameters,
      @Nullable Long imageOperations,
      @Nullable Long downloadBytes,
      @Nullable Integer inputSize,
      @Nullable Integer dimension,
      List<Quality> quality,
      List<String> languages,
      Terms licence) {}

  private record Terms(String name, @Nullable String restriction, @Nullable String url) {}
}

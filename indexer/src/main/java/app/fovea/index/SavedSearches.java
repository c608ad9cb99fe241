package app.fovea.index;

import app.fovea.index.store.SavedQueries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Searches that people keep under a name: albums that always hold what the query finds now.
public final class SavedSearches {
  private final SavedQueries queries;
  private final Notices notices;

  SavedSearches(SavedQueries queries, Notices notices) {
    this.queries = queries;
    this.notices = notices;
  }

  /// A kept search.
  public record Saved(String name, Query query) {}

  /// All of them, by name. One that cannot be read, because it was damaged or a later version wrote
  /// it, is told, left out and kept.
  public List<Saved> list() throws IOException {
    List<Saved> saved = new ArrayList<>();
    for (Map.Entry<String, String> entry : queries.all().entrySet()) {
      try {
        saved.add(new Saved(entry.getKey(), Query.parse(entry.getValue())));
      } catch (QueryException e) {
        notices.tell(Damage.SEARCH.about(entry.getKey()));
      }
    }
    return saved;
  }

  /// Keeps a query, in the place of another of that name.
  ///
  /// @throws LibraryException BAD_REQUEST for an empty name
  public void save(String name, Query query) throws IOException {
    if (name.isBlank()) {
      throw new LibraryException(LibraryException.Kind.BAD_REQUEST, "A kept search needs a name.");
    }
    queries.put(name.strip(), query.toString());
  }

  /// Whether there was one of that name.
  public boolean remove(String name) throws IOException {
    return queries.remove(name.strip());
  }
}

package app.fovea.index.store;

import java.util.List;

/// What a filter needs to know that is not in the catalog.
///
/// @param folders numbers of the folders that a folder filter names
/// @param online numbers of the volumes that are there now
public record Surroundings(List<Long> folders, List<Long> online) {
  public static final Surroundings NONE = new Surroundings(List.of(), List.of());

  public Surroundings {
    folders = List.copyOf(folders);
    online = List.copyOf(online);
  }
}

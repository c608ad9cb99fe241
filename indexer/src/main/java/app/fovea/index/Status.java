package app.fovea.index;

import java.util.List;
import java.util.Map;

/// What a library holds.
///
/// @param photos contents with at least one file
/// @param pending contents without a vector of the library's model
/// @param bytes on disk by part: catalog, thumbnails, vectors
public record Status(
    List<Folder> folders,
    long photos,
    long pending,
    List<Outcome.Failed> failed,
    Map<String, Long> bytes) {
  public Status {
    folders = List.copyOf(folders);
    failed = List.copyOf(failed);
    bytes = Map.copyOf(bytes);
  }
}

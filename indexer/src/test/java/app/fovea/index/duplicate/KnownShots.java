package app.fovea.index.duplicate;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Pictures of which everything is known.
final class KnownShots implements Evidence {
  private static final long BYTES = 1000;

  private final List<Shot> shots = new ArrayList<>();
  private final Map<Long, float[]> vectors = new HashMap<>();
  private final Map<Long, Look> looks = new HashMap<>();
  private final Map<Long, List<Shot.Copy>> files = new HashMap<>();
  final Set<Long> noted = new HashSet<>();

  Shot add(
      long content,
      Optional<LocalDateTime> taken,
      Quality quality,
      Look look,
      float[] vector,
      List<Shot.Copy> copies) {
    vectors.put(content, vector);
    looks.put(content, look);
    files.put(content, copies);
    Shot shot =
        new Shot(
            content,
            taken,
            taken.map(_ -> "Canon"),
            quality,
            Optional.of(Fingerprint.of(look)),
            copies.size(),
            BYTES);
    shots.add(shot);
    return shot;
  }

  List<Shot> shots() {
    return shots;
  }

  List<Group> groups(List<Shot> of) throws IOException {
    return new Duplicates((_, _) -> false, this).in(of);
  }

  @Override
  public void vectors(Sink sink) throws IOException {
    for (Map.Entry<Long, float[]> vector : vectors.entrySet()) {
      sink.accept(vector.getKey(), vector.getValue());
    }
  }

  @Override
  public List<float[]> sample() {
    return List.copyOf(vectors.values());
  }

  @Override
  public Optional<float[]> vector(long content) {
    return Optional.ofNullable(vectors.get(content));
  }

  @Override
  public Optional<Look> look(long content) {
    return Optional.ofNullable(looks.get(content));
  }

  @Override
  public boolean noted(long content) {
    return noted.contains(content);
  }

  @Override
  public List<Shot.Copy> files(long content) {
    return files.getOrDefault(content, List.of());
  }
}

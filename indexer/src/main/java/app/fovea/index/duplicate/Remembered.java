package app.fovea.index.duplicate;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Evidence that is asked for again and again, as it is where many pictures are alike, without
/// asking for it again each time.
final class Remembered implements Evidence {
  private static final int VECTORS = 1 << 14;
  private static final int LOOKS = 1 << 12;

  private final Evidence source;
  private final Map<Long, Optional<float[]>> vectors = latest(VECTORS);
  private final Map<Long, Optional<Look>> looks = latest(LOOKS);

  Remembered(Evidence source) {
    this.source = source;
  }

  private static <T> Map<Long, T> latest(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
        return size() > most;
      }
    };
  }

  @Override
  public void vectors(Sink sink) throws IOException {
    source.vectors(sink);
  }

  @Override
  public List<float[]> sample() throws IOException {
    return source.sample();
  }

  @Override
  public Optional<float[]> vector(long content) throws IOException {
    Optional<float[]> known = vectors.get(content);
    if (known == null) {
      known = source.vector(content);
      vectors.put(content, known);
    }
    return known;
  }

  @Override
  public Optional<Look> look(long content) throws IOException {
    Optional<Look> known = looks.get(content);
    if (known == null) {
      known = source.look(content);
      looks.put(content, known);
    }
    return known;
  }

  @Override
  public boolean noted(long content) throws IOException {
    return source.noted(content);
  }

  @Override
  public List<Shot.Copy> files(long content) throws IOException {
    return source.files(content);
  }
}

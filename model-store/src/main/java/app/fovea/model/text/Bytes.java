package app.fovea.model.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Characters that a vocabulary lacks, spelled by its names for bytes.
final class Bytes {
  private Bytes() {}

  /// The names of the UTF-8 bytes of `text`, where the vocabulary has every one of them.
  static Optional<List<String>> spelled(String text, Map<String, Integer> vocabulary) {
    List<String> names = new ArrayList<>();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String name = "<0x%02X>".formatted(b & 0xFF);
      if (!vocabulary.containsKey(name)) {
        return Optional.empty();
      }
      names.add(name);
    }
    return Optional.of(names);
  }
}

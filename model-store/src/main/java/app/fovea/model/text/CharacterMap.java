package app.fovea.model.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SentencePiece's table of characters to be replaced: a double-array trie over UTF-8, whose leaves
/// are places in a block of texts that end in zero.
final class CharacterMap implements UnaryOperator<String> {
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  /// Longer clusters are looked up character by character.
  private static final int MOST_CLUSTER_BYTES = 6;

  private final int[] trie;
  private final byte[] texts;

  private CharacterMap(int[] trie, byte[] texts) {
    this.trie = trie;
    this.texts = texts;
  }

  /// @throws IllegalArgumentException where the table is cut off
  static CharacterMap of(byte[] table) {
    ByteBuffer buffer = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    int trieBytes = table.length < 4 ? -1 : buffer.getInt();
    if (trieBytes < 4 || trieBytes % 4 != 0 || trieBytes > buffer.remaining()) {
      throw new IllegalArgumentException("a table of %d bytes".formatted(table.length));
    }
    int[] trie = new int[trieBytes / 4];
    buffer.asIntBuffer().get(trie);
    byte[] texts = new byte[buffer.remaining() - trieBytes];
    buffer.get(buffer.position() + trieBytes, texts);
    return new CharacterMap(trie, texts);
  }

  @Override
  public String apply(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Matcher clusters = GRAPHEME.matcher(text);
    while (clusters.find()) {
      String cluster = clusters.group();
      byte[] bytes = cluster.getBytes(StandardCharsets.UTF_8);
      Optional<String> whole =
          bytes.length < MOST_CLUSTER_BYTES ? replacement(bytes) : Optional.empty();
      if (whole.isPresent()) {
        out.append(whole.get());
      } else {
        cluster
            .codePoints()
            .mapToObj(Character::toString)
            .forEach(c -> out.append(replacement(c.getBytes(StandardCharsets.UTF_8)).orElse(c)));
      }
    }
    return out.toString();
  }

  /// Of the shortest known beginning.
  private Optional<String> replacement(byte[] key) {
    int node = offset(trie[0]);
    for (byte b : key) {
      int label = b & 0xFF;
      node ^= label;
      if (label == 0 || node < 0 || node >= trie.length || label(trie[node]) != label) {
        return Optional.empty();
      }
      int unit = trie[node];
      node ^= offset(unit);
      if ((unit >>> 8 & 1) == 1) {
        return node >= 0 && node < trie.length ? text(trie[node] & 0x7FFFFFFF) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<String> text(int start) {
    if (start >= texts.length) {
      return Optional.empty();
    }
    int end = start;
    while (end < texts.length && texts[end] != 0) {
      end++;
    }
    return Optional.of(new String(texts, start, end - start, StandardCharsets.UTF_8));
  }

  private static int label(int unit) {
    return unit & (1 << 31 | 0xFF);
  }

  private static int offset(int unit) {
    return unit >>> 10 << ((unit & 1 << 9) >>> 6);
  }
}

package app.fovea.index.sidecar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// How a sidecar's bytes are text, so that they become the same bytes again.
record Encoding(Charset charset) {
  private static final Pattern OTHER =
      Pattern.compile(
          "^\\uFEFF?<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-?(8|16))", Pattern.CASE_INSENSITIVE);

  /// By the byte order mark or the first characters; the mark stays in the text.
  static Encoding of(byte[] bytes) {
    int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
    return new Encoding(
        switch (first) {
          case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
          case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
          default -> StandardCharsets.UTF_8;
        });
  }

  String text(byte[] bytes) throws MalformedSidecar {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (OTHER.matcher(text).find()) {
        throw new MalformedSidecar("it is neither UTF-8 nor UTF-16");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new MalformedSidecar("its bytes are not %s text".formatted(charset));
    }
  }

  byte[] bytes(String text) {
    return text.getBytes(charset);
  }
}

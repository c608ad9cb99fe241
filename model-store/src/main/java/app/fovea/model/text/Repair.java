package app.fovea.model.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Repairs characters that other programs left behind, as the texts were repaired that the models
/// learned from: typographic quotes, ligatures, full and half width, controls, terminal escapes,
/// line breaks, canonical composition.
final class Repair {
  private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u02BC\u2018-\u201B]");
  private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201C-\u201F]");
  private static final Pattern LINE_BREAKS = Pattern.compile("\r\n|[\r\u2028\u2029\u0085]");
  private static final Pattern TERMINAL_ESCAPES = Pattern.compile("\u001B\\[[0-9;]*[a-zA-Z]");
  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F\u206A-\u206F\uFEFF\uFFF9-\uFFFC]");
  private static final Pattern LONE_SURROGATES =
      Pattern.compile("[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]");
  private static final int MOST_ROUNDS = 20;

  private static final String LIGATURES =
      "\u0132=IJ \u0133=ij \u0149=\u02BCn \u01F1=DZ \u01F2=Dz \u01F3=dz \u01C4=D\u017D"
          + " \u01C5=D\u017E \u01C6=d\u017E \u01C7=LJ \u01C8=Lj \u01C9=lj \u01CA=NJ \u01CB=Nj"
          + " \u01CC=nj \uFB00=ff \uFB01=fi \uFB02=fl \uFB03=ffi \uFB04=ffl \uFB05=\u017Ft"
          + " \uFB06=st";

  private final Entities entities;
  private final Map<Integer, String> single = new HashMap<>();

  Repair(Entities entities) {
    this.entities = entities;
    for (String pair : LIGATURES.split(" ", -1)) {
      single.put((int) pair.charAt(0), pair.substring(2));
    }
    single.put(0x3000, " ");
    for (int code = 0xFF01; code < 0xFFF0; code++) {
      String wide = Character.toString(code);
      String usual = Normalizer.normalize(wide, Normalizer.Form.NFKC);
      if (!usual.equals(wide)) {
        single.put(code, usual);
      }
    }
  }

  /// Line by line: once a `<` was seen, references are left to the stage after this one.
  String apply(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean markup = false;
    for (int from = 0; from < text.length(); ) {
      int found = text.indexOf('\n', from);
      int end = found < 0 ? text.length() : found + 1;
      String line = text.substring(from, end);
      markup |= line.indexOf('<') >= 0;
      out.append(markup ? settled(line) : settledWithReferences(line));
      from = end;
    }
    return out.toString();
  }

  private String settledWithReferences(String line) {
    String before = line;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String after = once(entities.unescapeClosed(before));
      if (after.equals(before)) {
        break;
      }
      before = after;
    }
    return before;
  }

  private String settled(String line) {
    String before = line;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String after = once(before);
      if (after.equals(before)) {
        break;
      }
      before = after;
    }
    return before;
  }

  private String once(String line) {
    String text = Entities.controlsAsLetters(line);
    text = mapped(text);
    text = SINGLE_QUOTES.matcher(text).replaceAll("'");
    text = DOUBLE_QUOTES.matcher(text).replaceAll("\"");
    text = LINE_BREAKS.matcher(text).replaceAll("\n");
    text = LONE_SURROGATES.matcher(text).replaceAll("\uFFFD");
    text = TERMINAL_ESCAPES.matcher(text).replaceAll("");
    text = CONTROLS.matcher(text).replaceAll("");
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private String mapped(String text) {
    if (text.chars().noneMatch(c -> c >= 0x132)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c -> {
              String other = single.get(c);
              if (other == null) {
                out.append((char) c);
              } else {
                out.append(other);
              }
            });
    return out.toString();
  }
}

package app.fovea.model.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Character references of HTML5, with and without the semicolon.
final class Entities {
  private static final Pattern REFERENCE =
      Pattern.compile("&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\\t\\n\\f <&#;]{1,32};?)");
  private static final Pattern CLOSED = Pattern.compile("&#?[0-9A-Za-z]{1,24};");
  private static final Pattern CONTROL = Pattern.compile("[\\x80-\\x9f]");

  /// Names end in a semicolon where they need one.
  private final Map<String, String> byName;

  Entities() {
    byName = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Entities.class.getResourceAsStream("entities.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      lines.lines().forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A line is a name, `*` where the semicolon may be left out, and code points in hexadecimal.
  private void add(String line) {
    String[] parts = line.split(" ", -1);
    StringBuilder characters = new StringBuilder();
    for (int i = 1; i < parts.length; i++) {
      characters.appendCodePoint(Integer.parseInt(parts[i], 16));
    }
    boolean bare = parts[0].endsWith("*");
    String name = bare ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
    byName.put(name + ";", characters.toString());
    if (bare) {
      byName.put(name, characters.toString());
    }
  }

  /// As browsers do it: longest known name, missing semicolons forgiven.
  String unescape(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(resolved(found.group(1))));
  }

  private String resolved(String reference) {
    if (reference.startsWith("#")) {
      return numeric(reference.substring(1));
    }
    String whole = byName.get(reference);
    if (whole != null) {
      return whole;
    }
    for (int end = reference.length() - 1; end > 1; end--) {
      String known = byName.get(reference.substring(0, end));
      if (known != null) {
        return known + reference.substring(end);
      }
    }
    return "&" + reference;
  }

  private static String numeric(String reference) {
    String digits = reference.endsWith(";") ? chopped(reference) : reference;
    boolean hexadecimal = digits.startsWith("x") || digits.startsWith("X");
    return character(hexadecimal ? parse(digits.substring(1), 16) : parse(digits, 10));
  }

  private static String chopped(String text) {
    return text.substring(0, text.length() - 1);
  }

  private static long parse(String digits, int radix) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > 10 ? Long.MAX_VALUE : Long.parseLong(significant, radix);
  }

  private static String character(long code) {
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
      return "\uFFFD";
    }
    if (code >= 0x80 && code <= 0x9F) {
      return WindowsLatin.character((int) code);
    }
    return isInvalid((int) code) ? "" : Character.toString((int) code);
  }

  private static boolean isInvalid(int code) {
    boolean control = code < 0x20 && code != '\t' && code != '\n' && code != '\r' && code != '\f';
    return control
        || code == 0x7F
        || (code >= 0xFDD0 && code <= 0xFDEF)
        || (code & 0xFFFE) == 0xFFFE;
  }

  /// The careful kind that comes before other repairs: only with semicolon, also names that were
  /// shouted (`&NTILDE;`), nothing where the result would end in a new reference.
  String unescapeClosed(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return CLOSED
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(resolvedClosed(found.group())));
  }

  private String resolvedClosed(String reference) {
    if (reference.startsWith("&#")) {
      String plain = unescape(reference);
      return plain.contains(";") ? reference : plain;
    }
    String name = reference.substring(1);
    String known = byName.get(name);
    if (known != null) {
      return known;
    }
    String quiet = name.toLowerCase(Locale.ROOT);
    String shouted = byName.get(quiet);
    boolean meant = shouted != null && name.equals(quiet.toUpperCase(Locale.ROOT));
    return meant && unescape(reference).equals(reference)
        ? Objects.requireNonNull(shouted).toUpperCase(Locale.ROOT)
        : reference;
  }

  /// Control characters that were meant as Windows' Latin letters and signs.
  static String controlsAsLetters(String text) {
    return CONTROL
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(WindowsLatin.character(found.group().charAt(0))));
  }
}

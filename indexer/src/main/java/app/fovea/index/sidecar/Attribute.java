package app.fovea.index.sidecar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An attribute in a tag and where it lies in the text.
///
/// @param from where its name begins
/// @param valueFrom behind its first quotation mark
/// @param valueTo before its last one
record Attribute(String name, String value, int from, int valueFrom, int valueTo) {
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([^\\s=]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.DOTALL);

  /// The attributes between two places of a well-formed tag, behind its name.
  static List<Attribute> of(String text, int from, int to) {
    List<Attribute> attributes = new ArrayList<>();
    Matcher matcher = ATTRIBUTE.matcher(text).region(from, to);
    while (matcher.find()) {
      int group = matcher.group(2) == null ? 3 : 2;
      attributes.add(
          new Attribute(
              matcher.group(1),
              matcher.group(group),
              matcher.start(),
              matcher.start(group),
              matcher.end(group)));
    }
    return attributes;
  }
}

package app.fovea.index.sidecar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The text of one sidecar, and changes to its lists that leave every other character as it is.
final class XmpText {
  private static final String XMP = "http://ns.adobe.com/xap/1.0/";
  private static final String STARS = "Rating";
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  static final String EMPTY =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
       <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="">
        </rdf:Description>
       </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """;

  private final String text;
  private final Element rdf;
  private final List<Splice> splices = new ArrayList<>();

  /// A piece of the text and what takes its place.
  private record Splice(int from, int to, String with) {}

  XmpText(String text) throws MalformedSidecar {
    this.text = text;
    this.rdf =
        Markup.of(text)
            .all()
            .filter(element -> element.is(RDF, "RDF"))
            .findFirst()
            .orElseThrow(() -> new MalformedSidecar("it is XML, but not XMP"));
  }

  /// The values of a list.
  List<String> values(Property property) {
    return lists(property).stream().flatMap(list -> items(list).stream()).map(this::value).toList();
  }

  private List<Element> descriptions() {
    return rdf.children(RDF, "Description");
  }

  private List<Element> lists(Property property) {
    return descriptions().stream()
        .flatMap(it -> it.children(property.namespace(), property.local()).stream())
        .toList();
  }

  private static List<Element> items(Element list) {
    return list.children().stream()
        .flatMap(container -> container.children(RDF, "li").stream())
        .toList();
  }

  private String value(Element item) {
    return unescaped(text.substring(item.inside(), item.close())).strip();
  }

  /// The text with a list that lacks those values and has those.
  String changed(Property property, List<String> without, List<String> with)
      throws MalformedSidecar {
    List<String> there = new ArrayList<>(values(property));
    for (Element list : lists(property)) {
      for (Element item : items(list)) {
        if (without.contains(value(item)) && !with.contains(value(item))) {
          splices.add(new Splice(lineStart(item.start()), item.end(), ""));
        }
      }
    }
    List<String> missing = with.stream().distinct().filter(it -> !there.contains(it)).toList();
    if (!missing.isEmpty()) {
      add(property, missing);
    }
    return spliced();
  }

  private void add(Property property, List<String> values) throws MalformedSidecar {
    Optional<Element> list = lists(property).stream().findFirst();
    if (list.isEmpty()) {
      add(values, property);
      return;
    }
    Optional<Element> container = list.get().children().stream().findFirst();
    if (container.isEmpty()) {
      replace(list.get(), property, values);
    } else if (container.get().isEmptyTag()) {
      splices.add(
          new Splice(
              container.get().start(),
              container.get().end(),
              container(container.get(), property, values, indent(container.get().start()))));
    } else {
      append(container.get(), values);
    }
  }

  /// A list with plain text instead of items becomes one with that text as its first item.
  private void replace(Element list, Property property, List<String> values) {
    List<String> all = new ArrayList<>();
    if (!list.isEmptyTag()) {
      String plain = value(list);
      if (!plain.isEmpty()) {
        all.add(plain);
      }
    }
    all.addAll(values);
    splices.add(
        new Splice(list.start(), list.end(), element(list, property, all, indent(list.start()))));
  }

  /// Behind the last item, each on its own line like it.
  private void append(Element container, List<String> values) {
    List<Element> items = container.children(RDF, "li");
    int at = items.isEmpty() ? container.inside() : items.getLast().end();
    String indent = indent(items.isEmpty() ? container.start() : items.getLast().start());
    StringBuilder added = new StringBuilder();
    for (String value : values) {
      added.append(indent).append(item(container, value));
    }
    splices.add(new Splice(at, at, added.toString()));
  }

  /// The stars, whether they are an attribute or an element.
  OptionalInt stars() {
    for (Element description : descriptions()) {
      for (Attribute attribute : description.attributes(XMP, STARS)) {
        return number(attribute.value());
      }
      for (Element element : description.children(XMP, STARS)) {
        return number(value(element));
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt number(String text) {
    try {
      return OptionalInt.of((int) Math.round(Double.parseDouble(text.strip())));
    } catch (NumberFormatException other) {
      return OptionalInt.empty();
    }
  }

  /// The text with those stars.
  String rated(Rating rating) throws MalformedSidecar {
    switch (rating) {
      case Rating.Kept _ -> {
        // Nothing is to be done.
      }
      case Rating.Removed _ -> stars(Optional.empty());
      case Rating.Stars(int count) -> {
        if (!stars(Optional.of(Integer.toString(count)))) {
          add(
              (scope, _) -> {
                String name = scope.prefix(XMP).orElse("xmp") + ":" + STARS;
                String declared =
                    scope.prefix(XMP).isPresent() ? "" : " xmlns:xmp=\"%s\"".formatted(XMP);
                return "<%s%s>%d</%s>".formatted(name, declared, count, name);
              });
        }
      }
    }
    return spliced();
  }

  /// Changes the stars that are there.
  ///
  /// @return whether there are some
  private boolean stars(Optional<String> value) {
    boolean there = false;
    for (Element description : descriptions()) {
      for (Attribute attribute : description.attributes(XMP, STARS)) {
        there = true;
        splices.add(
            value.isPresent()
                ? new Splice(attribute.valueFrom(), attribute.valueTo(), value.get())
                : new Splice(spaceBefore(attribute.from()), attribute.valueTo() + 1, ""));
      }
      for (Element element : description.children(XMP, STARS)) {
        there = true;
        String name = element.qualified();
        splices.add(
            value.isPresent()
                ? new Splice(
                    element.isEmptyTag() ? element.start() : element.inside(),
                    element.isEmptyTag() ? element.end() : element.close(),
                    element.isEmptyTag()
                        ? "<%s>%s</%s>".formatted(name, value.get(), name)
                        : value.get())
                : new Splice(lineStart(element.start()), element.end(), ""));
      }
    }
    return there;
  }

  private int spaceBefore(int at) {
    int start = at;
    while (Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /// Writes an element.
  private interface Writer {
    /// @param scope says which prefixes are known
    /// @param indent a line break and spaces
    String write(Element scope, String indent);
  }

  /// A new list, in the first description or in a new one.
  private void add(List<String> values, Property property) throws MalformedSidecar {
    add((scope, indent) -> element(scope, property, values, indent));
  }

  /// A new element, in the first description or in a new one.
  private void add(Writer writer) throws MalformedSidecar {
    Optional<Element> first = descriptions().stream().findFirst();
    if (first.isEmpty()) {
      if (rdf.isEmptyTag()) {
        throw new MalformedSidecar("its rdf:RDF is an empty tag");
      }
      String name = rdfPrefix(rdf) + ":Description";
      splices.add(
          new Splice(
              rdf.close(),
              rdf.close(),
              "<%s %s:about=\"\">%s\n</%s>\n"
                  .formatted(name, rdfPrefix(rdf), writer.write(rdf, "\n "), name)));
      return;
    }
    Element description = first.get();
    String indent = indent(description.start());
    String list = indent + " " + writer.write(description, indent + " ");
    if (description.isEmptyTag()) {
      int slash = text.lastIndexOf('/', description.end());
      splices.add(
          new Splice(
              slash,
              description.end(),
              ">" + list + indent + "</" + description.qualified() + ">"));
    } else {
      int at = lineStart(description.close());
      splices.add(new Splice(at, at, list));
    }
  }

  private String element(Element scope, Property property, List<String> values, String indent) {
    Optional<String> known = scope.prefix(property.namespace());
    String prefix = known.orElse(property.prefix());
    String name = prefix + ":" + property.local();
    String declared =
        known.isPresent() ? "" : " xmlns:%s=\"%s\"".formatted(prefix, property.namespace());
    return "<%s%s>%s%s%s</%s>"
        .formatted(
            name,
            declared,
            indent + " ",
            container(scope, property, values, indent + " "),
            indent,
            name);
  }

  private String container(Element scope, Property property, List<String> values, String indent) {
    String name = rdfPrefix(scope) + ":" + property.container();
    StringBuilder container = new StringBuilder("<" + name + ">");
    for (String value : values) {
      container.append(indent).append(' ').append(item(scope, value));
    }
    return container.append(indent).append("</").append(name).append('>').toString();
  }

  private static String item(Element scope, String value) {
    String name = rdfPrefix(scope) + ":li";
    return "<" + name + ">" + escaped(value) + "</" + name + ">";
  }

  private static String rdfPrefix(Element scope) {
    return scope.prefix(RDF).orElse("rdf");
  }

  /// The line break and spaces before a place, or nothing where it does not begin its line.
  private String indent(int at) {
    return text.substring(lineStart(at), at);
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
      start--;
    }
    if (start > 0 && text.charAt(start - 1) == '\n') {
      start--;
      return start > 0 && text.charAt(start - 1) == '\r' ? start - 1 : start;
    }
    return at;
  }

  private String spliced() {
    List<Splice> ordered = new ArrayList<>(splices);
    // Equal places keep the order in which they were asked for.
    ordered.sort(Comparator.comparingInt(Splice::from));
    StringBuilder changed = new StringBuilder();
    int at = 0;
    for (Splice splice : ordered) {
      changed.append(text, at, splice.from).append(splice.with);
      at = splice.to;
    }
    return changed.append(text, at, text.length()).toString();
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String unescaped(String value) {
    return value
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}

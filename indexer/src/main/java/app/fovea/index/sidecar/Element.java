package app.fovea.index.sidecar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An element of a sidecar and where it lies in the text.
///
/// @param namespaces prefixes that are known inside it
/// @param start of its first tag
/// @param inside behind its first tag; for an empty-element tag its end
final class Element {
  private final Map<String, String> namespaces;
  private final String namespace;
  private final String qualified;
  private final List<Attribute> attributes;
  private final int start;
  private final int inside;
  private final List<Element> children = new ArrayList<>();
  private int close;
  private int end;

  Element(
      Map<String, String> namespaces,
      String namespace,
      String qualified,
      List<Attribute> attributes,
      int start,
      int inside) {
    this.namespaces = Map.copyOf(namespaces);
    this.namespace = namespace;
    this.qualified = qualified;
    this.attributes = List.copyOf(attributes);
    this.start = start;
    this.inside = inside;
    this.close = inside;
    this.end = inside;
  }

  void add(Element child) {
    children.add(child);
  }

  /// @param closeAt where its last tag begins
  void closed(int closeAt, int endAt) {
    close = closeAt;
    end = endAt;
  }

  Map<String, String> namespaces() {
    return namespaces;
  }

  /// As it is written, with its prefix.
  String qualified() {
    return qualified;
  }

  int start() {
    return start;
  }

  int inside() {
    return inside;
  }

  int close() {
    return close;
  }

  int end() {
    return end;
  }

  /// Whether it is written as one tag.
  boolean isEmptyTag() {
    return inside == end;
  }

  boolean is(String wantedNamespace, String local) {
    return namespace.equals(wantedNamespace)
        && local.equals(qualified.substring(qualified.indexOf(':') + 1));
  }

  List<Element> children(String wantedNamespace, String local) {
    return children.stream().filter(child -> child.is(wantedNamespace, local)).toList();
  }

  List<Element> children() {
    return children;
  }

  /// Its attributes of that name, whatever their prefix is.
  List<Attribute> attributes(String wantedNamespace, String local) {
    return attributes.stream()
        .filter(
            it -> {
              int colon = it.name().indexOf(':');
              return colon > 0
                  && it.name().substring(colon + 1).equals(local)
                  && wantedNamespace.equals(namespaces.get(it.name().substring(0, colon)));
            })
        .toList();
  }

  /// It and everything in it, in the order of the text.
  Stream<Element> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
  }

  /// A prefix that means a namespace here.
  Optional<String> prefix(String wanted) {
    return namespaces.entrySet().stream()
        .filter(entry -> entry.getValue().equals(wanted) && !entry.getKey().isEmpty())
        .map(Map.Entry::getKey)
        .min(String::compareTo);
  }
}

package app.fovea.index.sidecar;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Where the elements of a text lie. The text is first read by a parser, which refuses what is not
/// well formed; so finding the tags again needs no care for errors.
final class Markup {
  private static final int DEEPEST = 100;

  private final String text;
  private final Deque<Element> open = new ArrayDeque<>();
  private Element root = new Element(Map.of(), "", "", List.of(), 0, 0);

  private Markup(String text) {
    this.text = text;
  }

  /// The root element.
  static Element of(String text) throws MalformedSidecar {
    check(text.startsWith("\uFEFF") ? text.substring(1) : text);
    return new Markup(text).root();
  }

  private static void check(String text) throws MalformedSidecar {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    int depth = 0;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD ->
              throw new MalformedSidecar("it has a document type, which sidecars never need");
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {
            // Text and comments stay as they are.
          }
        }
        if (depth > DEEPEST) {
          throw new MalformedSidecar(
              "its elements are nested more than %d deep".formatted(DEEPEST));
        }
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw new MalformedSidecar(
          "it is not well-formed XML (line %d)".formatted(e.getLocation().getLineNumber()));
    }
  }

  private Element root() {
    int at = text.indexOf('<');
    while (at >= 0) {
      int end = end(at);
      if (text.charAt(at + 1) == '/') {
        open.pop().closed(at, end);
      } else if (text.charAt(at + 1) != '!' && text.charAt(at + 1) != '?') {
        begin(at, end);
      }
      at = text.indexOf('<', end);
    }
    return root;
  }

  /// Behind the tag, comment, section or instruction that begins there.
  private int end(int at) {
    if (text.startsWith("<!--", at)) {
      return text.indexOf("-->", at + 4) + 3;
    }
    if (text.startsWith("<![CDATA[", at)) {
      return text.indexOf("]]>", at) + 3;
    }
    if (text.startsWith("<?", at)) {
      return text.indexOf("?>", at) + 2;
    }
    int end = at;
    while (text.charAt(end) != '>') {
      char c = text.charAt(end);
      end = c == '"' || c == '\'' ? text.indexOf(c, end + 1) + 1 : end + 1;
    }
    return end + 1;
  }

  private void begin(int at, int end) {
    boolean empty = text.charAt(end - 2) == '/';
    int last = end - (empty ? 2 : 1);
    int space = at + 1;
    while (space < last && !Character.isWhitespace(text.charAt(space))) {
      space++;
    }
    String qualified = text.substring(at + 1, space);
    List<Attribute> attributes = Attribute.of(text, space, last);
    Map<String, String> namespaces = namespaces(attributes);
    int colon = qualified.indexOf(':');
    String prefix = colon < 0 ? "" : qualified.substring(0, colon);
    var element =
        new Element(
            namespaces, namespaces.getOrDefault(prefix, ""), qualified, attributes, at, end);
    if (open.isEmpty()) {
      root = element;
    } else {
      open.element().add(element);
    }
    if (!empty) {
      open.push(element);
    }
  }

  private Map<String, String> namespaces(List<Attribute> attributes) {
    Map<String, String> namespaces =
        new HashMap<>(open.isEmpty() ? Map.of() : open.element().namespaces());
    for (Attribute attribute : attributes) {
      if (attribute.name().equals("xmlns")) {
        namespaces.put("", attribute.value());
      } else if (attribute.name().startsWith("xmlns:")) {
        namespaces.put(attribute.name().substring("xmlns:".length()), attribute.value());
      }
    }
    return namespaces;
  }
}

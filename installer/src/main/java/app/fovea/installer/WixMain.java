package app.fovea.installer;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The main file of the Windows installer: the one that jpackage brings, with a fragment of ours.
/// jpackage takes no fragments besides its own, and a copy of its file would go stale.
final class WixMain {
  private static final URI OF_JPACKAGE =
      URI.create("jrt:/jdk.jpackage/jdk/jpackage/internal/resources/main.wxs");

  private WixMain() {}

  /// The file of the JDK that runs this; only a JDK for Windows has one.
  static Optional<String> ofThisJdk() throws IOException {
    Path file = Path.of(OF_JPACKAGE);
    return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
  }

  /// @param main a file whose product has one feature
  /// @param fragment a file with one fragment, which has one group of components
  static String with(String main, String fragment) throws IOException {
    try {
      Document whole = parsed(main);
      Element part = only(parsed(fragment), "Fragment");
      Element reference =
          whole.createElementNS(whole.getDocumentElement().getNamespaceURI(), "ComponentGroupRef");
      reference.setAttribute(
          "Id", only(part.getOwnerDocument(), "ComponentGroup").getAttribute("Id"));
      only(whole, "Feature").appendChild(reference);
      whole.getDocumentElement().appendChild(whole.importNode(part, true));
      return written(whole);
    } catch (ParserConfigurationException | SAXException | TransformerException e) {
      throw new IOException("The installer's main file cannot be made", e);
    }
  }

  private static Document parsed(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static Element only(Document document, String name) throws IOException {
    var found = document.getElementsByTagNameNS("*", name);
    if (found.getLength() != 1 || !(found.item(0) instanceof Element element)) {
      throw new IOException("There are %d of %s, not one".formatted(found.getLength(), name));
    }
    return element;
  }

  private static String written(Document document) throws TransformerException {
    var text = new StringWriter();
    TransformerFactory.newInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(text));
    return text.toString();
  }
}

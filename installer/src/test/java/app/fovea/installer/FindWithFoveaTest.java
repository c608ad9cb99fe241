package app.fovea.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// "Find with Fovea" on folders and pictures, on each system.
class FindWithFoveaTest {
  /// What jpackage's own file has that ours hangs on.
  private static final String MAIN =
      """
      <Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
        <?define JpProductLanguage=1033 ?>
        <Product Id="$(var.JpProductCode)">
          <Feature Id="DefaultFeature" Level="1"><ComponentGroupRef Id="Files"/></Feature>
        </Product>
      </Wix>
      """;

  private static String fragment() throws IOException {
    return Files.readString(Path.of("windows/find-with-fovea.wxs"));
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> all(Document document, String name) {
    var found = document.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static List<String> values(Document document, String name, String attribute) {
    return all(document, name).stream().map(it -> it.getAttribute(attribute)).toList();
  }

  @Test
  void theWindowsInstallerRefersToIt() throws Exception {
    Document whole = parsed(WixMain.with(MAIN, fragment()));
    Element feature = all(whole, "Feature").getFirst();
    assertThat(values(whole, "ComponentGroupRef", "Id")).containsExactly("Files", "FindWithFovea");
    assertThat(feature.getElementsByTagNameNS("*", "ComponentGroupRef").getLength()).isEqualTo(2);
    assertThat(whole.getFirstChild().getFirstChild()).isNotNull();
    assertThat(WixMain.with(MAIN, fragment())).contains("<?define JpProductLanguage=1033 ?>");
  }

  @Test
  void everyComponentIsInItsGroupAndHasAKeyForTheUserAlone() throws Exception {
    Document fragment = parsed(fragment());
    assertThat(values(fragment, "ComponentRef", "Id"))
        .containsExactlyElementsOf(values(fragment, "Component", "Id"));
    assertThat(values(fragment, "Component", "Guid"))
        .doesNotHaveDuplicates()
        .allSatisfy(
            guid -> assertThat(guid).matches("\\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}"));
    assertThat(values(fragment, "RegistryKey", "Root")).containsOnly("HKCU");
    assertThat(values(fragment, "RegistryKey", "ForceDeleteOnUninstall")).containsOnly("yes");
    assertThat(values(fragment, "RegistryKey", "Key"))
        .containsExactly(
            "Software\\Classes\\Directory\\shell\\FindWithFovea",
            "Software\\Classes\\SystemFileAssociations\\image\\shell\\FindWithFovea");
  }

  @Test
  void theCommandIsTheWindowsLauncherWithWhatWasChosenInQuotes() throws Exception {
    assertThat(values(parsed(fragment()), "RegistryValue", "Value"))
        .filteredOn(value -> value.contains("%1"))
        .hasSize(2)
        .containsOnly("\"[INSTALLDIR]fovea-window.exe\" \"%1\"");
  }

  @Test
  void anInstallerOfAnotherFormIsRefused() {
    assertThatThrownBy(() -> WixMain.with(MAIN.replace("Feature", "Other"), fragment()))
        .hasMessageContaining("Feature");
  }

  @Test
  void theFinderOffersItForFoldersAndPicturesAndNotBeforeOthers() throws Exception {
    Document plist = parsed(Files.readString(Path.of("macos/resources/Info.plist")));
    assertThat(after(plist, "LSItemContentTypes").getTextContent().split("\\s+"))
        .contains("public.folder", "public.image");
    assertThat(after(plist, "LSHandlerRank").getTextContent()).isEqualTo("Alternate");
    assertThat(after(plist, "CFBundleExecutable").getTextContent())
        .isEqualTo("DEPLOY_LAUNCHER_NAME");
    assertThat(all(plist, "key")).extracting(Element::getTextContent).doesNotHaveDuplicates();
  }

  private static Element after(Document plist, String key) {
    Element found =
        all(plist, "key").stream()
            .filter(it -> it.getTextContent().equals(key))
            .findFirst()
            .orElseThrow();
    var next = found.getNextSibling();
    while (!(next instanceof Element value)) {
      next = next.getNextSibling();
    }
    return value;
  }

  @Test
  void linuxHasADesktopEntryForThem() throws IOException {
    assertThat(Files.readString(Path.of("linux/fovea-find.desktop")))
        .contains("inode/directory;", "image/jpeg;", "%F");
  }
}

package app.fovea.index.sidecar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SidecarTest {
  private static final Marks MARKS =
      new Marks(
          List.of("receipt", "tea & cake"),
          List.of(List.of("papers", "receipt"), List.of("papers", "tea & cake")),
          List.of("papers/receipt; by user"));

  private static final String OTHERS =
      """
      <?xml version="1.0"?>
      <!-- kept: <dc:subject> in a comment is none -->
      <x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\r
        <r:Description r:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:my="urn:my" my:odd = 'a>b'>\r
          <dc:subject><r:Bag>\r
            <r:li>holiday</r:li>\r
          </r:Bag></dc:subject>\r
          <my:unknown><![CDATA[<r:li>not one</r:li>]]></my:unknown>\r
        </r:Description>\r
      </r:RDF></x:xmpmeta>\
      """;

  @TempDir Path folder;

  private byte[] merged(String text) throws IOException, MalformedSidecar {
    Path path = Files.writeString(folder.resolve("a.jpg.xmp"), text);
    byte[] after = Sidecar.read(path).with(Marks.NONE, MARKS).orElseThrow();
    Sidecar.write(path, after);
    return after;
  }

  @Test
  void everyCharacterOfOthersStaysInItsOrder() throws Exception {
    String after = new String(merged(OTHERS), StandardCharsets.UTF_8);

    int at = 0;
    for (char c : OTHERS.toCharArray()) {
      at = after.indexOf(c, at) + 1;
      assertThat(at).isPositive();
    }
    assertThat(after)
        .startsWith(OTHERS.substring(0, OTHERS.indexOf("holiday") + "holiday</r:li>".length()))
        .endsWith(OTHERS.substring(OTHERS.lastIndexOf("\r\n  </r:Description>")));
    assertThat(Sidecar.read(folder.resolve("a.jpg.xmp")).keywords())
        .containsExactly("holiday", "receipt", "tea & cake");
  }

  @Test
  void aSecondExportChangesNothing() throws Exception {
    merged(OTHERS);

    assertThat(Sidecar.read(folder.resolve("a.jpg.xmp")).with(MARKS, MARKS)).isEmpty();
  }

  @Test
  void whatAnEarlierExportWroteGoesWhenItNoLongerHolds() throws Exception {
    merged(OTHERS);

    Sidecar sidecar = Sidecar.read(folder.resolve("a.jpg.xmp"));
    byte[] after = sidecar.with(MARKS, Marks.NONE).orElseThrow();

    assertThat(new String(after, StandardCharsets.UTF_8))
        .contains("holiday")
        .doesNotContain("receipt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<x><y></x>",
        "not XML",
        "<plain/>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
        ""
      })
  void whatIsMalformedOrHostileIsRefused(String text) throws IOException {
    Path path = Files.writeString(folder.resolve("a.xmp"), text);

    assertThatThrownBy(() -> Sidecar.read(path)).isInstanceOf(MalformedSidecar.class);
  }

  @Test
  void aDescriptionWithoutContentGetsSome() throws Exception {
    String after =
        new String(
            merged(
                "<r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><r:Description"
                    + " r:about=''/></r:RDF>"),
            StandardCharsets.UTF_8);

    assertThat(after).contains("<r:li>papers|receipt</r:li>").endsWith("</r:Description></r:RDF>");
  }

  @Test
  void aFileInUtf16StaysInUtf16() throws Exception {
    Path path = folder.resolve("a.xmp");
    Files.write(path, ("\uFEFF" + OTHERS.substring(22)).getBytes(StandardCharsets.UTF_16LE));

    byte[] after = Sidecar.read(path).with(Marks.NONE, MARKS).orElseThrow();

    assertThat(new String(after, StandardCharsets.UTF_16LE))
        .startsWith("\uFEFF")
        .contains("tea &amp; cake");
  }

  @Test
  void aNewSidecarIsMadeBesideThePictureUnlessTheSharedOneIsThere() throws IOException {
    Path picture = folder.resolve("b.jpg");
    assertThat(Sidecar.of(picture)).hasFileName("b.jpg.xmp");

    Files.writeString(folder.resolve("b.xmp"), "");

    assertThat(Sidecar.of(picture)).hasFileName("b.xmp");
  }

  private static final String RATED =
      """
      <x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
       <rdf:Description rdf:about="" xmlns:xap="http://ns.adobe.com/xap/1.0/" xmlns:o="urn:o"
         o:Rating="1" xap:Rating = '2' o:note="xap:Rating='9'"/>
      </rdf:RDF></x:xmpmeta>
      """;

  @Test
  void starsOfAnAttributeAreChangedInTheirPlace() throws Exception {
    Path path = Files.writeString(folder.resolve("a.xmp"), RATED);
    Sidecar sidecar = Sidecar.read(path);

    assertThat(sidecar.stars()).hasValue(2);
    assertThat(sidecar.with(Marks.NONE, Marks.NONE.with(new Rating.Stars(5))).orElseThrow())
        .asString()
        .isEqualTo(RATED.replace("'2'", "'5'"));
    assertThat(sidecar.with(Marks.NONE, Marks.NONE.with(new Rating.Removed())).orElseThrow())
        .asString()
        .isEqualTo(RATED.replace(" xap:Rating = '2'", ""));
    assertThat(sidecar.with(Marks.NONE, Marks.NONE)).isEmpty();
  }

  @Test
  void starsOfAnElementAreChangedInTheirPlace() throws Exception {
    String element =
        OTHERS.replace(
            "<my:unknown>",
            "<p:Rating xmlns:p='http://ns.adobe.com/xap/1.0/'>3</p:Rating><my:unknown>");
    Sidecar sidecar = Sidecar.read(Files.writeString(folder.resolve("a.xmp"), element));

    assertThat(sidecar.stars()).hasValue(3);
    assertThat(sidecar.with(Marks.NONE, Marks.NONE.with(new Rating.Stars(0))).orElseThrow())
        .asString()
        .isEqualTo(element.replace(">3<", ">0<"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"exiftool -s3 -XMP-xmp:Rating", "exiv2 -Pv -g Xmp.xmp.Rating pr"})
  void otherProgramsReadTheStars(String command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    assumeTrue(onPath(words.getFirst()), words.getFirst() + " is not installed");
    Path path = folder.resolve("new.xmp");
    Sidecar.write(
        path, Sidecar.read(path).with(Marks.NONE, MARKS.with(new Rating.Stars(4))).orElseThrow());

    words.add(path.toString());
    assertThat(answer(words)).containsExactly("4");
  }

  @Test
  void exiv2ReadsTheKeywords() throws Exception {
    assumeTrue(onPath("exiv2"), "exiv2 is not installed");
    Path path = folder.resolve("new.xmp");
    Sidecar.write(path, Sidecar.read(path).with(Marks.NONE, MARKS).orElseThrow());

    assertThat(answer(List.of("exiv2", "-Pkv", "pr", path.toString())))
        .map(line -> line.replaceAll("\\s+", " ").strip())
        .contains(
            "Xmp.dc.subject receipt, tea & cake",
            "Xmp.lr.hierarchicalSubject papers|receipt, papers|tea & cake",
            "Xmp.digiKam.TagsList papers/receipt, papers/tea & cake",
            "Xmp.fovea.Decisions papers/receipt; by user");
  }

  private static List<String> answer(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return answer.lines().toList();
  }

  @Test
  void exiftoolReadsTheKeywords() throws Exception {
    assumeTrue(onPath("exiftool"), "exiftool is not installed");
    Path path = folder.resolve("new.jpg.xmp");
    Sidecar.write(path, Sidecar.read(path).with(Marks.NONE, MARKS).orElseThrow());

    List<String> answer =
        answer(
            List.of(
                "exiftool",
                "-s3",
                "-sep",
                ";",
                "-Subject",
                "-HierarchicalSubject",
                "-TagsList",
                path.toString()));

    assertThat(answer)
        .containsExactly(
            "receipt;tea & cake",
            "papers|receipt;papers|tea & cake",
            "papers/receipt;papers/tea & cake");
  }

  private static boolean onPath(String program) {
    return List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Test
  void whatAKilledExportLeftIsTakenByTheNextAndWhoMayReadTheFileStays() throws Exception {
    Path path = Files.writeString(folder.resolve("a.jpg.xmp"), OTHERS);
    assumeTrue(path.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Set<PosixFilePermission> readers = PosixFilePermissions.fromString("rw-rw-r--");
    Files.setPosixFilePermissions(path, readers);
    Files.writeString(Sidecar.part(path), "half of a sid");

    Sidecar.write(path, new byte[] {1});

    assertThat(path).hasBinaryContent(new byte[] {1});
    assertThat(Files.getPosixFilePermissions(path)).isEqualTo(readers);
    assertThat(folder.toFile().list()).containsExactly("a.jpg.xmp");
  }
}

package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanesTest {
  private static final Limits SHORT =
      new Limits(Duration.ofSeconds(10), Duration.ofMinutes(1), 1L << 30);

  @TempDir Path folder;
  private Lanes lanes;

  @BeforeEach
  void start() {
    lanes = new Lanes(Launch.of(HostileChild.class).orElseThrow(), SHORT);
  }

  @AfterEach
  void stop() {
    lanes.close();
  }

  @Test
  void aChildGivesThePictureThatThisProcessWouldMake() throws Exception {
    Path file = picture("good.jpg");
    Files.writeString(
        folder.resolve("good.xmp"),
        """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
         <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
          xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmp:Rating="3" xmp:CreateDate="2009-11-28T13:42:39" tiff:Model="Câmera Ω"
          exif:GPSLatitude="40,14.0786450N" exif:GPSLongitude="76,17.2284900W">
          <dc:subject><rdf:Bag><rdf:li>rose</rdf:li><rdf:li>バラ</rdf:li></rdf:Bag></dc:subject>
         </rdf:Description></rdf:RDF></x:xmpmeta>
        """);
    Picture here = new InProcess().read(file, Pictures.INPUT);
    Picture there = lanes.read(file, Pictures.INPUT);
    assertThat(there).usingRecursiveComparison().isEqualTo(here);
    assertThat(there.metadata().keywords()).containsExactly("rose", "バラ");
  }

  @Test
  void aDecoderThatAbortsCostsOneFileAndTheOthersGoOn() throws Exception {
    Path bad = picture("abort.jpg");
    Path good = picture("good.jpg");
    try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
      Future<?> refused =
          callers.submit(
              () ->
                  assertThatThrownBy(() -> lanes.read(bad, Pictures.INPUT))
                      .isInstanceOf(Refused.class)
                      .hasMessageContaining("crash")
                      .hasMessageContaining("twice"));
      List<Future<Picture>> read = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        read.add(callers.submit(() -> lanes.read(good, Pictures.INPUT)));
      }
      for (Future<Picture> picture : read) {
        assertThat(picture.get().width()).isEqualTo(80);
      }
      refused.get();
    }
  }

  @Test
  void aFileThatFailsOnceIsReadTheSecondTime() throws Exception {
    assertThat(lanes.read(picture("abort once.jpg"), Pictures.INPUT).width()).isEqualTo(80);
  }

  @Test
  void aDecoderThatHangsIsStopped() throws Exception {
    Limits patience = new Limits(Duration.ofSeconds(1), Duration.ofMinutes(1), 1L << 30);
    try (Lanes impatient = new Lanes(Launch.of(HostileChild.class).orElseThrow(), patience)) {
      Path bad = picture("hang.jpg");
      assertThatThrownBy(() -> impatient.read(bad, Pictures.INPUT))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("longer");
    }
  }

  @Test
  void aDecoderThatEatsMemoryIsStopped() throws Exception {
    Path bad = picture("eat.jpg");
    assertThatThrownBy(() -> lanes.read(bad, Pictures.INPUT))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("memory");
  }

  @Test
  void aChildThatDoesNotGetAsFarAsAFileIsNotTheFilesFault() throws Exception {
    Path good = picture("good.jpg");
    for (String program : List.of("/bin/false", "no such program")) {
      try (Lanes none = new Lanes(new Launch(List.of(program)), SHORT)) {
        assertThatThrownBy(() -> none.read(good, Pictures.INPUT))
            .isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(refused.isOfTheFile()).isFalse())
            .hasMessageContaining("process")
            .message()
            .hasLineCount(1);
      }
    }
  }

  @Test
  void aReasonComesOverAndTheChildGoesOn() throws Exception {
    Path text = Files.writeString(folder.resolve("text.png"), "only words");
    assertThatThrownBy(() -> lanes.read(text, Pictures.INPUT))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("text");
    assertThat(lanes.read(picture("good.jpg"), Pictures.INPUT).width()).isEqualTo(80);
  }

  @Test
  void aChildGivesTheViewThatThisProcessWouldMake() throws Exception {
    Path file = picture("good.jpg");
    View.Size size = new View.Size(20, 40);
    View here = new InProcess().view(file, size, () -> false);
    assertThat(lanes.view(file, size, () -> false)).usingRecursiveComparison().isEqualTo(here);
    assertThat(Math.max(here.width(), here.height())).isEqualTo(40);
  }

  @Test
  void aViewWhoseDecoderAbortsIsRefusedAndTheNextOneComes() throws Exception {
    View.Size size = new View.Size(100, 200);
    Path bad = picture("abort.jpg");
    assertThatThrownBy(() -> lanes.view(bad, size, () -> false))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("crash");
    assertThat(lanes.view(picture("good.jpg"), size, () -> false).width()).isEqualTo(80);
  }

  @Test
  void aViewThatNobodyWaitsForAnyMoreIsGivenUpLongBeforeItsTimeIsOver() throws Exception {
    Limits patient = new Limits(Duration.ofMinutes(30), Duration.ofMinutes(30), 1L << 30);
    try (Lanes waiting = new Lanes(Launch.of(HostileChild.class).orElseThrow(), patient)) {
      Path slow = picture("hang.jpg");
      assertThatThrownBy(() -> waiting.view(slow, new View.Size(100, 200), () -> true))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("stopped");
    }
  }

  private Path picture(String name) throws IOException {
    return Pictures.write(folder.resolve(name), "jpeg", 80, 60);
  }
}

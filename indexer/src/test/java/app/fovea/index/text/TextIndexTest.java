package app.fovea.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextIndexTest {
  private TextIndex index;

  @BeforeEach
  void fill() throws IOException {
    index = TextIndex.inMemory();
    index.put(
        text(
            1,
            "IMG_2034.jpg",
            "Holidays/Summer 2024",
            "Two dogs at the beach",
            "dog",
            "Canon EOS R5"));
    index.put(text(2, "receipt-garage.png", "Paper", "", "", ""));
    index.put(
        text(3, "DSC0001.NEF", "Été à la plage", "Der Hund in den Bergen", "Hunde", "NIKON Z 6"));
    index.put(text(4, "北京の夜.jpg", "אוסף", "", "", ""));
    index.refresh(7);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void aPhraseIsFoundWhereverItStandsAndSaysWhere() throws IOException {
    assertThat(index.phrase("summer 2024"))
        .containsExactly(new TextHit(1, Set.of(TextPlace.FOLDER)));
    assertThat(index.phrase("IMG_2034")).containsExactly(new TextHit(1, Set.of(TextPlace.NAME)));
    assertThat(index.phrase("img 2034.JPG")).extracting(TextHit::content).containsExactly(1L);
    assertThat(index.phrase("eos r5")).containsExactly(new TextHit(1, Set.of(TextPlace.CAMERA)));
    assertThat(index.phrase("garage")).containsExactly(new TextHit(2, Set.of(TextPlace.NAME)));
  }

  @Test
  void aPhraseKeepsItsOrderAndItsForm() throws IOException {
    assertThat(index.phrase("2024 summer")).isEmpty();
    assertThat(index.phrase("two dog")).isEmpty();
    assertThat(index.phrase("summer 2024 two")).isEmpty();
  }

  @Test
  void accentsAndCaseDoNotCount() throws IOException {
    assertThat(index.phrase("ete a la PLAGE")).extracting(TextHit::content).containsExactly(3L);
  }

  @Test
  void otherScriptsAreFound() throws IOException {
    assertThat(index.phrase("京の")).extracting(TextHit::content).containsExactly(4L);
    assertThat(index.phrase("אוסף")).extracting(TextHit::content).containsExactly(4L);
    assertThat(index.phrase("🐕")).isEmpty();
  }

  @Test
  void wordsMatchInOtherFormsAndSpreadOverPlaces() throws IOException {
    assertThat(index.words("a dog on the beaches", 10))
        .containsExactly(new TextHit(1, Set.of(TextPlace.CAPTION)));
    assertThat(index.words("dog summer", 10)).containsExactly(new TextHit(1, Set.of()));
    assertThat(index.words("hunde", 10)).extracting(TextHit::content).containsExactly(3L);
    assertThat(index.words("dog cat", 10)).isEmpty();
    assertThat(index.words("the photo", 10)).isEmpty();
  }

  @Test
  void pluralsAndUmlautsMatchHoweverTheyAreWritten() throws IOException {
    index.put(text(5, "Haus am See.jpg", "Muenchen", "trois chevaux", "", ""));
    index.refresh(8);

    for (String words : List.of("Häuser", "haeuser", "München", "cheval", "Haus Muenchen")) {
      assertThat(index.words(words, 10)).as(words).extracting(TextHit::content).containsExactly(5L);
    }
  }

  @Test
  void whatIsPutAgainReplacesWhatWasThere() throws IOException {
    index.put(text(2, "invoice.png", "Paper", "", "", ""));
    index.remove(1);
    index.refresh(9);
    assertThat(index.phrase("garage")).isEmpty();
    assertThat(index.phrase("invoice")).hasSize(1);
    assertThat(index.phrase("beach")).isEmpty();
    assertThat(index.sequence()).isEqualTo(9);
  }

  @Test
  void readersSeeTheLastCommit(@TempDir Path folder) throws IOException {
    assertThat(CommittedTexts.read(folder.resolve("none"))).isEmpty();
    try (TextIndex written = TextIndex.open(folder)) {
      written.put(text(5, "first.jpg", "", "", "", ""));
      written.refresh(3);
      written.commit();
      written.put(text(6, "second.jpg", "", "", "", ""));
      try (Texts read = CommittedTexts.read(folder).orElseThrow()) {
        assertThat(read.phrase("first")).hasSize(1);
        assertThat(read.phrase("second")).isEmpty();
        assertThat(read.sequence()).isEqualTo(3);
      }
    }
    try (TextIndex again = TextIndex.open(folder)) {
      assertThat(again.sequence()).isEqualTo(3);
      assertThat(again.phrase("second")).isEmpty();
    }
  }

  @Test
  void textsThatWereReadByOtherRulesCountAsNone(@TempDir Path folder) throws IOException {
    try (TextIndex written = TextIndex.open(folder)) {
      written.put(text(5, "first.jpg", "", "", "", ""));
      written.refresh(3);
      written.commit();
    }
    forgetItsRules(folder);

    assertThat(CommittedTexts.read(folder)).isEmpty();
    try (TextIndex again = TextIndex.open(folder)) {
      assertThat(again.sequence()).isZero();
      assertThat(again.phrase("first")).isEmpty();
      again.put(text(6, "second.jpg", "", "", "", ""));
      again.refresh(4);
      again.commit();
    }
    try (Texts read = CommittedTexts.read(folder).orElseThrow()) {
      assertThat(read.sequence()).isEqualTo(4);
      assertThat(read.phrase("first")).isEmpty();
      assertThat(read.phrase("second")).hasSize(1);
    }
  }

  /// As if it had been written before rules had names.
  private static void forgetItsRules(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("sequence", "3").entrySet());
      writer.commit();
    }
  }

  /// Whoever changes what a text is cut into names the rules anew: this fails until then.
  @Test
  void theRulesOfThatNameCutTextsIntoTheseWords() throws IOException {
    String text = "IMG_2034b Müller's Häuser in der Straße; trois chevaux, las niñas & DOGS 北京";
    StringBuilder read = new StringBuilder(Reading.RULES + "\n" + joined(Reading.words(text)));
    for (Stems language : Stems.values()) {
      read.append(language).append(' ').append(joined(Reading.words(language, text)));
    }
    assertThat(read)
        .hasToString(
            """
            2
            img 2034 b muller s hauser in der strasse trois chevaux las ninas dogs 北 京
            ENGLISH img 2034 b muller s hauser in der strasse troi chevaux la nina dog 北 京
            GERMAN img 2034 b mull s haus in der strass trois chevaux las ninas dog 北 京
            FRENCH img 2034 b mul s haus in der stras troi cheval las nina dog 北 京
            SPANISH img 2034 b muller s hauser in der strass trois chevaux las nin dogs 北 京
            """);
  }

  private static String joined(List<String> words) {
    return String.join(" ", words) + "\n";
  }

  private static PhotoText text(
      long content, String name, String folder, String caption, String keyword, String camera) {
    return new PhotoText(
        content, some(name), some(folder), some(caption), some(keyword), some(camera));
  }

  private static List<String> some(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }
}

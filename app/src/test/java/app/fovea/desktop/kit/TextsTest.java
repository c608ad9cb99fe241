package app.fovea.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.QueryFault;
import app.fovea.index.image.Refusal;
import app.fovea.model.AcceleratorNote;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
  private static final Path SOURCES = Path.of("src/main/java/app/fovea/desktop");
  private static final Path BUNDLES = Path.of("src/main/resources/app/fovea/desktop");
  private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z.-]*[a-z-])\"");
  private static final Pattern SHOWN =
      Pattern.compile(
          "(new (Label|Button|ToggleButton|MenuButton|Menu|MenuItem|CheckBox|RadioButton|Tooltip|Text"
              + "|Told|Partly)\\("
              + "|set(Text|PromptText|AccessibleText|AccessibleHelp|Title|HeaderText)\\("
              + "|Nodes\\.words\\(|Icons\\.button\\([\\w.]+,|\\b(notice|window)\\.(tell|ask|offer)\\("
              + "|\\b(tell|said|told|summary|words)\\.(accept|set)\\()\\s*\"([^\"]*\\p{L}[^\"]*)\"");

  /// The name of the program is the same in every language.
  private static final Pattern NAME = Pattern.compile("\"Fovea\"$");

  /// What somebody else said; only [Failures] knows what to do with that.
  private static final Pattern RAW = Pattern.compile("get(Localized)?Message\\(\\)|::getMessage");

  static List<Locale> languages() {
    return Texts.LANGUAGES;
  }

  private static Properties bundle(Locale language) throws IOException {
    String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.toLanguageTag();
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(BUNDLES.resolve("texts" + suffix + ".properties"))) {
      texts.load(reader);
    }
    return texts;
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file, StandardCharsets.UTF_8));
      }
      return all.toString();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasTheSameKeysAndEachIsAWellFormedMessage(Locale language) throws IOException {
    Properties texts = bundle(language);
    assertThat(texts.keySet()).isEqualTo(bundle(Locale.ENGLISH).keySet());
    for (String key : texts.stringPropertyNames()) {
      String text = texts.getProperty(key);
      assertThat(text).as(key).isNotBlank();
      assertThat(new MessageFormat(text, language).getFormats())
          .as("places of %s", key)
          .hasSameSizeAs(
              new MessageFormat(bundle(Locale.ENGLISH).getProperty(key), language).getFormats());
      assertThat(text.replace("''", "")).as("a lone apostrophe in %s", key).doesNotContain("'");
    }
  }

  @Test
  void everyKeyThatTheSourcesNameHasAText() throws IOException {
    Set<String> known = bundle(Locale.ENGLISH).stringPropertyNames();
    Set<String> prefixes = new TreeSet<>();
    known.forEach(key -> prefixes.add(key.substring(0, key.indexOf('.') + 1)));
    Matcher named = KEY.matcher(sources());
    Set<String> missing = new TreeSet<>();
    int found = 0;
    while (named.find()) {
      String key = named.group(1);
      if (prefixes.stream().anyMatch(key::startsWith) && !key.endsWith(".")) {
        found++;
        if (!known.contains(key) && !known.stream().anyMatch(k -> k.startsWith(key + "."))) {
          missing.add(key);
        }
      }
    }
    assertThat(found).isGreaterThan(100);
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whateverCanBeWrongWithAQueryHasAText(QueryFault fault) {
    assertThat(new Texts(Locale.ENGLISH).get("query." + fault.key(), "one", "two")).endsWith(".");
  }

  @ParameterizedTest
  @EnumSource
  void whateverAFileIsRefusedForHasAText(Refusal refusal) {
    assertThat(new Texts(Locale.ENGLISH).get("refusal." + refusal.key(), "JPEG", 1, 2, 3))
        .isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void whyAModelRunsSomewhereHasAText(AcceleratorNote note) {
    assertThat(AcceleratorNote.read(note.about("one", "two", "three")).orElseThrow().statement())
        .isEqualTo(note);
    assertThat(new Texts(Locale.ENGLISH).get("device.note." + note.key(), "one", "two"))
        .isNotBlank();
  }

  @Test
  void whyAFileIsRefusedIsSaidInTheWindowsLanguageWithItsNumbers() {
    String said = Refusal.TOO_LARGE.about("BMP", 3_000_000L, 2_000_000L, 1000L);
    assertThat(new Failures(new Texts(Locale.GERMAN)).refused(said))
        .startsWith("Die BMP-Datei")
        .contains("3.000.000");
    assertThat(new Failures(new Texts(Locale.GERMAN)).refused("Something else."))
        .isEqualTo("Something else.");
  }

  private static List<String> written(String source) {
    return SHOWN
        .matcher(source)
        .results()
        .map(result -> result.group())
        .filter(words -> !NAME.matcher(words).find())
        .toList();
  }

  @Test
  void noWordIsWrittenIntoTheSources() throws IOException {
    assertThat(written("new Label(\"Ready\"); notice.tell(\n \"Done\"); words.set(\"1\")"))
        .hasSize(2);
    assertThat(written(sources())).isEmpty();
  }

  @Test
  void noMessageOfAnExceptionIsShownAsItIs() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> raw =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> RAW.matcher(read(file)).find())
              .map(SOURCES::relativize)
              .toList();
      assertThat(raw).containsExactly(Path.of("kit/Failures.java"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Texts about how many there are, which is never none.
  private static final Set<String> NEVER_NONE =
      Set.of("trash.question", "trash.not-restored", "trash.failed");

  @ParameterizedTest
  @MethodSource("languages")
  void howManyThereAreIsSaidForEveryNumber(Locale language) throws IOException {
    Properties english = bundle(Locale.ENGLISH);
    Texts texts = new Texts(language);
    Set<String> counting = new TreeSet<>();
    for (String key : english.stringPropertyNames()) {
      if (english.getProperty(key).contains(",choice,")) {
        counting.add(key);
      }
    }
    assertThat(counting).hasSizeGreaterThan(20);
    for (String key : counting) {
      for (long count : new long[] {0, 1, 2, 5, 21, 1_000_000}) {
        String said = texts.get(key, count, count, count);
        boolean names =
            said.contains(texts.number(count)) || (count < 2 && !said.matches(".*\\d.*"));
        assertThat(names || NEVER_NONE.contains(key)).as("%d: %s", count, said).isTrue();
      }
    }
  }

  @Test
  void numbersPluralsAndDurationsFollowTheLanguage() {
    assertThat(new Texts(Locale.ENGLISH).get("shown.timeline", 1)).isEqualTo("1 photo");
    assertThat(new Texts(Locale.ENGLISH).get("shown.timeline", 12345)).isEqualTo("12,345 photos");
    assertThat(new Texts(Locale.GERMAN).get("shown.timeline", 12345)).isEqualTo("12.345 Fotos");
    assertThat(new Texts(Locale.JAPANESE).get("shown.timeline", 2)).isEqualTo("2 枚");
    assertThat(new Texts(Locale.ENGLISH).duration(7500)).isEqualTo("2 h 5 min");
    assertThat(new Texts(Locale.ENGLISH).bytes(1_234_567)).isEqualTo("1.2 MB");
    assertThat(new Texts(Locale.FRENCH).bytes(408_000_000)).isEqualTo("408 Mo");
    assertThat(new Texts(Locale.FRENCH).month(YearMonth.of(2026, 6))).isEqualTo("Juin 2026");
    assertThat(new Texts(Locale.ENGLISH).took(87.4)).isEqualTo("87 ms");
    assertThat(new Texts(Locale.GERMAN).took(1647)).isEqualTo("1,6 s");
  }

  @Test
  void aLanguageThatIsNotThereIsShownInEnglish() {
    assertThat(new Texts(Locale.of("fi")).get("sidebar.all")).isEqualTo("All photos");
  }
}

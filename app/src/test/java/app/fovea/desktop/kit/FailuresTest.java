package app.fovea.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.Damage;
import app.fovea.index.LabelNotice;
import app.fovea.index.LibraryException;
import app.fovea.index.LibraryFault;
import app.fovea.index.scan.Unwatched;
import app.fovea.model.ModelException;
import app.fovea.model.ModelFault;
import app.fovea.model.Statement;
import app.fovea.model.hub.Catalogue;
import app.fovea.model.hub.Entry;
import app.fovea.model.hub.Restriction;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
  private final Failures german = new Failures(new Texts(Locale.GERMAN));

  static Stream<Locale> languages() {
    return Texts.LANGUAGES.stream();
  }

  /// As many texts and numbers as its sentence has places for.
  private static String sentence(Statement statement) {
    return switch (statement) {
      case ModelFault.BUSY -> statement.about("Spiegel", 503);
      case ModelFault.STATUS -> statement.about("Spiegel", 500, "Datei");
      case ModelFault.OTHER_SIZE -> statement.about("Spiegel", "Datei", 12, 34);
      case ModelFault.NO_ACCOUNT, ModelFault.NOT_FOUND -> statement.about("Spiegel", "Datei", 404);
      case ModelFault.MANY_ENTRIES, ModelFault.ENTRY_LARGER, ModelFault.MANY_REDIRECTS ->
          statement.about("Datei", 900);
      case ModelFault.BAD_ID, ModelFault.NEARLY_AN_ID, ModelFault.SEVERAL_INSIDE ->
          statement.about("Spiegel", 100, "Datei");
      case ModelFault.OTHER_LENGTH -> statement.about("Datei", 12, 34);
      case ModelFault.OTHER_DIMENSION -> statement.about("visual", 512, 768);
      case LibraryFault.LONG_NAME -> statement.about("Spiegel", 500, 100);
      default -> statement.about("Spiegel", "Seite", "Datei");
    };
  }

  @ParameterizedTest
  @EnumSource
  void whyAModelCannotBeHadIsSaidInTheWindowsLanguage(ModelFault fault) {
    String english = sentence(fault);
    String said = german.said(new ModelException(english));
    assertThat(said)
        .isNotEqualTo(english)
        .doesNotStartWith("Das Modell lässt sich nicht verwenden");
    assertThat(ModelFault.read(english).orElseThrow().statement()).isEqualTo(fault);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyFaultOfTheModelStoreHasATextInEveryLanguage(Locale language) {
    Failures failures = new Failures(new Texts(language));
    String unforeseen = failures.said(new ModelException("odd")).replace("odd", "");
    for (ModelFault fault : ModelFault.values()) {
      assertThat(failures.said(new ModelException(sentence(fault))))
          .as("%s in %s", fault, language)
          .doesNotContain(unforeseen)
          .doesNotContain("{0}");
    }
  }

  /// What stands behind the colon of another.
  static Stream<ModelFault> reasons() {
    return Stream.of(
        ModelFault.NOT_THERE,
        ModelFault.NO_PERMISSION,
        ModelFault.MISSING,
        ModelFault.DIFFERS,
        ModelFault.RECORD_MISSING,
        ModelFault.LISTS_NOTHING,
        ModelFault.NO_FILE_OF_A_PACKAGE,
        ModelFault.OTHER_LENGTH,
        ModelFault.OTHER_HASH,
        ModelFault.TENSOR_MISSING,
        ModelFault.TENSOR_SHAPE,
        ModelFault.IS_A_CLASSIFIER,
        ModelFault.NO_IMAGE_TOWER,
        ModelFault.NO_NUMBERS);
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void aReasonWithinAReasonIsSaidInTheWindowsLanguage(ModelFault reason) {
    String english = sentence(reason);
    String translated = german.said(new ModelException(english));
    for (ModelFault outer :
        List.of(
            ModelFault.DOES_NOT_OPEN,
            ModelFault.NOT_IMPORTED,
            ModelFault.NOT_READ,
            ModelFault.NOT_USABLE,
            ModelFault.NOT_VERIFIED,
            ModelFault.DAMAGED,
            ModelFault.DAMAGED_FILE)) {
      String both =
          outer == ModelFault.NOT_IMPORTED ? outer.about(english) : outer.about("klein", english);
      assertThat(german.said(new ModelException(both)))
          .as(both)
          .contains(translated)
          .doesNotContain(english);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatALibraryCannotDoIsSaidInTheWindowsLanguage(LibraryFault fault) {
    String english = sentence(fault);
    assertThat(german.said(new LibraryException(LibraryException.Kind.BAD_REQUEST, english)))
        .isNotEqualTo(english)
        .doesNotStartWith("Das ging nicht")
        .isEqualTo(german.said(new IOException(english)));
  }

  @ParameterizedTest
  @EnumSource
  void whyAFolderIsNotWatchedIsSaidInTheWindowsLanguage(Unwatched unwatched) {
    String english = unwatched.about("/mnt/nas: photos", "no events");
    assertThat(german.watching(english)).contains("/mnt/nas: photos").isNotEqualTo(english);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasDamagedIsSaidInTheWindowsLanguage(Damage damage) {
    String english = damage.about(7);
    assertThat(german.damage(english)).isNotEqualTo(english).doesNotContain("{0}");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongWithLabelsIsSaidInTheWindowsLanguage(LabelNotice notice) {
    String english = notice.about("Hund", "Katze");
    assertThat(german.aboutLabels(english)).contains("Hund").isNotEqualTo(english);
  }

  @Test
  void everythingThatALicenceOfTheCatalogueForbidsHasAText() {
    assertThat(Catalogue.published().entries())
        .extracting(Entry::licence)
        .flatExtracting(licence -> licence.restriction().stream().toList())
        .isNotEmpty()
        .allMatch(words -> Restriction.read((String) words).isPresent());
    for (Restriction restriction : Restriction.values()) {
      assertThat(new Texts(Locale.GERMAN).get("licence." + restriction.key()))
          .isNotEqualTo(restriction.about());
    }
  }

  @Test
  void theReasonWithinAReasonIsTranslatedToo() {
    String said =
        german.said(
            new ModelException(
                ModelFault.NOT_FETCHED.about(
                    "model.onnx", ModelFault.UNREACHABLE.about("hub.example.org"))));
    assertThat(said).contains("model.onnx", "hub.example.org ist nicht zu erreichen");
  }

  @Test
  void whatOnnxRuntimeSaysInSeveralLinesStandsBehindWhatHappenedAndWhatToDo() {
    String said =
        german.said(
            new ModelException(
                ModelFault.FAILS_ON.about("small", "CUDA", "the image tower failed:\nCUDA 719")));
    assertThat(said).contains("CUDA 719", "Modell und Gerät");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatNobodyForesawStandsBehindATextThatSaysWhatItIsAbout(Locale language) {
    Failures failures = new Failures(new Texts(language));
    assertThat(failures.said(new IOException("EIO"))).endsWith("EIO").isNotEqualTo("EIO");
    assertThat(failures.said(new ModelException("odd"))).endsWith("odd").isNotEqualTo("odd");
  }

  @Test
  void whatIsSaidInTheWindowsLanguageAlreadyStaysAsItIs() {
    assertThat(german.said(new Told("Der Mond ist im Weg."))).isEqualTo("Der Mond ist im Weg.");
  }
}

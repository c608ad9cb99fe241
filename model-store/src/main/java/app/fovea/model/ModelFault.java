package app.fovea.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a model or a runtime cannot be fetched, imported or run. The last ones are reasons within
/// others: a sentence that holds another is the first that fits.
public enum ModelFault implements Statement {
  OFFLINE(
      "%s is not here, and the network may not be used. Go online, or import the model from a disk:"
          + " fovea models import DIR"),
  RUNTIME_OFFLINE("%s is not here, and the network may not be used"),
  NOT_WRITTEN("%s could not be written: %s"),
  NO_ROOM(
      "not enough room on the disk of %s: %s are needed, %s are free; make room, or choose a"
          + " smaller model or a library on another disk"),
  NO_MIRROR(
      "'%s' is not the address of a mirror (%s): one looks like https://mirror.example.org/hub"),
  NOT_FETCHED("%s could not be fetched: %s. What came is kept; try again later"),
  UNREACHABLE_BECAUSE("%s cannot be reached (%s)"),
  UNREACHABLE("%s cannot be reached"),
  NO_ANSWER("%s did not answer in %s"),
  SILENT("%s sent nothing for %s"),
  BUSY("%s is busy (status %d)"),
  ENDED_EARLY("%s ended too early"),
  NO_ACCOUNT(
      "%s does not give %s without an account or without accepting its terms there (status %d)"),
  NOT_FOUND("%s is not to be found at %s (status %d); an incomplete mirror?"),
  STATUS("%s answered with status %d for %s"),
  WEB_PAGE(
      "%s answered with a web page instead of %s: a network that wants you to log in, or a proxy,"
          + " is in between. Open a browser and log in, then try again"),
  DAMAGED_TWICE(
      "%s came damaged twice: %s. Nothing of it is kept; try again later, or another mirror"),
  OTHER_SIZE("%s says that %s has %d bytes, where the hub's list says %d; it is not fetched"),
  BAD_LIST(
      "the hub's list of the files of %s cannot be used (%s); try again later, or use another"
          + " mirror"),
  INCOMPLETE("%s of the hub has no %s, so no package can be made of it"),
  NO_ARCHIVE("%s is neither a directory nor a zip file"),
  DAMAGED_ARCHIVE("%s is not a zip file, or a damaged one"),
  NO_PACKAGE(
      "%s holds no model package. One has either open_clip_config.json, open_clip_model.safetensors"
          + " and tokenizer.json, or visual/model.onnx, textual/model.onnx, textual/tokenizer.json,"
          + " visual/preprocess_cfg.json and config.json"),
  DAMAGED("%s is damaged: %s. Import or download it again; that replaces it"),
  OTHER_CONTENT(
      "a model '%s' with other content is already there (%s); remove it first, or give the new one"
          + " another id"),
  BUILT_IN("%s came with Fovea and cannot be removed"),
  UNKNOWN("there is no model '%s'"),
  FAILS_ON("model %s fails on %s: %s. With --accelerator cpu it runs on the processor"),
  FAILS("model %s fails on %s: %s"),
  ACCELERATOR_REFUSED("%s cannot be used: %s. With --accelerator auto or cpu the model runs"),
  NOT_MEASURED("the model failed while it was measured: %s"),
  MANY_ENTRIES("%s has %d entries; a model package has a few"),
  ENTRY_OUTSIDE("%s is refused: its entry '%s' would leave the directory"),
  ENTRY_TWICE("%s is refused: it has '%s' twice"),
  ENTRY_WITHOUT_SIZE("%s is refused: '%s' has no size"),
  ENTRY_LARGER("the zip is refused: '%s' holds more than the %d bytes it says"),
  TOO_DENSE("%s is refused: %s would come out of %s"),
  NO_ID("no id follows from the name of %s: give one"),
  MADE_ELSEWHERE(
      "8-bit weights are made and tried out on the machine that uses them; import the published"
          + " ones instead"),
  OTHER_DIMENSION(
      "the %s tower gives vectors of %d numbers where the model says %d: its files do not belong"
          + " together"),
  NO_UNIT_VECTORS("the %s tower does not give usable vectors (length %s): its weights are damaged"),
  NOT_NARROWABLE(
      "%s does not take 8-bit weights well on this machine (%s), so they are not" + " offered"),
  NO_TRANSFORMER("8-bit weights can be made of transformers with published weights; %s is none"),
  INTERRUPTED("the measurement was interrupted"),
  DAMAGED_TAR("%s is not a tar file, or a damaged one"),
  TAR_TOO_LARGE("%s is refused: its %s holds more than all of it may"),
  TAR_LACKS("%s is refused: it has no %s"),
  TAR_WITHOUT_LENGTH("%s is refused: an entry of it says no length"),
  NEARLY_AN_ID(
      "'%s' cannot be a model's id: letters, digits, '.', '_' and '-' are allowed, at"
          + " most %d; '%s' would do"),
  BAD_ID("'%s' cannot be a model's id: letters, digits, '.', '_' and '-' are allowed, at most %d"),
  NO_RUNTIME("this installation has no %s for %s"),
  REDIRECT_LOOP("%s redirects in a loop; is the mirror set up wrongly?"),
  MANY_REDIRECTS("%s redirects more than %d times"),
  REDIRECTED_NOWHERE("%s redirects to '%s', which is no address"),
  REDIRECT_REFUSED("%s redirects to '%s', which is not followed"),
  NO_SIZE("the hub does not say the size of %s"),
  NO_HASH("the hub does not say the hash of %s, so it cannot be checked and is not used"),
  NOT_DELETED("the unfinished download cannot be deleted: %s"),
  STOPPED(
      "the download was stopped; what was fetched is kept, and the next try goes on"
          + " from there"),
  LARGE_MANIFEST("%s is too large to be a manifest"),
  ONE_INSIDE("%s is no model package but holds one; name it: %s"),
  SEVERAL_INSIDE("%s is no model package but holds %d of them; name one of them: %s"),
  NO_CLASSIFIER("model %s is not a classifier"),
  IS_A_CLASSIFIER("it is a classifier: it names labels and cannot search for words"),
  NO_IMAGE_TOWER("it has no image tower"),
  NO_MEMORY("the %s tower has not enough memory for a run: %s"),
  TOWER_FAILED("the %s tower failed: %s"),
  NOT_TAKEN("ONNX Runtime does not take it: %s"),
  NOT_DESCRIBED("ONNX Runtime does not describe it: %s"),
  NO_NUMBERS("it gives logits that are not numbers: the weights are damaged"),
  RECORD_NOT_READ("the record of %s cannot be read: %s"),
  NOT_LISTED("the models cannot be listed: %s"),
  NOT_IMPORTED("the model cannot be imported: %s"),
  NOT_NARROWED("8-bit weights of %s cannot be made: %s"),
  NOT_PUT_INTO_PLACE("the model cannot be put into place: %s"),
  DOES_NOT_OPEN("model %s: %s"),
  NOT_REMOVED("%s cannot be removed: %s"),
  NOT_UNPACKED("%s cannot be unpacked: %s"),
  NOT_VERIFIED("%s cannot be verified: %s"),
  CANNOT_BE_MEASURED("%s cannot be measured: %s"),
  NOT_USABLE("%s cannot be used: %s"),
  NOT_READ("%s cannot be read: %s"),
  DAMAGED_FILE("%s is damaged: %s"),
  RECORD_MISSING("its record is missing"),
  LISTS_NOTHING("it lists no files"),
  NO_FILE_OF_A_PACKAGE("%s is not a file of a package"),
  OTHER_LENGTH("%s has %d bytes instead of %d"),
  OTHER_HASH("%s has other content (its SHA-256 differs)"),
  TENSOR_MISSING("tensor %s is missing"),
  TENSOR_SHAPE("tensor %s has the shape %s"),
  NO_PERMISSION("no permission for %s"),
  NOT_THERE("%s does not exist"),
  DIFFERS("%s differs"),
  MISSING("%s is missing");

  private final Sentence sentence;

  ModelFault(String format) {
    this.sentence = new Sentence(format);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }

  /// Which of these a message is; empty for what the system or ONNX Runtime says.
  public static Optional<Said<ModelFault>> read(String message) {
    return Statement.read(values(), message);
  }

  /// The failure, with the sentence about these things.
  public ModelException exception(@Nullable Object... arguments) {
    return new ModelException(about(arguments));
  }
}

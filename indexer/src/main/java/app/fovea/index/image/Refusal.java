package app.fovea.index.image;

import app.fovea.model.Sentence;
import app.fovea.model.Statement;
import java.util.Optional;

/// Why a file does not become a picture. The catalog keeps the sentence.
public enum Refusal implements Statement {
  DAMAGED(
      "The %s file is damaged or incomplete; copying it again from where it came from may help."),
  DAMAGED_DETAIL(
      "The %s file is damaged or incomplete (%s); copying it again from where it came from may"
          + " help."),
  NO_HEADER("The %s file is damaged: its header cannot be read."),
  NO_SIZE("The %s file is damaged: it says it is %d x %d pixels."),
  TOO_LARGE(
      "The %s file says it is %,d x %,d pixels, more than Fovea decodes (%,d million); if that is"
          + " true, a smaller copy helps."),
  TOO_MANY_BYTES("The %s file has %,d MB, more than Fovea reads at once (%,d MB)."),
  TOO_MUCH_MEMORY("The %s file needed more memory to decode than any picture should."),
  CRASHED(
      "The file made its decoder crash, twice; it is left alone until it changes. Opening it in"
          + " another program and saving it again may help."),
  HUNG(
      "The file took longer to decode than any picture should, twice; it is left alone until it"
          + " changes. Opening it in another program and saving it again may help."),
  BLOATED(
      "The file needed more memory to decode than any picture should, twice; it is left alone until"
          + " it changes. Opening it in another program and saving it again may help."),
  STOPPED("Decoding was stopped."),
  NO_PROCESS("No process could be started to decode it in: %s"),
  TEXT("The file is text, not a picture, whatever its name says."),
  NO_PICTURE("The file is not a picture, or of a format that Fovea does not know."),
  A_FOLDER("It is a folder, not a picture."),
  EMPTY("The file is empty (0 bytes); copying it again may help."),
  GONE("The file is not there any more."),
  NO_PERMISSION("There is no permission to read the file."),
  UNREADABLE("The file cannot be read: %s."),
  CHANGED("The file changed while it was read."),
  VANISHED("The file vanished while it was read."),
  NO_PREVIEW(
      "The %s file has no preview that can be decoded, and Fovea does not develop RAW data; a copy"
          + " as JPEG or DNG with a preview helps."),
  ODD_PIXELS(
      "The %s file stores its pixels in a way that cannot be read; saving it again as PNG or JPEG"
          + " helps."),
  NO_DECODER("%s files need a decoder that is not installed."),
  LIBRARY_MISSING_LINUX(
      "%s files are decoded by %s, which this system does not have. Install it (Debian and Ubuntu:"
          + " apt-get install %s) and index again, or keep a copy as JPEG."),
  LIBRARY_MISSING_MAC(
      "%s files are decoded by %s, which this system does not have. Install it (Homebrew: brew"
          + " install %s) and index again, or keep a copy as JPEG."),
  LIBRARY_MISSING(
      "%s files are decoded by %s, which this system does not have. Put %s on the path and index"
          + " again, or keep a copy as JPEG."),
  NO_AV1(
      "The libheif of this system cannot decode this %s file (%s). Its AV1 decoder may be a package"
          + " of its own (Debian 13: libheif-plugin-dav1d); a copy as JPEG helps too."),
  NO_HEVC(
      "The libheif of this system cannot decode this %s file (%s). Its HEVC decoder may be a"
          + " package of its own (Debian 13: libheif-plugin-libde265); a copy as JPEG helps too.");

  private final Sentence sentence;

  Refusal(String format) {
    this.sentence = new Sentence(format);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }

  Refused refused(Object... arguments) {
    return new Refused(about(arguments), of(), null);
  }

  Refused because(Exception cause, Object... arguments) {
    return new Refused(about(arguments), of(), cause);
  }

  private Refused.Cause of() {
    return this == NO_PROCESS || this == STOPPED ? Refused.Cause.MACHINE : Refused.Cause.FILE;
  }

  /// Which reason a sentence gives; empty for one of another version of Fovea.
  public static Optional<Said<Refusal>> read(String sentence) {
    return Statement.read(values(), sentence);
  }
}

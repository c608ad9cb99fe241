package app.fovea.index.image;

import app.fovea.model.Input;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Reads picture files. Safe for concurrent use; each call waits for its picture.
public final class PictureReader implements AutoCloseable {
  private final Reading reading;

  PictureReader(Reading reading) {
    this.reading = reading;
  }

  /// Decodes in this process, for files that are known to be harmless.
  public PictureReader() {
    this(new InProcess());
  }

  /// Decodes in child processes, as many as there are calls at a time: a file that makes a decoder
  /// crash, hang or eat memory costs a child and gets a reason, and everything else goes on.
  /// Children start when they are needed and end when they are not. Where this Java cannot be
  /// started a second time, files are decoded in this process.
  public static PictureReader apart() {
    return Launch.ofThisProgram()
        .map(launch -> new PictureReader(new Lanes(launch, Limits.USUAL)))
        .orElseGet(PictureReader::new);
  }

  /// Begins to get ready for pictures that will be asked for soon, without waiting for it.
  public void prepare() {
    reading.prepare();
  }

  /// Decodes a file once.
  ///
  /// @throws Refused with the reason; never anything else for what is wrong with a file
  public Picture read(Path file, Input input) throws Refused {
    return reading.read(file, input);
  }

  /// What the small picture that a camera put into a file shows, as far as a picture of that size
  /// can, with the size of the whole picture and its metadata. Costs a fraction of [#read]; empty
  /// where there is none.
  ///
  /// @throws Refused when the file cannot be read at all
  public Optional<Picture> preview(Path file, Input input) throws Refused {
    return reading.preview(file, input);
  }

  /// Decodes a file to be looked at.
  ///
  /// @param unwanted asked now and then: whether nobody waits for it any more; a picture that takes
  ///     long is then given up
  /// @throws Refused with the reason; never anything else for what is wrong with a file
  public View view(Path file, View.Size size, BooleanSupplier unwanted) throws Refused {
    return reading.view(file, size, unwanted);
  }

  @Override
  public void close() {
    reading.close();
  }
}

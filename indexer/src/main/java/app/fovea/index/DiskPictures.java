package app.fovea.index;

import app.fovea.index.image.Candidates;
import app.fovea.index.image.ContentKey;
import app.fovea.index.image.DecoderVersion;
import app.fovea.index.image.Metadata;
import app.fovea.index.image.Picture;
import app.fovea.index.image.PictureReader;
import app.fovea.index.image.Refused;
import app.fovea.index.image.View;
import app.fovea.model.Input;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Files read by the decoders of this program.
record DiskPictures(PictureReader reader) implements PictureFiles {
  @Override
  public boolean accepts(Path file) {
    return Candidates.accepts(file);
  }

  @Override
  public String key(Path file) throws IOException {
    return ContentKey.of(file);
  }

  @Override
  public void prepare() {
    reader.prepare();
  }

  @Override
  public Picture read(Path file, Input input) throws Refused {
    return reader.read(file, input);
  }

  @Override
  public Optional<Picture> preview(Path file, Input input) throws Refused {
    return reader.preview(file, input);
  }

  @Override
  public View view(Path file, View.Size size, BooleanSupplier unwanted) throws Refused {
    return reader.view(file, size, unwanted);
  }

  @Override
  public String decoder(Path file) {
    return DecoderVersion.needed(file);
  }

  @Override
  public boolean isInstalled(String decoder) {
    return DecoderVersion.isInstalled(decoder);
  }

  @Override
  public Metadata metadata(Path file) {
    return Metadata.of(file);
  }

  @Override
  public void close() {
    reader.close();
  }
}

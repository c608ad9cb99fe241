package app.fovea.index.image;

import app.fovea.model.Input;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Decodes on the thread of the caller.
final class InProcess implements Reading {
  private final Decoders decoders = new Decoders();
  private final Miniatures miniatures = new Miniatures(decoders);

  @Override
  public Picture read(Path file, Input input) throws Refused {
    Source source = source(file);
    Format known = Format.of(source.head()).orElseThrow(() -> Unknown.refused(source.head()));
    try {
      Written written = Written.in(source);
      Format format = written.format(known);
      Decoded stored = decoders.of(format).decode(source, format, 2 * input.edge());
      Decoded upright = written.complete(stored, format).upright();
      return picture(upright, input, format, written.metadata());
    } catch (OutOfMemoryError | StackOverflowError _) {
      throw Refusal.TOO_MUCH_MEMORY.refused(known.title());
    } catch (IOException | RuntimeException damaged) {
      // Libraries answer a hostile file with whatever exception they meet first: this is where a
      // file's failure becomes a value.
      throw Completeness.damaged(known, damaged);
    }
  }

  @Override
  public Optional<Picture> preview(Path file, Input input) throws Refused {
    Source source = source(file);
    try {
      Optional<Miniatures.Preview> small = miniatures.of(source);
      return small.isEmpty() ? Optional.empty() : Optional.of(picture(small.get(), input));
    } catch (IOException | Refused | RuntimeException | OutOfMemoryError damaged) {
      // Reading the whole file finds out what is wrong with it.
      return Optional.empty();
    }
  }

  private static Picture picture(Miniatures.Preview small, Input input) throws IOException {
    return picture(small.upright(), input, small.format(), small.metadata());
  }

  private static Picture picture(Decoded upright, Input input, Format format, Metadata metadata)
      throws IOException {
    Thumbnail thumbnail = Thumbnail.of(upright);
    return new Picture(
        Fitting.fit(upright, input),
        thumbnail.jpeg(),
        upright.width(),
        upright.height(),
        thumbnail.colour(),
        format.title(),
        metadata);
  }

  @Override
  public View view(Path file, View.Size size, BooleanSupplier unwanted) throws Refused {
    Source source = source(file);
    Format known = Format.of(source.head()).orElseThrow(() -> Unknown.refused(source.head()));
    try {
      Written written = Written.in(source);
      Format format = written.format(known);
      Decoded stored = decoders.of(format).decode(source, format, size.shortSide());
      return View.of(written.complete(stored, format).within(size.longest()).upright());
    } catch (OutOfMemoryError | StackOverflowError _) {
      throw Refusal.TOO_MUCH_MEMORY.refused(known.title());
    } catch (IOException | RuntimeException damaged) {
      throw Completeness.damaged(known, damaged);
    }
  }

  private static Source source(Path file) throws Refused {
    try {
      if (Files.isDirectory(file)) {
        throw Refusal.A_FOLDER.refused();
      }
      Source source = Source.of(file);
      if (source.size() == 0) {
        throw Refusal.EMPTY.refused();
      }
      return source;
    } catch (NoSuchFileException gone) {
      throw Refusal.GONE.because(gone);
    } catch (AccessDeniedException denied) {
      throw Refusal.NO_PERMISSION.because(denied);
    } catch (IOException unreadable) {
      throw Refusal.UNREADABLE.because(unreadable, String.valueOf(unreadable.getMessage()));
    }
  }

  @Override
  public void close() {}
}

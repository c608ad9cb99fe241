package app.fovea.index.image;

import app.fovea.index.Photo;
import app.fovea.model.Input;
import app.fovea.model.Pixels;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What goes over the pipes between the program and a child. Both ends are the same version.
///
/// A question is a path, an [Input] and what is wanted; an answer is a [Picture], nothing, or a
/// reason. Every message starts with a mark, so that anything a native library prints in between is
/// noticed.
final class Wire {
  private static final int QUESTION = 0xF07EA001;
  private static final int PICTURE = 0xF07EA002;
  private static final int REASON = 0xF07EA003;
  private static final int NOTHING = 0xF07EA004;
  private static final int LARGEST = 64 << 20;

  private Wire() {}

  /// What a child can make of a file.
  enum Product {
    PICTURE,
    PREVIEW
  }

  /// What a child is asked for.
  record Question(Product product, Path file, Input input) {}

  static void ask(DataOutputStream out, Question question) throws IOException {
    out.writeInt(QUESTION);
    out.writeByte(question.product().ordinal());
    writeText(out, question.file().toString());
    out.writeInt(question.input().edge());
    out.writeByte(question.input().fit().ordinal());
    out.writeByte(question.input().interpolation().ordinal());
    out.flush();
  }

  static Question question(DataInputStream in) throws IOException {
    expect(in.readInt(), QUESTION);
    Product product = Product.values()[in.readByte()];
    Path file = Path.of(readText(in));
    // A child makes pixels; mean and deviation come later, in the program itself.
    return new Question(
        product,
        file,
        new Input(
            in.readInt(),
            Input.Fit.values()[in.readByte()],
            Input.Interpolation.values()[in.readByte()],
            List.of(),
            List.of()));
  }

  static void refuse(DataOutputStream out, Refused refused) throws IOException {
    out.writeInt(REASON);
    writeText(out, String.valueOf(refused.getMessage()));
    out.flush();
  }

  static void answer(DataOutputStream out, Picture picture) throws IOException {
    out.writeInt(PICTURE);
    out.writeInt(picture.pixels().edge());
    writeBytes(out, picture.pixels().rgb());
    writeBytes(out, picture.thumbnail());
    out.writeInt(picture.width());
    out.writeInt(picture.height());
    out.writeInt(picture.colour());
    writeText(out, picture.format());
    write(out, picture.metadata());
    out.flush();
  }

  /// Says that there is none of what was asked for.
  static void answerNothing(DataOutputStream out) throws IOException {
    out.writeInt(NOTHING);
    out.flush();
  }

  /// @throws Refused when that is the answer
  /// @throws IOException when the child has ended, or says what makes no sense
  static Optional<Picture> picture(DataInputStream in) throws IOException, Refused {
    int mark = in.readInt();
    if (mark == REASON) {
      throw new Refused(readText(in));
    }
    if (mark == NOTHING) {
      return Optional.empty();
    }
    expect(mark, PICTURE);
    return Optional.of(
        new Picture(
            new Pixels(in.readInt(), readBytes(in)),
            readBytes(in),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            readText(in),
            readMetadata(in)));
  }

  private static void write(DataOutputStream out, Metadata metadata) throws IOException {
    writeText(out, metadata.taken().map(LocalDateTime::toString));
    writeText(out, metadata.camera());
    writeText(out, metadata.lens());
    out.writeBoolean(metadata.place().isPresent());
    if (metadata.place().isPresent()) {
      out.writeDouble(metadata.place().get().latitude());
      out.writeDouble(metadata.place().get().longitude());
    }
    writeText(out, metadata.caption());
    out.writeInt(metadata.keywords().size());
    for (String keyword : metadata.keywords()) {
      writeText(out, keyword);
    }
    out.writeByte(metadata.rating().orElse(-1));
  }

  private static Metadata readMetadata(DataInputStream in) throws IOException {
    Optional<LocalDateTime> taken = readOptional(in).map(LocalDateTime::parse);
    Optional<String> camera = readOptional(in);
    Optional<String> lens = readOptional(in);
    Optional<Photo.Place> place =
        in.readBoolean()
            ? Optional.of(new Photo.Place(in.readDouble(), in.readDouble()))
            : Optional.empty();
    Optional<String> caption = readOptional(in);
    List<String> keywords = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      keywords.add(readText(in));
    }
    int rating = in.readByte();
    return new Metadata(
        taken,
        camera,
        lens,
        place,
        caption,
        keywords,
        rating < 0 ? Optional.empty() : Optional.of(rating));
  }

  private static void writeText(DataOutputStream out, Optional<String> text) throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      writeText(out, text.get());
    }
  }

  private static Optional<String> readOptional(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(readText(in)) : Optional.empty();
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LARGEST) {
      throw new IOException("a message of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private static void expect(int mark, int wanted) throws IOException {
    if (mark != wanted) {
      throw new IOException("the mark %08x where %08x belongs".formatted(mark, wanted));
    }
  }
}

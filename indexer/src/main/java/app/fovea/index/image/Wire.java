package app.fovea.index.image;

import app.fovea.index.Photo;
import app.fovea.model.Input;
import app.fovea.model.Pixels;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What goes over the pipes between the program and a child. Both ends are the same version.
///
/// A question is a path and what is wanted of it; an answer is a [Picture], a [View], nothing, or a
/// reason. Every message starts with a mark, so that anything a native library prints in between is
/// noticed.
final class Wire {
  private static final int QUESTION = 0xF07EA001;
  private static final int PICTURE = 0xF07EA002;
  private static final int REASON = 0xF07EA003;
  private static final int NOTHING = 0xF07EA004;
  private static final int VIEW = 0xF07EA005;
  private static final int READY = 0xF07EA006;
  private static final int LARGEST = 64 << 20;

  private Wire() {}

  /// What a child is asked for.
  sealed interface Question {
    Path file();
  }

  /// A picture of the whole file.
  record Whole(Path file, Input input) implements Question {}

  /// The small picture in the file.
  record Preview(Path file, Input input) implements Question {}

  /// A picture to be looked at.
  record Look(Path file, View.Size size) implements Question {}

  private enum Product {
    WHOLE,
    PREVIEW,
    LOOK
  }

  static void ask(DataOutputStream out, Question question) throws IOException {
    out.writeInt(QUESTION);
    writeText(out, question.file().toString());
    switch (question) {
      case Whole whole -> write(out, Product.WHOLE, whole.input());
      case Preview preview -> write(out, Product.PREVIEW, preview.input());
      case Look look -> {
        out.writeByte(Product.LOOK.ordinal());
        out.writeInt(look.size().shortSide());
        out.writeInt(look.size().longest());
      }
    }
    out.flush();
  }

  private static void write(DataOutputStream out, Product product, Input input) throws IOException {
    out.writeByte(product.ordinal());
    out.writeInt(input.edge());
    out.writeByte(input.fit().ordinal());
    out.writeByte(input.interpolation().ordinal());
  }

  static Question question(DataInputStream in) throws IOException {
    expect(in.readInt(), QUESTION);
    Path file = Path.of(readText(in));
    return switch (Product.values()[in.readByte()]) {
      case WHOLE -> new Whole(file, input(in));
      case PREVIEW -> new Preview(file, input(in));
      case LOOK -> new Look(file, new View.Size(in.readInt(), in.readInt()));
    };
  }

  /// A child makes pixels; mean and deviation come later, in the program itself.
  private static Input input(DataInputStream in) throws IOException {
    return new Input(
        in.readInt(),
        Input.Fit.values()[in.readByte()],
        Input.Interpolation.values()[in.readByte()],
        List.of(),
        List.of());
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

  /// The first thing that a child says.
  static void sayReady(DataOutputStream out) throws IOException {
    out.writeInt(READY);
    out.flush();
  }

  static void awaitReady(DataInputStream in) throws IOException {
    expect(in.readInt(), READY);
  }

  /// Says that there is none of what was asked for.
  static void answerNothing(DataOutputStream out) throws IOException {
    out.writeInt(NOTHING);
    out.flush();
  }

  static void answer(DataOutputStream out, View view) throws IOException {
    out.writeInt(VIEW);
    out.writeInt(view.width());
    out.writeInt(view.height());
    ByteBuffer row = ByteBuffer.allocate(view.width() * Integer.BYTES);
    for (int y = 0; y < view.height(); y++) {
      row.asIntBuffer().put(view.argb(), y * view.width(), view.width());
      out.write(row.array());
    }
    out.flush();
  }

  /// @throws Refused when that is the answer
  /// @throws IOException when the child has ended, or says what makes no sense
  static Optional<Picture> picture(DataInputStream in) throws IOException, Refused {
    int mark = answered(in);
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

  /// @throws Refused when that is the answer
  /// @throws IOException when the child has ended, or says what makes no sense
  static View view(DataInputStream in) throws IOException, Refused {
    expect(answered(in), VIEW);
    int width = in.readInt();
    int height = in.readInt();
    if (width <= 0 || height <= 0 || (long) width * height * Integer.BYTES > LARGEST) {
      throw new IOException("a view of " + width + " x " + height + " pixels");
    }
    int[] argb = new int[width * height];
    ByteBuffer row = ByteBuffer.allocate(width * Integer.BYTES);
    for (int y = 0; y < height; y++) {
      in.readFully(row.array());
      row.asIntBuffer().get(argb, y * width, width);
    }
    return new View(width, height, argb);
  }

  private static int answered(DataInputStream in) throws IOException, Refused {
    int mark = in.readInt();
    if (mark == REASON) {
      throw new Refused(readText(in));
    }
    return mark;
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

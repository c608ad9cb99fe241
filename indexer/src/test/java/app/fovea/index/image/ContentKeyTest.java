package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ContentKeyTest {
  private static final byte[] KEYWORDS =
      "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>".getBytes(StandardCharsets.ISO_8859_1);

  @TempDir Path folder;
  private Path jpeg;
  private Path png;

  @BeforeEach
  void writePictures() throws IOException {
    jpeg = Pictures.write(folder.resolve("a.jpg"), "jpeg", 40, 30);
    png = Pictures.write(folder.resolve("a.png"), "png", 40, 30);
  }

  @Test
  void isTheFirstHalfOfAHashInHexadecimal() throws IOException {
    assertThat(ContentKey.of(jpeg)).matches("[0-9a-f]{32}");
  }

  @Test
  void keywordsThatAnotherProgramWritesIntoAJpegChangeNothing() throws IOException {
    Path tagged = edited(jpeg, 2, segment(0xe1, KEYWORDS));
    assertThat(ContentKey.of(tagged)).isEqualTo(ContentKey.of(jpeg));
  }

  @Test
  void aCommentInAJpegChangesNothing() throws IOException {
    Path tagged = edited(jpeg, 2, segment(0xfe, new byte[] {1, 2, 3}));
    assertThat(ContentKey.of(tagged)).isEqualTo(ContentKey.of(jpeg));
  }

  @Test
  void turningAJpegByItsOrientationIsAnotherPicture() throws IOException {
    Path turned = edited(jpeg, 2, segment(0xe1, exif(6)));
    Path turnedOtherwise = edited(jpeg, 2, segment(0xe1, exif(8)));
    Path saidToBeUpright = edited(jpeg, 2, segment(0xe1, exif(1)));
    assertThat(ContentKey.of(turned))
        .isNotEqualTo(ContentKey.of(jpeg))
        .isNotEqualTo(ContentKey.of(turnedOtherwise));
    assertThat(ContentKey.of(saidToBeUpright)).isEqualTo(ContentKey.of(jpeg));
  }

  @Test
  void anotherColourProfileIsAnotherPicture() throws IOException {
    byte[] profile = "ICC_PROFILE\0\1\1somewhere".getBytes(StandardCharsets.ISO_8859_1);
    Path tagged = edited(jpeg, 2, segment(0xe2, profile));
    assertThat(ContentKey.of(tagged)).isNotEqualTo(ContentKey.of(jpeg));
  }

  @Test
  void oneOtherByteOfTheScanIsAnotherPicture() throws IOException {
    byte[] bytes = Files.readAllBytes(jpeg);
    bytes[bytes.length - 10] ^= 1;
    Path other = Files.write(folder.resolve("other.jpg"), bytes);
    assertThat(ContentKey.of(other)).isNotEqualTo(ContentKey.of(jpeg));
  }

  @Test
  void textInAPngChangesNothingAndItsOrientationDoes() throws IOException {
    int afterHeader = 8 + 25;
    Path tagged = edited(png, afterHeader, chunk("iTXt", KEYWORDS));
    Path turned = edited(png, afterHeader, chunk("eXIf", tail(exif(6), 6)));
    assertThat(ContentKey.of(tagged)).isEqualTo(ContentKey.of(png));
    assertThat(ContentKey.of(turned)).isNotEqualTo(ContentKey.of(png));
  }

  @Test
  void metadataOfAWebpChangesNothing() throws IOException {
    byte[] picture = riff("VP8L", new byte[] {1, 2, 3, 4, 5});
    byte[] header = riff("VP8X", new byte[] {4, 0, 0, 0, 1, 0, 0, 1, 0, 0});
    byte[] keywords = riff("XMP ", KEYWORDS);
    Path plain = webp("plain.webp", picture);
    Path tagged = webp("tagged.webp", header, picture, keywords);
    Path other = webp("other.webp", riff("VP8L", new byte[] {1, 2, 3, 4, 6}));
    assertThat(ContentKey.of(tagged)).isEqualTo(ContentKey.of(plain));
    assertThat(ContentKey.of(other)).isNotEqualTo(ContentKey.of(plain));
  }

  @Test
  void whatCannotBeParsedIsTheWholeFile() throws IOException {
    byte[] cut = Arrays.copyOf(Files.readAllBytes(png), 60);
    Path one = Files.write(folder.resolve("cut.png"), cut);
    cut[59] ^= 1;
    Path other = Files.write(folder.resolve("cut2.png"), cut);
    assertThat(ContentKey.of(one)).isNotEqualTo(ContentKey.of(other)).matches("[0-9a-f]{32}");
    assertThat(ContentKey.of(Files.createFile(folder.resolve("empty.jpg")))).hasSize(32);
  }

  private Path edited(Path file, int offset, byte[] inserted) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, offset);
    out.writeBytes(inserted);
    out.write(bytes, offset, bytes.length - offset);
    return Files.write(Files.createTempFile(folder, "edited", ""), out.toByteArray());
  }

  private static byte[] segment(int marker, byte[] body) {
    return ByteBuffer.allocate(4 + body.length)
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (body.length + 2))
        .put(body)
        .array();
  }

  private static byte[] chunk(String type, byte[] body) {
    return ByteBuffer.allocate(12 + body.length)
        .putInt(body.length)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .put(body)
        .array();
  }

  private static byte[] exif(int orientation) {
    return ByteBuffer.allocate(6 + 8 + 2 + 12 + 4)
        .put("Exif\0\0MM\0*\0\0\0\10".getBytes(StandardCharsets.ISO_8859_1))
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] riff(String type, byte[] body) {
    byte[] size = ByteBuffer.allocate(4).putInt(Integer.reverseBytes(body.length)).array();
    return ByteBuffer.allocate(8 + body.length + (body.length & 1))
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .put(size)
        .put(body)
        .array();
  }

  private Path webp(String name, byte[]... chunks) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("RIFF\0\0\0\0WEBP".getBytes(StandardCharsets.ISO_8859_1));
    Arrays.stream(chunks).forEach(out::writeBytes);
    return Files.write(folder.resolve(name), out.toByteArray());
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipeInTheFilesPlaceIsNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("pipe.jpg");
    assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThatThrownBy(() -> ContentKey.of(pipe)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> new InProcess().read(pipe, Pictures.INPUT))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("regular");
  }
}

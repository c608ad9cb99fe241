package app.fovea.index;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Node;

/// Thumbnails as real ones are, each with a look of its own, without encoding a million of them:
/// JPEG files are put together from rows of blocks of some that were encoded, which restart markers
/// keep apart. Each tenth looks like one before it.
final class SyntheticThumbnails {
  private static final String FORMAT = "javax_imageio_jpeg_image_1.0";
  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;

  /// Pixels of a side of the blocks that are encoded together.
  private static final int BLOCK = 16;

  private static final int ROWS = HEIGHT / BLOCK;
  private static final int VARIANTS = 64;
  private static final int MARKER = 0xff;
  private static final int START_OF_SCAN = 0xda;
  private static final int RESTART = 0xd0;
  private static final int END = 0xd9;

  private final byte[] head;

  /// By variant and row.
  private final List<List<byte[]>> rows = new ArrayList<>();

  SyntheticThumbnails() throws IOException {
    byte[] jpeg = new byte[0];
    for (int variant = 0; variant < VARIANTS; variant++) {
      jpeg = encoded(picture(new Random(variant)));
      rows.add(split(jpeg));
    }
    this.head = Arrays.copyOf(jpeg, scan(jpeg));
  }

  byte[] jpeg(long number) {
    Random random = new Random(number % 10 == 0 ? number - 5 : number);
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    jpeg.writeBytes(head);
    for (int row = 0; row < ROWS; row++) {
      jpeg.writeBytes(rows.get(random.nextInt(VARIANTS)).get(row));
      jpeg.write(MARKER);
      jpeg.write(row == ROWS - 1 ? END : RESTART + row % 8);
    }
    return jpeg.toByteArray();
  }

  private static BufferedImage picture(Random random) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    for (int y = 0; y < HEIGHT; y += BLOCK) {
      for (int x = 0; x < WIDTH; ) {
        int width = BLOCK * (3 + random.nextInt(10));
        graphics.setPaint(
            new GradientPaint(x, y, colour(random), x + width, y + BLOCK, colour(random)));
        graphics.fillRect(x, y, width, BLOCK);
        x += width;
      }
    }
    graphics.dispose();
    return picture;
  }

  private static Color colour(Random random) {
    return new Color(random.nextInt(1 << 24));
  }

  private static byte[] encoded(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), null);
      Node tree = metadata.getAsTree(FORMAT);
      IIOMetadataNode restart = new IIOMetadataNode("dri");
      restart.setAttribute("interval", String.valueOf(WIDTH / BLOCK));
      tree.getLastChild().insertBefore(restart, tree.getLastChild().getLastChild());
      metadata.setFromTree(FORMAT, tree);
      writer.write(null, new IIOImage(picture, null, metadata), null);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// Where the scan's data begin.
  private static int scan(byte[] jpeg) {
    int at = 2;
    while ((jpeg[at + 1] & 0xff) != START_OF_SCAN) {
      at += 2 + length(jpeg, at);
    }
    return at + 2 + length(jpeg, at);
  }

  private static int length(byte[] jpeg, int at) {
    return (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
  }

  private static List<byte[]> split(byte[] jpeg) {
    List<byte[]> parts = new ArrayList<>();
    int from = scan(jpeg);
    for (int at = from; at + 1 < jpeg.length; at++) {
      int marker = jpeg[at + 1] & 0xff;
      if ((jpeg[at] & 0xff) == MARKER && (marker & 0xf8) == RESTART
          || (jpeg[at] & 0xff) == MARKER && marker == END) {
        parts.add(Arrays.copyOfRange(jpeg, from, at));
        from = at + 2;
      }
    }
    return parts;
  }
}

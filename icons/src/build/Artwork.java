import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// Draws the one SVG in every size and container that the systems ask for: PNG files, an `.ico` for
/// Windows and an `.icns` for macOS. Run by the build: `Artwork SVG PNG-DIRECTORY OUT-DIRECTORY`.
final class Artwork {
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512, 1024);
  private static final List<Integer> ICO = List.of(16, 24, 32, 48, 64, 256);

  /// Types of an icns entry that hold a PNG, and their edge in pixels.
  private static final Map<String, Integer> ICNS =
      new LinkedHashMap<>(
          Map.of(
              "icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512, "ic10",
              1024, "ic11", 32, "ic12", 64, "ic13", 256));

  public static void main(String[] arguments) throws IOException {
    Path svg = Path.of(arguments[0]);
    Path pngs = Files.createDirectories(Path.of(arguments[1]));
    Path out = Files.createDirectories(Path.of(arguments[2]));
    SortedMap<Integer, byte[]> drawn = new TreeMap<>();
    for (int size : SIZES) {
      byte[] png = draw(svg, size);
      drawn.put(size, png);
      Files.write(pngs.resolve("fovea-" + size + ".png"), png);
    }
    Files.write(out.resolve("fovea.ico"), ico(drawn));
    Files.write(out.resolve("fovea.icns"), icns(drawn));
  }

  private static byte[] draw(Path svg, int size) throws IOException {
    var document = new SVGLoader().load(svg.toUri().toURL());
    if (document == null) {
      throw new IOException(svg + " is not an SVG that can be drawn");
    }
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    document.render((Component) null, graphics, new ViewBox(size, size));
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static byte[] ico(SortedMap<Integer, byte[]> pngs) {
    int offset = 6 + 16 * ICO.size();
    int length = offset + ICO.stream().mapToInt(size -> pngs.get(size).length).sum();
    var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putShort((short) 0).putShort((short) 1).putShort((short) ICO.size());
    for (int size : ICO) {
      byte edge = (byte) (size == 256 ? 0 : size);
      buffer.put(edge).put(edge).put((byte) 0).put((byte) 0);
      buffer.putShort((short) 1).putShort((short) 32);
      buffer.putInt(pngs.get(size).length).putInt(offset);
      offset += pngs.get(size).length;
    }
    ICO.forEach(size -> buffer.put(pngs.get(size)));
    return buffer.array();
  }

  private static byte[] icns(SortedMap<Integer, byte[]> pngs) throws IOException {
    var entries = new ByteArrayOutputStream();
    var data = new DataOutputStream(entries);
    for (var entry : new TreeMap<>(ICNS).entrySet()) {
      byte[] png = pngs.get(entry.getValue());
      data.writeBytes(entry.getKey());
      data.writeInt(8 + png.length);
      data.write(png);
    }
    var file = new ByteArrayOutputStream();
    var header = new DataOutputStream(file);
    header.writeBytes("icns");
    header.writeInt(8 + entries.size());
    entries.writeTo(file);
    return file.toByteArray();
  }
}

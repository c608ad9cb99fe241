package app.fovea.model.weights;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Writes safetensors files, right and wrong ones.
public final class WeightsFile {
  private WeightsFile() {}

  public static byte[] bytes(String header, byte[] data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return bytes(text.length, text, data);
  }

  /// With whatever length the header shall claim to have.
  public static byte[] bytes(long claimed, byte[] header, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, claimed).array());
    out.writeBytes(header);
    out.writeBytes(data);
    return out.toByteArray();
  }

  /// A change to a header.
  public interface Edit {
    void apply(JsonObject header);
  }

  /// Writes the file again with another header and the same data.
  public static void edit(Path file, Edit edit) throws IOException {
    byte[] all = Files.readAllBytes(file);
    int length = (int) ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
    JsonObject header =
        JsonParser.parseString(new String(all, 8, length, StandardCharsets.UTF_8))
            .getAsJsonObject();
    edit.apply(header);
    byte[] data = Arrays.copyOfRange(all, 8 + length, all.length);
    Files.write(file, bytes(header.toString(), data));
  }

  /// Overwrites the first number of a 32-bit tensor.
  public static void poke(Path file, String tensor, float value) throws IOException {
    Tensor place = Safetensors.read(file).find(tensor).orElseThrow();
    byte[] all = Files.readAllBytes(file);
    ByteBuffer.wrap(all)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putFloat(Math.toIntExact(place.offset()), value);
    Files.write(file, all);
  }
}

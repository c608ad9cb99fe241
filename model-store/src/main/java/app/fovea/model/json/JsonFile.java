package app.fovea.model.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads a whole JSON document whose root is an object.
public final class JsonFile {
  private static final long MOST_BYTES = 256L << 20;

  private JsonFile() {}

  /// @throws IOException where the file is absent, too large to be meant, or not a JSON object
  public static JsonFields read(Path file) throws IOException {
    try {
      long bytes = Files.size(file);
      if (bytes > MOST_BYTES) {
        throw new IOException("%s has %d bytes, too many for JSON".formatted(file, bytes));
      }
      return parse(Files.readString(file), file.getFileName().toString());
    } catch (NoSuchFileException e) {
      throw new IOException(file + " is missing", e);
    } catch (MalformedInputException e) {
      throw new IOException(file + " is not JSON: it is not UTF-8 text", e);
    }
  }

  /// @param name what messages call the document
  public static JsonFields parse(String text, String name) throws IOException {
    JsonElement root;
    try {
      root = JsonParser.parseString(text);
    } catch (JsonParseException e) {
      String reason =
          e.getCause() instanceof MalformedJsonException m ? String.valueOf(m.getMessage()) : "";
      throw new IOException("%s is not JSON. %s".formatted(name, firstLine(reason)).strip(), e);
    }
    if (!root.isJsonObject()) {
      throw new IOException(name + " is not a JSON object");
    }
    return new JsonFields(root.getAsJsonObject(), name);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}

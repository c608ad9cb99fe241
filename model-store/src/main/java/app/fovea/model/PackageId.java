package app.fovea.model;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// The name of a package: the name of its directory and what the user types, so it must be a plain
/// file name on every system.
final class PackageId {
  private static final int LONGEST = 100;
  private static final Set<String> RESERVED =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2", "lpt3");

  private PackageId() {}

  /// The id as it was typed.
  static String given(String id) throws ModelException {
    String clean = sanitised(id);
    if (clean.isEmpty()) {
      throw ModelFault.BAD_ID.exception(id, LONGEST);
    }
    if (!clean.equals(id)) {
      throw ModelFault.NEARLY_AN_ID.exception(id, LONGEST, clean);
    }
    return id;
  }

  /// The id that follows from where a package comes from.
  static String from(Path source) throws ModelException {
    String clean = sanitised(nameOf(source.toAbsolutePath().normalize()));
    if (clean.isEmpty()) {
      throw ModelFault.NO_ID.exception(source);
    }
    return clean;
  }

  private static String nameOf(Path source) {
    for (Path part = source; part != null; part = part.getParent()) {
      String name = fileName(part);
      if (name.startsWith("models--")) { // a directory of the hub's cache: models--owner--name
        return name.substring(name.lastIndexOf("--") + 2);
      }
    }
    String name = fileName(source);
    return name.toLowerCase(Locale.ROOT).endsWith(".zip")
        ? name.substring(0, name.length() - ".zip".length())
        : name;
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String sanitised(String name) {
    String clean =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
            .replaceAll("^[.-]+|[.-]+$", "");
    clean = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    return RESERVED.contains(clean.toLowerCase(Locale.ROOT)) ? clean + "-model" : clean;
  }
}

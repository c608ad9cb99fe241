package app.fovea.installer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies jars without their native libraries, and lays those of one system beside them as files:
/// what the program loads need not be unpacked at each start, and what it never loads is not there.
///
/// @param natives where native libraries are laid
/// @param owned which entries are this system's
/// @param time what every file is dated
record Staging(Path natives, Predicate<String> owned, FileTime time) {
  /// Copies every jar of `libraries` to `folder` and returns the natives that were kept, as
  /// `jar!entry`.
  List<String> copy(List<Path> libraries, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.createDirectories(natives);
    var kept = new ArrayList<String>();
    for (Path jar : libraries) {
      copyJar(jar, folder.resolve(jar.getFileName()), kept);
    }
    return List.copyOf(kept);
  }

  private void copyJar(Path from, Path to, List<String> kept) throws IOException {
    try (var jar = new ZipFile(from.toFile())) {
      List<String> found =
          jar.stream().map(ZipEntry::getName).filter(Target::isNative).sorted().toList();
      for (String name : found.stream().filter(owned).toList()) {
        lay(jar, name);
        kept.add(from.getFileName() + "!" + name);
      }
      if (found.isEmpty()) {
        Files.copy(from, to);
      } else {
        write(jar, to);
      }
    }
    Files.setLastModifiedTime(to, time);
  }

  private void lay(ZipFile jar, String name) throws IOException {
    Path file = natives.resolve(name.substring(name.lastIndexOf('/') + 1));
    try (var in = jar.getInputStream(jar.getEntry(name))) {
      Files.copy(in, file);
    }
    Files.setLastModifiedTime(file, time);
  }

  private static void write(ZipFile jar, Path to) throws IOException {
    try (OutputStream file = Files.newOutputStream(to);
        var out = new ZipOutputStream(file)) {
      for (ZipEntry entry : jar.stream().toList()) {
        if (Target.isNative(entry.getName()) || isSignature(entry.getName())) {
          continue;
        }
        var copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        try (var in = jar.getInputStream(entry)) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
  }

  /// A signature covers entries that are gone; it would make the jar unreadable.
  private static boolean isSignature(String name) {
    return name.startsWith("META-INF/") && name.matches(".*\\.(SF|RSA|DSA|EC)");
  }
}

package app.fovea.installer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies jars for one target, leaving out the natives of all others.
record Staging(Target target, FileTime time) {
  /// Copies every jar of `libraries` to `input` and returns the natives that were kept, as
  /// `jar!entry`.
  List<String> copy(List<Path> libraries, Path input) throws IOException {
    Files.createDirectories(input);
    var kept = new ArrayList<String>();
    for (Path jar : libraries) {
      copyJar(jar, input.resolve(jar.getFileName()), kept);
    }
    return List.copyOf(kept);
  }

  private void copyJar(Path from, Path to, List<String> kept) throws IOException {
    try (var jar = new ZipFile(from.toFile())) {
      var names = jar.stream().map(ZipEntry::getName).toList();
      var leftOut = names.stream().filter(Target::isNative).filter(n -> !target.owns(n)).toList();
      names.stream()
          .filter(Target::isNative)
          .filter(target::owns)
          .map(name -> from.getFileName() + "!" + name)
          .forEach(kept::add);
      if (leftOut.isEmpty()) {
        Files.copy(from, to);
      } else {
        write(jar, List.copyOf(leftOut), to);
      }
    }
    Files.setLastModifiedTime(to, time);
  }

  private static void write(ZipFile jar, List<String> leftOut, Path to) throws IOException {
    try (OutputStream file = Files.newOutputStream(to);
        var out = new ZipOutputStream(file)) {
      for (ZipEntry entry : jar.stream().toList()) {
        if (leftOut.contains(entry.getName()) || isSignature(entry.getName())) {
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

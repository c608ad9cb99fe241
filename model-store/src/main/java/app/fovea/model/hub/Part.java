package app.fovea.model.hub;

import app.fovea.model.ModelPackage.ModelFile;
import app.fovea.model.PackageFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is here of a file, beside the place where it will be, and the tag it had at the server.
final class Part {
  private final Path target;
  private final Path path;
  private final Path tag;

  Part(Path target) {
    this.target = target;
    this.path = target.resolveSibling(target.getFileName() + ".part");
    this.tag = target.resolveSibling(target.getFileName() + ".etag");
  }

  Path path() {
    return path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  long size() throws IOException {
    return exists() ? Files.size(path) : 0;
  }

  /// Headers that ask for the rest, if the file is still the same.
  Map<String, String> conditions() throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    if (size() > 0) {
      headers.put("Range", "bytes=" + size() + "-");
      if (Files.exists(tag)) {
        headers.put("If-Range", Files.readString(tag));
      }
    }
    return headers;
  }

  void remember(String etag) throws IOException {
    Files.writeString(tag, etag);
  }

  FileChannel open() throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  ModelFile describe(String name) throws IOException {
    return PackageFiles.describe(path, name);
  }

  /// Gives the file its name.
  void finish() throws IOException {
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(tag);
  }

  void discard() throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(tag);
  }
}

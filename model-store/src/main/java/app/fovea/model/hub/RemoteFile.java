package app.fovea.model.hub;

import app.fovea.model.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// A file as the hub lists it.
///
/// @param sha256 of its content; the hub knows it for large files
/// @param gitHash the SHA-1 that git gives it; the hub knows it for small files
record RemoteFile(String name, long bytes, Optional<String> sha256, Optional<String> gitHash) {
  private static final int BUFFER = 1 << 16;

  /// Says what is wrong with a copy; empty when it is the very file. Without any hash there is
  /// nothing to compare with, and the copy is not trusted.
  ///
  /// @param actual SHA-256 of the copy
  Optional<String> difference(Path copy, String actual) throws IOException {
    if (sha256.isPresent()) {
      return sha256.get().equalsIgnoreCase(actual)
          ? Optional.empty()
          : Optional.of("its SHA-256 is %s instead of %s".formatted(actual, sha256.get()));
    }
    if (gitHash.isPresent()) {
      String git = gitHash(copy);
      return gitHash.get().equalsIgnoreCase(git)
          ? Optional.empty()
          : Optional.of("its hash is %s instead of %s".formatted(git, gitHash.get()));
    }
    throw new ModelException(
        "the hub does not say the hash of " + name + ", so it cannot be checked and is not used");
  }

  private static String gitHash(Path file) throws IOException {
    MessageDigest digest = sha1();
    digest.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8));
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}

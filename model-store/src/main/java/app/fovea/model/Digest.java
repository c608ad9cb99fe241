package app.fovea.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a file's content comes to, as somebody published it.
///
/// @param hex of any case
public record Digest(Algorithm algorithm, String hex) {
  /// How it is worked out.
  public enum Algorithm {
    SHA_1("SHA-1"),
    SHA_256("SHA-256"),
    SHA_512("SHA-512"),
    /// The SHA-1 that git gives a file, of its length and its content.
    GIT("SHA-1");

    private final String java;

    Algorithm(String java) {
      this.java = java;
    }
  }

  /// Of a file that is there.
  public static Digest of(Path file, Algorithm algorithm) throws IOException {
    MessageDigest digest = digest(algorithm);
    if (algorithm == Algorithm.GIT) {
      digest.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8));
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return new Digest(algorithm, HexFormat.of().formatHex(digest.digest()));
  }

  public boolean is(Digest other) {
    return algorithm == other.algorithm && hex.equalsIgnoreCase(other.hex);
  }

  /// What people call the algorithm.
  public String title() {
    return algorithm == Algorithm.GIT ? "hash" : algorithm.java;
  }

  private static MessageDigest digest(Algorithm algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.java);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm.java, e);
    }
  }
}

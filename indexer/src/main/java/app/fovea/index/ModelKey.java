package app.fovea.index;

import app.fovea.model.ModelPackage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The name under which a model's vectors are kept: another package under the same id has another
/// key, because its vectors lie in another space.
final class ModelKey {
  private static final int BYTES = 6;

  private ModelKey() {}

  static String of(ModelPackage model) {
    MessageDigest digest = sha256();
    for (ModelPackage.ModelFile file : model.files()) {
      digest.update(
          "%s %d %s\n"
              .formatted(file.name(), file.bytes(), file.sha256())
              .getBytes(StandardCharsets.UTF_8));
    }
    return model.id() + "-" + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

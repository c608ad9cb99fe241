package app.fovea.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An index is not as it was written. Nothing is lost by it: every index is a projection of the
/// catalog and can be made anew.
public final class DamagedIndex extends IOException {
  private static final long serialVersionUID = 1;

  private static final String NOTE = "damaged";

  public DamagedIndex(String message) {
    super(message);
  }

  public DamagedIndex(String message, Throwable cause) {
    super(message, cause);
  }

  /// Leaves a note for whoever opens this state of the index next and might not find the damage.
  /// Where nothing can be written, that one finds it or does without.
  ///
  /// @param folder of the index
  /// @param state a name that no later index in this folder has
  public DamagedIndex noted(Path folder, String state) {
    try {
      Files.writeString(folder.resolve(NOTE), state);
    } catch (IOException e) {
      addSuppressed(e);
    }
    return this;
  }

  /// @throws DamagedIndex when somebody has noted that about this state of the index
  public static void refuseNoted(Path folder, String state) throws IOException {
    Path note = folder.resolve(NOTE);
    if (Files.exists(note) && Files.readString(note).equals(state)) {
      throw new DamagedIndex("The index in %s was found damaged.".formatted(folder));
    }
  }

  /// To be called when the index is deleted.
  public static void forget(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(NOTE));
  }
}

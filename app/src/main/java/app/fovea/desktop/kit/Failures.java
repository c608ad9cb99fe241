package app.fovea.desktop.kit;

import app.fovea.index.LibraryException;
import app.fovea.index.image.Refusal;
import app.fovea.index.image.Refused;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/// What went wrong, in the window's language. What the library says in English stands behind it
/// only where it names something that nobody could guess.
public record Failures(Texts texts) {
  /// Why a file is refused, from the sentence that the library keeps.
  public String refused(String sentence) {
    return Refusal.read(sentence)
        .map(said -> texts.get("refusal." + said.refusal().key(), said.arguments().toArray()))
        .orElse(sentence);
  }

  /// Why something could not be done.
  public String said(IOException reason) {
    if (reason.getCause() instanceof Refused refused) {
      return refused(String.valueOf(refused.getMessage()));
    }
    String detail = String.valueOf(reason.getMessage());
    return switch (reason) {
      case LibraryException library -> said(library.kind(), detail);
      case NoSuchFileException _ -> texts.get("failure.no-such-file", detail);
      case AccessDeniedException _ -> texts.get("failure.no-permission", detail);
      case FileAlreadyExistsException _ -> texts.get("failure.exists", detail);
      default -> detail;
    };
  }

  private String said(LibraryException.Kind kind, String detail) {
    return switch (kind) {
      case LOCKED -> texts.get("failure.locked");
      case DAMAGED -> texts.get("failure.damaged", detail);
      case NEWER -> texts.get("failure.newer");
      case NO_MODEL -> texts.get("failure.no-model");
      case NO_SUCH_FILE -> texts.get("failure.not-there", detail);
      case CANCELLED -> texts.get("failure.cancelled");
      case BAD_REQUEST -> detail;
    };
  }
}

package app.fovea.desktop.kit;

import app.fovea.index.Damage;
import app.fovea.index.LabelNotice;
import app.fovea.index.LibraryException;
import app.fovea.index.LibraryFault;
import app.fovea.index.image.Refusal;
import app.fovea.index.image.Refused;
import app.fovea.index.scan.Unwatched;
import app.fovea.model.ModelException;
import app.fovea.model.ModelFault;
import app.fovea.model.Statement;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/// What went wrong, in the window's language. What is said in English elsewhere, by the system or
/// by ONNX Runtime, stands behind a text that says what it is about.
public record Failures(Texts texts) {
  /// Why a file is refused, from the sentence that the library keeps.
  public String refused(String sentence) {
    return text("refusal.", Refusal.read(sentence)).orElse(sentence);
  }

  /// What people should know of a folder that is watched.
  public String watching(String sentence) {
    return text("watch.", Unwatched.read(sentence)).orElse(sentence);
  }

  /// What was found damaged in the library, and what became of it.
  public String damage(String sentence) {
    return text("damage.", Damage.read(sentence)).orElse(sentence);
  }

  /// What the owner of a label set should know.
  public String aboutLabels(String sentence) {
    return text("labels.notice.", LabelNotice.read(sentence)).orElse(sentence);
  }

  /// Why something could not be done.
  public String said(IOException reason) {
    if (reason.getCause() instanceof Refused refused) {
      return refused(String.valueOf(refused.getMessage()));
    }
    String detail = String.valueOf(reason.getMessage());
    return switch (reason) {
      case LibraryException library -> said(library.kind(), detail);
      case ModelException _ -> model(detail).orElse(texts.get("failure.model", detail));
      case Told _ -> detail;
      case NoSuchFileException _ -> texts.get("failure.no-such-file", detail);
      case AccessDeniedException _ -> texts.get("failure.no-permission", detail);
      case FileAlreadyExistsException _ -> texts.get("failure.exists", detail);
      default -> library(detail).orElse(texts.get("failure.other", detail));
    };
  }

  private String said(LibraryException.Kind kind, String detail) {
    return switch (kind) {
      case LOCKED -> texts.get("failure.locked");
      case DAMAGED -> texts.get("failure.damaged", detail);
      case NEWER -> texts.get("failure.newer");
      case NO_MODEL -> texts.get("failure.no-model");
      case NO_SUCH_FILE -> library(detail).orElse(texts.get("failure.not-there", detail));
      case CANCELLED -> texts.get("failure.cancelled");
      case BAD_REQUEST -> library(detail).orElse(texts.get("failure.other", detail));
    };
  }

  private Optional<String> library(String sentence) {
    return text("library-fault.", LibraryFault.read(sentence));
  }

  /// Some sentences about models have another as the reason in their midst.
  private Optional<String> model(String sentence) {
    return ModelFault.read(sentence)
        .map(
            said ->
                texts.get(
                    "model-fault." + said.statement().key(),
                    said.arguments().stream()
                        .map(it -> it instanceof String part ? model(part).orElse(part) : it)
                        .toArray()));
  }

  private <T extends Statement> Optional<String> text(
      String prefix, Optional<Statement.Said<T>> said) {
    return said.map(it -> texts.get(prefix + it.statement().key(), it.arguments().toArray()));
  }
}

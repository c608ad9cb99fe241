package app.fovea.index.store;

import app.fovea.index.LibraryException;
import app.fovea.index.LibraryException.Kind;
import app.fovea.index.LibraryFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.NativeLibraryNotFoundException;

/// What SQLite's error codes mean to the person whose library it is.
final class SqlFault {
  private static final int PRIMARY_CODE = 0xff;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int IO_ERROR = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;

  private SqlFault() {}

  static String damaged(Path file) {
    return "%s is damaged or is not a Fovea library. Nothing was changed; `fovea doctor --repair` saves what can be read."
        .formatted(file);
  }

  static IOException of(Path file, SQLException e) {
    int code = e.getErrorCode() & PRIMARY_CODE;
    boolean unreachable = code == READ_ONLY || code == CANNOT_OPEN || code == IO_ERROR;
    if (unreachable && !Files.exists(file)) {
      return new LibraryException(
          Kind.NO_SUCH_FILE, LibraryFault.GONE.about(file.toAbsolutePath().getParent()), e);
    }
    return switch (code) {
      case BUSY, LOCKED ->
          new LibraryException(
              Kind.LOCKED,
              "%s is being written by another program. Nothing was changed; try again when it is done."
                  .formatted(file),
              e);
      case CORRUPT, NOT_A_DATABASE -> new LibraryException(Kind.DAMAGED, damaged(file), e);
      case READ_ONLY, CANNOT_OPEN -> new IOException(LibraryFault.CLOSED_FILE.about(file), e);
      case FULL -> new IOException(LibraryFault.FULL_DISK.about(file), e);
      case IO_ERROR -> new IOException(LibraryFault.DISK_ERROR.about(file), e);
      default ->
          new IOException(
              e.getCause() instanceof NativeLibraryNotFoundException
                  ? "SQLite could not be unpacked into %s: make room there, or allow writing."
                      .formatted(System.getProperty("java.io.tmpdir"))
                  : "%s: %s".formatted(file, e.getMessage()),
              e);
    };
  }
}

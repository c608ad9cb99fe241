package app.fovea.cli;

/// What the process says to the one that started it.
enum ExitCode {
  DONE(0),
  SOME_FAILED(1),
  USAGE(2),
  NO_MODEL(3),
  LIBRARY(4),
  NO_SUCH_FILE(5),
  CANCELLED(6),
  INTERNAL(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}

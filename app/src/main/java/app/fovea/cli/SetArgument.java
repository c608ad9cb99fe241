package app.fovea.cli;

import picocli.CommandLine.Parameters;

/// Which label set is meant.
final class SetArgument {
  @Parameters(index = "0", paramLabel = "SET", description = "The label set.")
  private String name = "";

  String name() {
    return name;
  }
}

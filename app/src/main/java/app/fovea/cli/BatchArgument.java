package app.fovea.cli;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/// Which decisions are meant that were made at one stroke.
final class BatchArgument {
  @Parameters(
      arity = "0..1",
      paramLabel = "BATCH",
      description = "Its number (default: the last one).")
  private @Nullable Long number;

  OptionalLong number() {
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }
}

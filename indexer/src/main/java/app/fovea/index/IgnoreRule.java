package app.fovea.index;

import java.nio.file.Path;

/// Something in the library's folders that is none of the library's business.
public sealed interface IgnoreRule {
  /// A folder with everything below it.
  record Subfolder(Path path) implements IgnoreRule {}

  /// Files and folders whose name is like that: `*` stands for any characters, `?` for one.
  record Names(String pattern) implements IgnoreRule {}
}

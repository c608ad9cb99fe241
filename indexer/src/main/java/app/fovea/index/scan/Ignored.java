package app.fovea.index.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What is left out when folders are walked: some folders with everything below them, and names.
public final class Ignored {
  private final Set<Path> folders;
  private final List<Pattern> names;

  /// @param folders real paths
  /// @param patterns of the names of files and folders: `*` stands for any characters, `?` for
  ///     one; upper and lower case are the same
  public Ignored(Set<Path> folders, List<String> patterns) {
    this.folders = Set.copyOf(folders);
    this.names = patterns.stream().map(Ignored::compiled).toList();
  }

  private static Pattern compiled(String pattern) {
    StringBuilder regex = new StringBuilder();
    pattern
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
              }
            });
    return Pattern.compile(
        regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /// Whether it is left out by itself, not because of a folder that it is in.
  boolean covers(Path entry) {
    Path name = entry.getFileName();
    return folders.contains(entry)
        || name != null && names.stream().anyMatch(each -> each.matcher(name.toString()).matches());
  }

  /// Whether one of the folders that are left out has it.
  boolean contains(Path path) {
    return folders.stream().anyMatch(path::startsWith);
  }

  /// Whether a folder is left out, or one that it is in, up to a folder of the library.
  public boolean reaches(Path folder, Path root) {
    for (Path each = folder;
        each != null && each.startsWith(root) && !each.equals(root);
        each = each.getParent()) {
      if (covers(each)) {
        return true;
      }
    }
    return contains(folder);
  }
}

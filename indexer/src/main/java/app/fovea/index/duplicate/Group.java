package app.fovea.index.duplicate;

import java.nio.file.Path;
import java.util.List;

/// Pictures that are there more than once.
///
/// @param keep the file that is worth most
/// @param members every file, the one to keep first
public record Group(Kind kind, Path keep, List<Member> members) {
  /// How they are the same; the surest first.
  public enum Kind {
    /// The same bytes, apart from notes that programs write into files.
    EXACT,
    /// The same picture in another size, format, quality or orientation, or most of it cut out.
    RE_ENCODED,
    /// One scene, taken one right after the other.
    BURST,
    /// They show nearly the same.
    SIMILAR
  }

  /// A file of the group.
  ///
  /// @param reason why it should be kept, or what it is beside the one that is
  public record Member(long content, Path path, String reason) {}

  public Group {
    members = List.copyOf(members);
  }
}

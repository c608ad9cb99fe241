package app.fovea.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Is told what goes on in the library's folders while they are watched, on the thread that
/// watches.
public interface FolderEvents {
  /// Something changed in these folders, or they can be reached again.
  void changed(List<Path> folders) throws IOException;

  /// These cannot be reached any more.
  void away(List<Path> folders);

  /// What people should know, such as that the system does not watch a folder.
  void notice(String sentence);
}

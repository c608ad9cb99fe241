package app.fovea.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells the query from the folders: `--in` takes as many values as there are, so that in
/// `search --in A B "words"` the query is the last of them.
record SearchArguments(Optional<String> query, List<Path> folders) {
  SearchArguments {
    folders = List.copyOf(folders);
  }

  /// @param words what stood alone
  /// @param in what stood after `--in`
  /// @param hasPicture whether there is something to look for without words
  static SearchArguments of(
      List<String> words, List<String> in, boolean hasPicture, CommonOptions common) {
    if (words.size() > 1) {
      throw common.wrong(
          "A query is one argument; put quotes around it: \"%s\"."
              .formatted(String.join(" ", words)));
    }
    List<String> folders = new ArrayList<>(in);
    Optional<String> query = words.stream().findFirst();
    if (query.isEmpty() && !folders.isEmpty() && endsWithQuery(folders, hasPicture)) {
      query = Optional.of(folders.removeLast());
    }
    if (query.isEmpty() && !hasPicture) {
      throw common.wrong("Say what to find: words in quotes, or --image with a picture.");
    }
    if (query.filter(String::isBlank).isPresent()) {
      throw common.wrong("The query is empty. Say what to find, such as \"dog on a beach\".");
    }
    return new SearchArguments(query, folders.stream().map(Path::of).toList());
  }

  private static boolean endsWithQuery(List<String> in, boolean hasPicture) {
    return in.size() > 1 && !(hasPicture && Path.of(in.getLast()).toFile().isDirectory());
  }
}

package app.fovea.desktop;

import app.fovea.index.Match;
import app.fovea.index.Photo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Photos as a list for other programs, or as copies in a folder.
///
/// @param matches why each was found, by photo; a photo without one was not searched for
record PhotoList(List<Photo> photos, Map<Long, Match> matches) {
  /// What became of the copying of photos.
  ///
  /// @param missing photos whose file is out of reach
  record Copied(int copied, int missing) {}

  /// One path a line or, where the file's name ends in `.csv`, a table.
  Path write(Path file) throws IOException {
    boolean table = file.getFileName().toString().endsWith(".csv");
    Files.write(
        file, table ? table() : photos.stream().map(photo -> photo.path().toString()).toList());
    return file;
  }

  private List<String> table() {
    Stream<String> head = Stream.of("path,taken,width,height,camera,rating,band,score");
    return Stream.concat(head, photos.stream().map(this::row)).toList();
  }

  private String row(Photo photo) {
    Optional<Match> match = Optional.ofNullable(matches.get(photo.id()));
    return Stream.of(
            photo.path().toString(),
            photo.taken().toString(),
            Integer.toString(photo.width()),
            Integer.toString(photo.height()),
            photo.camera().orElse(""),
            Integer.toString(photo.rating()),
            match.map(it -> it.band().name().toLowerCase(java.util.Locale.ROOT)).orElse(""),
            match.map(it -> Double.toString(it.score())).orElse(""))
        .map(PhotoList::quoted)
        .collect(Collectors.joining(","));
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  /// Copies the files; one whose name is taken gets a number.
  Copied copyTo(Path folder) throws IOException {
    int copied = 0;
    for (Photo photo : photos) {
      if (Files.isRegularFile(photo.path())) {
        Files.copy(photo.path(), free(folder, photo.path().getFileName().toString()));
        copied++;
      }
    }
    return new Copied(copied, photos.size() - copied);
  }

  private static Path free(Path folder, String name) {
    int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
    Path free = folder.resolve(name);
    for (int number = 2; Files.exists(free); number++) {
      free = folder.resolve(name.substring(0, dot) + " (" + number + ")" + name.substring(dot));
    }
    return free;
  }
}

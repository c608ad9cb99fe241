package app.fovea.desktop;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;

/// What another program hands over, by a drag or by the clipboard: the most telling of the shapes
/// in which it comes. A browser offers the same picture as an address, as pixels and as a piece of
/// a page at once; only what is here already counts, and no address is followed.
sealed interface Incoming {
  /// Files and folders, whether or not they are still there.
  record Files(List<Path> paths) implements Incoming {}

  /// A picture without a file.
  record Pixels(Image image) implements Incoming {}

  /// Words to look for.
  record Words(String words) implements Incoming {}

  /// The address of something that is elsewhere.
  record Address() implements Incoming {}

  /// Nothing that can be taken.
  record Nothing() implements Incoming {}

  /// No more words are looked for than would be typed.
  int MOST_CHARACTERS = 500;

  /// A picture in a piece of a page that lies on another machine's disk.
  Pattern ELSEWHERE =
      Pattern.compile("src\\s*=\\s*[\"']?file:(//[^/]|////|/*\\\\)", Pattern.CASE_INSENSITIVE);

  /// Whether there may be something, to be told while it is still dragged.
  static boolean isIn(Clipboard board) {
    return board.hasFiles() || board.hasImage() || board.hasUrl() || board.hasString();
  }

  static Incoming of(Clipboard board) {
    if (board.hasFiles()) {
      return new Files(board.getFiles().stream().map(File::toPath).toList());
    }
    Optional<Path> named =
        Optional.ofNullable(board.getUrl())
            .flatMap(Incoming::local)
            .or(() -> Optional.ofNullable(board.getString()).flatMap(Incoming::local));
    if (named.isPresent()) {
      return new Files(List.of(named.get()));
    }
    return pixels(board).or(() -> words(board)).orElseGet(() -> addressOrNothing(board));
  }

  private static Optional<Incoming> pixels(Clipboard board) {
    boolean elsewhere = board.hasHtml() && ELSEWHERE.matcher(board.getHtml()).find();
    return board.hasImage() && !elsewhere
        ? Optional.ofNullable(board.getImage()).filter(Incoming::isThere).map(Pixels::new)
        : Optional.empty();
  }

  /// A picture that JavaFX only knows the address of is not.
  private static boolean isThere(Image image) {
    return !image.isError() && image.getWidth() > 0 && image.getHeight() > 0;
  }

  /// A link names its address, and some systems hand a piece of a page over as its own text.
  private static Optional<Incoming> words(Clipboard board) {
    return Optional.ofNullable(board.getString())
        .filter(_ -> !board.hasUrl())
        .map(said -> board.hasHtml() ? said.replaceAll("<[^>]*>", " ") : said)
        .map(said -> said.strip().replaceAll("\\s+", " "))
        .filter(said -> !said.isEmpty() && !isAddress(said))
        .map(said -> new Words(said.substring(0, Math.min(said.length(), MOST_CHARACTERS))));
  }

  private static Incoming addressOrNothing(Clipboard board) {
    return board.hasUrl() || board.hasImage() || board.hasString() ? new Address() : new Nothing();
  }

  private static boolean isAddress(String said) {
    return said.matches("(?i)[a-z][a-z0-9+.-]+://\\S+");
  }

  /// The file that an address or a whole path names.
  static Optional<Path> local(String name) {
    String stripped = name.strip();
    try {
      URI uri = new URI(stripped);
      if ("file".equals(uri.getScheme())) {
        return Optional.of(Path.of(uri));
      }
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException noFile) {
      return whole(stripped);
    }
    return whole(stripped);
  }

  private static Optional<Path> whole(String name) {
    try {
      return name.isEmpty() || name.length() > MOST_CHARACTERS || name.contains("\n")
          ? Optional.empty()
          : Optional.of(Path.of(name)).filter(Path::isAbsolute).filter(java.nio.file.Files::exists);
    } catch (InvalidPathException noFile) {
      return Optional.empty();
    }
  }
}

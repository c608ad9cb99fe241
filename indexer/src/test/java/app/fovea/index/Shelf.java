package app.fovea.index;

import app.fovea.index.label.Choice;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import app.fovea.model.ModelStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A folder of fake pictures and a library beside it.
final class Shelf {
  final FakePictures pictures = new FakePictures();
  final FakeModels models = new FakeModels();
  final Path photos;
  final Path home;

  Shelf(Path directory) throws IOException {
    photos = Files.createDirectories(directory.resolve("photos")).toRealPath();
    home = directory.toRealPath().resolve("library");
  }

  Path put(String name, String words) throws IOException {
    Path file = photos.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, words);
  }

  Library open(Library.Access access) throws IOException {
    return open(access, Optional.empty());
  }

  Library open(Library.Access access, Optional<String> model) throws IOException {
    return Library.open(
        home, access, new Library.Options(model, Optional.empty(), 2, List.of()), seams());
  }

  /// To write, with one thread and other pictures.
  Library open(PictureFiles others) throws IOException {
    return Library.open(
        home,
        Library.Access.WRITE,
        new Library.Options(Optional.empty(), Optional.empty(), 1, List.of()),
        seams(others));
  }

  Library.Seams seams() {
    return seams(pictures);
  }

  private Library.Seams seams(PictureFiles files) {
    return new Library.Seams(new ModelStore(home.resolve("models"), List.of()), models, files);
  }

  /// Indexes a cat, a dog and a bridge.
  static Shelf ofThree(Path directory) throws IOException {
    Shelf shelf = new Shelf(directory);
    shelf.put("cat.jpg", "a cat");
    shelf.put("dog.jpg", "a dog");
    shelf.put("bridge.jpg", "a bridge");
    shelf.index();
    return shelf;
  }

  /// A set of labels that exclude each other, by their names alone.
  static LabelSet labels(String set, String... labels) {
    return new LabelSet(
        set,
        Choice.EXCLUSIVE,
        Prompts.PLAIN,
        Optional.empty(),
        Arrays.stream(labels).map(Label::named).toList());
  }

  /// Opens, indexes the folder of pictures and closes.
  Summary index() throws IOException {
    try (Library library = open(Library.Access.WRITE)) {
      library.addFolder(photos);
      return index(library);
    }
  }

  Summary index(Library library) throws IOException {
    return library.index(List.of(photos), _ -> {}, () -> false);
  }

  /// The names of the best matches.
  List<String> search(String words, int limit) throws IOException {
    try (Library library = open(Library.Access.READ)) {
      return search(library, words, limit);
    }
  }

  static List<String> search(Library library, String words, int limit) throws IOException {
    return library.search(Query.words(words), limit, () -> false).matches().stream()
        .map(match -> match.photo().path().getFileName().toString())
        .toList();
  }
}

package app.fovea.index.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything that the library knows and could not make again: folders, files, contents, vectors,
/// settings. What is saved in one call is saved as a whole or not at all.
public final class Catalog implements AutoCloseable {
  private final Database database;
  private final Settings settings;
  private final Places places;
  private final Files files;
  private final Contents contents;
  private final Vectors vectors;
  private final TextSource texts;
  private final Selection selection;
  private final LabelSets labelSets;
  private final Decisions decisions;
  private final ExampleVectors examples;
  private final Exports exports;
  private final Ratings ratings;
  private final SavedQueries searches;
  private final Lookalikes lookalikes;
  private final Exclusions exclusions;
  private final Facts facts;
  private final IgnoreList ignored;

  private Catalog(Database database) {
    this.database = database;
    this.settings = new Settings(database);
    this.places = new Places(database);
    this.files = new Files(database);
    this.contents = new Contents(database);
    this.vectors = new Vectors(database);
    this.texts = new TextSource(database);
    this.selection = new Selection(database);
    this.labelSets = new LabelSets(database);
    this.decisions = new Decisions(database);
    this.examples = new ExampleVectors(database);
    this.exports = new Exports(database);
    this.ratings = new Ratings(database);
    this.searches = new SavedQueries(database);
    this.lookalikes = new Lookalikes(database);
    this.exclusions = new Exclusions(database);
    this.facts = new Facts(database);
    this.ignored = new IgnoreList(database);
  }

  /// Opens for reading and writing; makes or migrates the file where that is needed.
  public static Catalog write(Path file) throws IOException {
    return new Catalog(Database.write(file, Schema.CATALOG));
  }

  /// Opens for reading; empty when the file has to be migrated first.
  public static Optional<Catalog> read(Path file) throws IOException {
    return Database.read(file, Schema.CATALOG).map(Catalog::new);
  }

  /// Tells in sentences what of a row cannot be read, each time that it is met; see
  /// [app.fovea.index.Damage].
  public void losses(Consumer<String> told) {
    database.losses(told);
  }

  public Settings settings() {
    return settings;
  }

  public Places places() {
    return places;
  }

  public Files files() {
    return files;
  }

  public Contents contents() {
    return contents;
  }

  public Vectors vectors() {
    return vectors;
  }

  public TextSource texts() {
    return texts;
  }

  public Selection selection() {
    return selection;
  }

  public LabelSets labelSets() {
    return labelSets;
  }

  public Decisions decisions() {
    return decisions;
  }

  public ExampleVectors examples() {
    return examples;
  }

  public Exports exports() {
    return exports;
  }

  public Ratings ratings() {
    return ratings;
  }

  public SavedQueries searches() {
    return searches;
  }

  public Lookalikes lookalikes() {
    return lookalikes;
  }

  public Exclusions exclusions() {
    return exclusions;
  }

  public Facts facts() {
    return facts;
  }

  public IgnoreList ignored() {
    return ignored;
  }

  /// Saves what became of some files, in one transaction.
  ///
  /// @param model the number of the model that the vectors are of
  /// @return the vectors that are new
  public List<Stored> save(List<Change> changes, long model) throws IOException {
    return database.write(
        connection -> {
          try (Statements statements = new Statements(connection)) {
            return new Saving(statements, model).all(changes);
          }
        });
  }

  @Override
  public void close() {
    database.close();
  }
}

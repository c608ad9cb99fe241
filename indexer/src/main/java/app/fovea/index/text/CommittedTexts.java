package app.fovea.index.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// One commit of an index that another process may be writing.
public final class CommittedTexts implements Texts {
  private final Directory directory;
  private final DirectoryReader reader;
  private final CommitNote note;
  private final TextSearch search;

  private CommittedTexts(Directory directory) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.note = CommitNote.of(reader.getIndexCommit().getUserData());
    this.search = new TextSearch(new IndexSearcher(reader));
  }

  /// Opens what was last committed; empty when there is nothing, or nothing whose texts were cut
  /// into words by today's rules.
  ///
  /// @throws app.fovea.index.DamagedIndex when it is not as it was written
  public static Optional<Texts> read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Directory directory = FSDirectory.open(folder);
    Optional<Texts> texts = Optional.empty();
    try {
      texts = Commits.guarded(() -> last(directory));
      return texts;
    } finally {
      if (texts.isEmpty()) {
        directory.close();
      }
    }
  }

  private static Optional<Texts> last(Directory directory) throws IOException {
    return Commits.last(directory).isEmpty()
        ? Optional.empty()
        : Optional.of(new CommittedTexts(directory));
  }

  @Override
  public List<TextHit> phrase(String text) throws IOException {
    return Commits.guarded(() -> search.phrase(text));
  }

  @Override
  public List<TextHit> words(String text, int most) throws IOException {
    return Commits.guarded(() -> search.words(text, most));
  }

  @Override
  public long sequence() {
    return note.sequence();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}

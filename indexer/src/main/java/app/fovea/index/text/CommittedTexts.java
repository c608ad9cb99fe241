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

  private CommittedTexts(Directory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.note = CommitNote.of(reader.getIndexCommit().getUserData());
    this.search = new TextSearch(new IndexSearcher(reader));
  }

  /// Opens what was last committed; empty when there is nothing, or nothing whose texts were cut
  /// into words by today's rules.
  public static Optional<Texts> read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Directory directory = FSDirectory.open(folder);
    if (!DirectoryReader.indexExists(directory)) {
      directory.close();
      return Optional.empty();
    }
    CommittedTexts texts = new CommittedTexts(directory, DirectoryReader.open(directory));
    if (!texts.note.isCurrent()) {
      texts.close();
      return Optional.empty();
    }
    return Optional.of(texts);
  }

  @Override
  public List<TextHit> phrase(String text) throws IOException {
    return search.phrase(text);
  }

  @Override
  public List<TextHit> words(String text, int most) throws IOException {
    return search.words(text, most);
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

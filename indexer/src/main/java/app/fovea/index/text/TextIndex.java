package app.fovea.index.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// The texts of all photos, being written. What was put is found from the next [#refresh] on, and
/// lasts from the next [#commit] on.
///
/// Safe for concurrent use.
public final class TextIndex implements Texts {
  static final String CONTENT = "content";
  static final String KEY = "key";
  private static final double RAM_MIB = 16;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile long sequence;

  private TextIndex(Directory directory) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(Reading.FIELDS);
    config.setRAMBufferSizeMB(RAM_MIB);
    config.setCommitOnClose(false);
    Optional<CommitNote> last = Commits.last(directory);
    config.setOpenMode(last.isPresent() ? OpenMode.APPEND : OpenMode.CREATE);
    this.writer = new IndexWriter(directory, config);
    this.searchers = new SearcherManager(writer, new SearcherFactory());
    this.sequence = last.map(CommitNote::sequence).orElse(0L);
  }

  /// Opens an index for reading and writing, and makes it where there is none, or one whose texts
  /// were cut into words by other rules.
  ///
  /// @param folder in one that is there
  /// @throws app.fovea.index.DamagedIndex when it is not as it was written
  public static TextIndex open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder);
    }
    Directory directory = FSDirectory.open(folder);
    try {
      return Commits.guarded(() -> new TextIndex(directory));
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /// An index that is forgotten when it is closed.
  public static TextIndex inMemory() throws IOException {
    return new TextIndex(new ByteBuffersDirectory());
  }

  /// Adds what can be read about a content, in the place of what was known before.
  public void put(PhotoText text) throws IOException {
    Term key = new Term(KEY, Long.toString(text.content()));
    long _ = Commits.guarded(() -> writer.updateDocument(key, document(text)));
  }

  public void remove(long content) throws IOException {
    Term key = new Term(KEY, Long.toString(content));
    long _ = Commits.guarded(() -> writer.deleteDocuments(key));
  }

  /// Lets everything put so far be found. Does not wait for the disk.
  ///
  /// @param last the catalog's sequence that it goes up to
  public void refresh(long last) throws IOException {
    sequence = Commits.guarded(() -> found(last));
  }

  private long found(long last) throws IOException {
    writer.setLiveCommitData(CommitNote.upTo(last).data().entrySet());
    searchers.maybeRefreshBlocking();
    return last;
  }

  /// Makes lasting what can be found, and waits for the disk; others may ask and put meanwhile.
  /// Does nothing once it is closed.
  public synchronized void commit() throws IOException {
    if (writer.isOpen()) {
      long _ = Commits.guarded(writer::commit);
    }
  }

  private static Document document(PhotoText text) {
    Document document = new Document();
    document.add(new StringField(KEY, Long.toString(text.content()), Field.Store.NO));
    document.add(new NumericDocValuesField(CONTENT, text.content()));
    for (TextPlace place : TextPlace.values()) {
      for (String value : text.in(place)) {
        document.add(new TextField(place.field(), value, Field.Store.NO));
        for (Stems language : Stems.values()) {
          document.add(new TextField(language.field(place), value, Field.Store.NO));
        }
      }
    }
    return document;
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public List<TextHit> phrase(String text) throws IOException {
    return searching(found -> found.phrase(text));
  }

  @Override
  public List<TextHit> words(String text, int most) throws IOException {
    return searching(found -> found.words(text, most));
  }

  private List<TextHit> searching(Search search) throws IOException {
    return Commits.guarded(
        () -> {
          IndexSearcher searcher = searchers.acquire();
          try {
            return search.in(new TextSearch(searcher));
          } finally {
            searchers.release(searcher);
          }
        });
  }

  /// One question to one state of the index.
  private interface Search {
    List<TextHit> in(TextSearch search) throws IOException;
  }

  @Override
  public synchronized void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }
}

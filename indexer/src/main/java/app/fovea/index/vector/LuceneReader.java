package app.fovea.index.vector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongPredicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// The commits of an index of Lucene that another process may be writing.
final class LuceneReader implements NearestVectors {
  private final Directory directory;
  private final SearcherManager searchers;
  private volatile long sequence;

  /// @throws IOException also when nothing was committed
  LuceneReader(Path folder) throws IOException {
    this.directory = FSDirectory.open(folder);
    try {
      this.searchers = new SearcherManager(directory, new SearcherFactory());
    } catch (IOException e) {
      directory.close();
      throw e;
    }
    this.sequence = committed();
  }

  private long committed() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
      return CommittedSequence.of(reader.getIndexCommit().getUserData().entrySet());
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public List<Hit> nearest(float[] query, int k, LongPredicate allowed) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return Nearest.in(searcher, query, k, allowed);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
    sequence = committed();
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    directory.close();
  }
}

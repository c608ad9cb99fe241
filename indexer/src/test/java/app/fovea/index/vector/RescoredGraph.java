package app.fovea.index.vector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RescoreTopNQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// Lucene's graph over one bit for each number, of whose best candidates the 32-bit vectors are
/// compared. Answers from the last commit.
final class RescoredGraph implements VectorIndex {
  private final VectorIndex written;
  private final Directory directory;
  private final int candidates;
  private IndexSearcher searcher;
  private DirectoryReader reader;

  private RescoredGraph(VectorIndex written, Directory directory, int candidates)
      throws IOException {
    this.written = written;
    this.directory = directory;
    this.candidates = candidates;
    written.commit(0);
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
  }

  /// @param candidates the beam of a search, all of which are compared by their 32-bit vectors
  static RescoredGraph open(Path folder, int candidates) throws IOException {
    VectorIndex written =
        LuceneIndex.open(
            folder,
            new Lucene104HnswScalarQuantizedVectorsFormat(
                ScalarEncoding.SINGLE_BIT_QUERY_NIBBLE, LuceneIndex.NEIGHBOURS, LuceneIndex.BEAM));
    return new RescoredGraph(written, FSDirectory.open(folder), candidates);
  }

  @Override
  public void put(long id, float[] vector) throws IOException {
    written.put(id, vector);
  }

  @Override
  public void remove(long id) throws IOException {
    written.remove(id);
  }

  @Override
  public void commit(long last) throws IOException {
    written.commit(last);
    refresh();
  }

  @Override
  public void refresh() throws IOException {
    reader.close();
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @Override
  public long sequence() {
    return written.sequence();
  }

  @Override
  public List<Hit> nearest(float[] query, int k, LongPredicate allowed) throws IOException {
    Query likely = new KnnFloatVectorQuery(Fields.VECTOR, query, candidates, new Allowed(allowed));
    Query rescored =
        RescoreTopNQuery.createFullPrecisionRescorerQuery(likely, query, Fields.VECTOR, k);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(rescored, k).scoreDocs) {
      hits.add(Nearest.hit(searcher, doc));
    }
    return hits;
  }

  @Override
  public void abandon() {
    written.abandon();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    written.close();
  }
}

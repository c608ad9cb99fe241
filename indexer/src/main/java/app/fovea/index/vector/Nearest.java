package app.fovea.index.vector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;

/// One question to Lucene.
final class Nearest {
  /// Candidates kept while searching; more find better and take longer.
  private static final int LEAST_CANDIDATES = 100;

  private Nearest() {}

  /// @throws app.fovea.index.DamagedIndex when Lucene reads what it cannot have written
  static List<Hit> in(IndexSearcher searcher, float[] query, int k, LongPredicate allowed)
      throws IOException {
    return LuceneFiles.read(() -> found(searcher, query, k, allowed));
  }

  private static List<Hit> found(
      IndexSearcher searcher, float[] query, int k, LongPredicate allowed) throws IOException {
    if (searcher.getIndexReader().numDocs() == 0 || k <= 0) {
      return List.of();
    }
    int candidates = Math.max(k, LEAST_CANDIDATES);
    ScoreDoc[] found =
        searcher.search(
                new KnnFloatVectorQuery(Fields.VECTOR, query, candidates, new Allowed(allowed)), k)
            .scoreDocs;
    List<Hit> hits = new ArrayList<>(found.length);
    for (ScoreDoc doc : found) {
      hits.add(hit(searcher, doc));
    }
    return hits;
  }

  /// Lucene scores a dot product as (1 + product) / 2.
  static Hit hit(IndexSearcher searcher, ScoreDoc doc) throws IOException {
    return new Hit(id(searcher, doc.doc), 2.0 * doc.score - 1);
  }

  private static long id(IndexSearcher searcher, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues ids = leaf.reader().getNumericDocValues(Fields.ID);
    ids.advanceExact(doc - leaf.docBase);
    return ids.longValue();
  }
}

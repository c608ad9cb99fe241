package app.fovea.index.vector;

import java.io.IOException;
import java.util.List;
import java.util.function.LongPredicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;

/// One commit of an index that another process may be writing.
record CommittedVectors(Directory directory, DirectoryReader reader, long sequence)
    implements NearestVectors {

  @Override
  public List<Hit> nearest(float[] query, int k, LongPredicate allowed) throws IOException {
    return Nearest.in(new IndexSearcher(reader), query, k, allowed);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}

package app.fovea.index.vector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/// HNSW graphs of Lucene over 32-bit vectors, in one folder for each model.
public final class LuceneIndex implements VectorIndex {
  static final int NEIGHBOURS = 16;
  static final int BEAM = 100;
  private static final double RAM_MIB = 32;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile long sequence;

  private LuceneIndex(
      Directory directory, IndexWriter writer, SearcherManager searchers, long sequence) {
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.sequence = sequence;
  }

  /// Opens an index for reading and writing, and makes it where there is none.
  public static LuceneIndex open(Path folder) throws IOException {
    return open(folder, new Lucene99HnswVectorsFormat(NEIGHBOURS, BEAM));
  }

  static LuceneIndex open(Path folder, KnnVectorsFormat format) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCodec(codec(format));
    config.setRAMBufferSizeMB(RAM_MIB);
    config.setCommitOnClose(false);
    IndexWriter writer = new IndexWriter(directory, config);
    return new LuceneIndex(
        directory,
        writer,
        new SearcherManager(writer, new SearcherFactory()),
        CommittedSequence.of(writer.getLiveCommitData()));
  }

  /// Opens what was last committed, for reading; fails when there is nothing.
  public static NearestVectors read(Path folder) throws IOException {
    return new LuceneReader(folder);
  }

  /// Deletes an index, if there is one.
  static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static Lucene104Codec codec(KnnVectorsFormat format) {
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
      }
    };
  }

  @Override
  public void put(long id, float[] vector) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.KEY, Long.toString(id), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.ID, id));
    document.add(
        new KnnFloatVectorField(Fields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    writer.updateDocument(new Term(Fields.KEY, Long.toString(id)), document);
  }

  @Override
  public void remove(long id) throws IOException {
    writer.deleteDocuments(new Term(Fields.KEY, Long.toString(id)));
  }

  @Override
  public void commit(long last) throws IOException {
    writer.setLiveCommitData(Map.of(CommittedSequence.NAME, Long.toString(last)).entrySet());
    writer.commit();
    searchers.maybeRefreshBlocking();
    sequence = last;
  }

  @Override
  public long sequence() {
    return sequence;
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
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  @Override
  public void abandon() {
    IOUtils.closeWhileHandlingException(searchers);
    IOUtils.closeWhileHandlingException(writer::rollback, directory);
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }
}

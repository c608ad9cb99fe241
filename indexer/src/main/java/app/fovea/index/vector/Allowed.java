package app.fovea.index.vector;

import java.io.IOException;
import java.util.function.LongPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// The documents whose ids are allowed.
final class Allowed extends Query {
  private final LongPredicate ids;

  Allowed(LongPredicate ids) {
    this.ids = ids;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        NumericDocValues values = context.reader().getNumericDocValues(Fields.ID);
        if (values == null) {
          return null;
        }
        int size = context.reader().maxDoc();
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) {
            return new ConstantScoreScorer(score(), mode, matching(values, size));
          }

          @Override
          public long cost() {
            return size;
          }
        };
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  private TwoPhaseIterator matching(NumericDocValues values, int size) {
    return new TwoPhaseIterator(DocIdSetIterator.all(size)) {
      @Override
      public boolean matches() throws IOException {
        return values.advanceExact(approximation().docID()) && ids.test(values.longValue());
      }

      @Override
      public float matchCost() {
        return 2;
      }
    };
  }

  @Override
  public String toString(String field) {
    return "allowed ids";
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Allowed allowed && allowed.ids == ids;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(ids);
  }
}

package app.fovea.model;

import app.fovea.model.graph.TowerWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// A loaded classifier: pictures become probabilities of the model's own labels.
///
/// Safe for concurrent use; each call keeps to one core. Calls after [#close] throw
/// [IllegalStateException].
public final class Classifier implements AutoCloseable {
  private final ModelPackage model;
  private final Accelerator accelerator;
  private final ImageTower tower;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  /// How one label fits one picture.
  ///
  /// @param probability of all labels of a picture together 1
  public record Judgement(String label, double logit, double probability) {}

  /// @throws IOException when the weights give no numbers
  Classifier(ModelPackage model, Accelerator accelerator, ImageTower tower) throws IOException {
    this.model = model;
    this.accelerator = accelerator;
    this.tower = tower;
    int edge = model.input().edge();
    Pixels black = new Pixels(edge, new byte[3 * edge * edge]);
    if (!Vectors.isFinite(tower.rows(List.of(black), TowerWriter.LOGITS)[0])) {
      throw new IOException(ModelFault.NO_NUMBERS.about());
    }
  }

  /// The model that is loaded; its labels are what is judged.
  public ModelPackage model() {
    return model;
  }

  /// Where it really runs.
  public Accelerator accelerator() {
    return accelerator;
  }

  /// Per picture, in their order, every label in the model's order.
  public List<List<Judgement>> classify(List<Pixels> pictures) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model " + model.id() + " was closed");
      }
      return judged(tower.rows(pictures, TowerWriter.LOGITS));
    } finally {
      lock.readLock().unlock();
    }
  }

  /// The same for pictures that are normalised already.
  List<List<Judgement>> classify(int count, ImageTower.Filling filling) {
    return judged(tower.rows(count, TowerWriter.LOGITS, filling));
  }

  private List<List<Judgement>> judged(float[][] logits) {
    List<List<Judgement>> pictures = new ArrayList<>();
    for (float[] row : logits) {
      double highest = Double.NEGATIVE_INFINITY;
      for (float logit : row) {
        highest = Math.max(highest, logit);
      }
      double sum = 0;
      for (float logit : row) {
        sum += Math.exp(logit - highest);
      }
      List<Judgement> labels = new ArrayList<>();
      for (int i = 0; i < row.length; i++) {
        double probability = Math.exp(row[i] - highest) / sum;
        labels.add(new Judgement(model.labels().get(i), row[i], probability));
      }
      pictures.add(labels);
    }
    return pictures;
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        tower.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}

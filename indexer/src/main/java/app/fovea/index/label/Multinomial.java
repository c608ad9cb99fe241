package app.fovea.index.label;

import java.util.Arrays;

/// The loss of multinomial logistic regression: the sum over examples of -log softmax(offset + V x
/// + b)[class], plus half the strength times the square of V.
///
/// V is how far the weights lie from the prior's: with offset = W0 x this is regression that is
/// drawn towards W0. A point is V, class by class, and then, where the bias is free, b.
final class Multinomial implements Objective {
  private final Examples examples;
  private final double strength;
  private final Bias bias;

  Multinomial(Examples examples, double strength, Bias bias) {
    this.examples = examples;
    this.strength = strength;
    this.bias = bias;
  }

  /// Whether a head may shift a whole class.
  enum Bias {
    /// Without a penalty, so that the classes' shares among the examples count.
    FREE,
    /// Not at all: what was given as an example says nothing about how frequent a class is.
    NONE
  }

  @Override
  public int size() {
    int perClass = examples.width() + (bias == Bias.FREE ? 1 : 0);
    return examples.classCount() * perClass;
  }

  @Override
  public double at(double[] point, double[] gradient) {
    int width = examples.width();
    int classes = examples.classCount();
    int weights = width * classes;
    Arrays.fill(gradient, 0);
    double loss = 0;
    double[] logits = new double[classes];
    for (int i = 0; i < examples.count(); i++) {
      double[] x = examples.features()[i];
      System.arraycopy(examples.offsets()[i], 0, logits, 0, classes);
      for (int c = 0; c < classes; c++) {
        logits[c] += Numbers.dot(x, 0, point, c * width, width);
        logits[c] += bias == Bias.FREE ? point[weights + c] : 0;
      }
      loss += examples.slope(i, logits);
      for (int c = 0; c < classes; c++) {
        pull(gradient, c * width, logits[c], x);
        if (bias == Bias.FREE) {
          gradient[weights + c] += logits[c];
        }
      }
    }
    for (int k = 0; k < weights; k++) {
      loss += strength / 2 * point[k] * point[k];
      gradient[k] += strength * point[k];
    }
    return loss;
  }

  private static void pull(double[] gradient, int from, double factor, double[] x) {
    for (int k = 0; k < x.length; k++) {
      gradient[from + k] += factor * x[k];
    }
  }
}

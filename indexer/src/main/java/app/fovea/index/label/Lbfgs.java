package app.fovea.index.label;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// Limited-memory BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.5) with the
/// bisecting weak Wolfe line search of Lewis and Overton.
final class Lbfgs {
  private static final int MEMORY = 12;
  private static final int MOST_TRIALS = 40;
  private static final double DECREASE = 1e-4;
  private static final double CURVATURE = 0.9;

  private final Objective objective;
  private final double tolerance;
  private final Deque<Step> memory = new ArrayDeque<>();

  /// @param tolerance of the gradient's largest entry
  Lbfgs(Objective objective, double tolerance) {
    this.objective = objective;
    this.tolerance = tolerance;
  }

  /// How the point and its gradient changed, and one over their product.
  private record Step(double[] move, double[] turn, double inverse) {}

  private record Place(double[] point, double[] gradient, double value) {}

  /// The lowest point found in at most that many iterations.
  double[] minimise(double[] start, int iterations) {
    Place here = place(start.clone());
    for (int i = 0; i < iterations && steepest(here.gradient) > tolerance; i++) {
      Place next = search(here, direction(here.gradient));
      if (!(next.value < here.value)) {
        break;
      }
      remember(here, next);
      here = next;
    }
    return here.point;
  }

  private Place place(double[] point) {
    double[] gradient = new double[point.length];
    return new Place(point, gradient, objective.at(point, gradient));
  }

  private double[] direction(double[] gradient) {
    double[] direction = gradient.clone();
    double[] shares = new double[memory.size()];
    int i = 0;
    for (Step step : memory) {
      shares[i] = step.inverse * Numbers.dot(step.move, direction);
      Numbers.add(direction, -shares[i++], step.turn);
    }
    double scale =
        memory.isEmpty()
            ? 1 / Math.max(1, Math.sqrt(Numbers.dot(gradient, gradient)))
            : 1 / (memory.getFirst().inverse * square(memory.getFirst().turn));
    for (int k = 0; k < direction.length; k++) {
      direction[k] *= -scale;
    }
    Iterator<Step> oldestFirst = memory.descendingIterator();
    while (oldestFirst.hasNext()) {
      Step step = oldestFirst.next();
      double back = step.inverse * Numbers.dot(step.turn, direction);
      Numbers.add(direction, -shares[--i] - back, step.move);
    }
    return direction;
  }

  private Place search(Place from, double[] direction) {
    double slope = Numbers.dot(from.gradient, direction);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double step = 1;
    Place best = from;
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      double[] point = from.point.clone();
      Numbers.add(point, step, direction);
      Place there = place(point);
      if (there.value > from.value + DECREASE * step * slope || Double.isNaN(there.value)) {
        high = step;
      } else {
        best = there;
        if (Numbers.dot(there.gradient, direction) >= CURVATURE * slope) {
          return there;
        }
        low = step;
      }
      step = Double.isInfinite(high) ? 2 * step : (low + high) / 2;
    }
    return best;
  }

  private void remember(Place from, Place to) {
    double[] move = to.point.clone();
    Numbers.add(move, -1, from.point);
    double[] turn = to.gradient.clone();
    Numbers.add(turn, -1, from.gradient);
    double product = Numbers.dot(move, turn);
    if (product > 0) {
      memory.addFirst(new Step(move, turn, 1 / product));
      if (memory.size() > MEMORY) {
        memory.removeLast();
      }
    }
  }

  private static double square(double[] values) {
    return Numbers.dot(values, values);
  }

  private static double steepest(double[] gradient) {
    double most = 0;
    for (double slope : gradient) {
      most = Math.max(most, Math.abs(slope));
    }
    return most;
  }
}

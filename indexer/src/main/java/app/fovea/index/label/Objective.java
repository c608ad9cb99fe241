package app.fovea.index.label;

/// A smooth function of many numbers, to be made small.
interface Objective {
  /// How many numbers it takes.
  int size();

  /// Its value at a point; its slope there goes into `gradient`.
  double at(double[] point, double[] gradient);
}

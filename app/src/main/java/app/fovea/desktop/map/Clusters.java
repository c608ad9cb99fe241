package app.fovea.desktop.map;

import app.fovea.index.Photo;
import app.fovea.index.query.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Photos that lie so near to each other on the map that one sign stands for them.
final class Clusters {
  private static final double CELL = 48;
  private static final double KILOMETRES = 111.2;
  private static final double LEAST_RADIUS = 0.5;

  private Clusters() {}

  /// @param latitude of their middle
  /// @param longitude of their middle
  /// @param degrees how far the farthest is from there
  record Cluster(double latitude, double longitude, double degrees, int photos) {
    /// The filter that finds them.
    Filter.Near near() {
      double radius = Math.max(LEAST_RADIUS, Math.ceil(degrees * KILOMETRES * 10.5) / 10);
      return new Filter.Near(rounded(latitude), rounded(longitude), radius);
    }

    private static double rounded(double degrees) {
      return Math.round(degrees * 10_000) / 10_000.0;
    }
  }

  /// From west to east.
  static List<Cluster> of(List<Photo.Place> places, double scale) {
    Map<List<Long>, List<Photo.Place>> cells = new HashMap<>();
    for (Photo.Place place : places) {
      List<Long> cell =
          List.of(
              (long) Math.floor(place.longitude() * scale / CELL),
              (long) Math.floor(place.latitude() * scale / CELL));
      cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(place);
    }
    return merged(cells.values(), scale).stream()
        .sorted(
            Comparator.comparingDouble(Cluster::longitude).thenComparingDouble(Cluster::latitude))
        .toList();
  }

  /// Puts the smaller of two to the larger where their signs would cover each other.
  private static List<Cluster> merged(Collection<List<Photo.Place>> cells, double scale) {
    List<List<Photo.Place>> merged = new ArrayList<>();
    cells.stream()
        .sorted(Comparator.comparingInt((List<Photo.Place> cell) -> cell.size()).reversed())
        .forEach(
            cell ->
                merged.stream()
                    .filter(other -> distance(cluster(other), cluster(cell)) * scale < CELL)
                    .findFirst()
                    .ifPresentOrElse(
                        other -> other.addAll(cell), () -> merged.add(new ArrayList<>(cell))));
    return merged.stream().map(Clusters::cluster).toList();
  }

  private static double distance(Cluster one, Cluster other) {
    return Math.hypot(one.longitude() - other.longitude(), one.latitude() - other.latitude());
  }

  private static Cluster cluster(List<Photo.Place> places) {
    double latitude = places.stream().mapToDouble(Photo.Place::latitude).average().orElse(0);
    double longitude = places.stream().mapToDouble(Photo.Place::longitude).average().orElse(0);
    double degrees =
        places.stream()
            .mapToDouble(
                place ->
                    Math.hypot(
                        place.latitude() - latitude,
                        (place.longitude() - longitude) * Math.cos(Math.toRadians(latitude))))
            .max()
            .orElse(0);
    return new Cluster(latitude, longitude, degrees, places.size());
  }
}

package app.fovea.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// What was measured, in a file that several programs write: each replaces what it measured before.
/// A line is `topic,name,size,value`.
final class Figures {
  private final Path file;
  private final List<Figure> all = new ArrayList<>();

  Figures(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split(",");
        all.add(
            new Figure(parts[0], parts[1], Long.parseLong(parts[2]), Double.parseDouble(parts[3])));
      }
    }
  }

  /// @param size how many photos, or 0 where that does not matter
  record Figure(String topic, String name, long size, double value) {}

  void set(String topic, String name, long size, double value) throws IOException {
    all.removeIf(old -> old.topic.equals(topic) && old.name.equals(name) && old.size == size);
    all.add(new Figure(topic, name, size, value));
    System.out.printf(Locale.ROOT, "%-12s %-34s %9d %12.4g%n", topic, name, size, value);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(
        file,
        all.stream()
            .map(
                it ->
                    String.format(
                        Locale.ROOT, "%s,%s,%d,%.6g", it.topic, it.name, it.size, it.value))
            .sorted()
            .toList());
  }

  OptionalDouble get(String topic, String name, long size) {
    return all.stream()
        .filter(it -> it.topic.equals(topic) && it.name.equals(name) && it.size == size)
        .mapToDouble(Figure::value)
        .findFirst();
  }

  List<Long> sizes(String topic) {
    return all.stream()
        .filter(it -> it.topic.equals(topic))
        .map(Figure::size)
        .distinct()
        .sorted()
        .toList();
  }

  List<String> names(String topic) {
    return all.stream()
        .filter(it -> it.topic.equals(topic))
        .map(Figure::name)
        .distinct()
        .sorted()
        .toList();
  }
}

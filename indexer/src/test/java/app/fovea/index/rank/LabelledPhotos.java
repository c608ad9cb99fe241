package app.fovea.index.rank;

import app.fovea.index.label.LabelledVectors;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Photos as unit vectors with what they show, and libraries of many kinds made of them.
record LabelledPhotos(List<Photo> photos) {

  /// @param place among all photos
  /// @param label empty where only captions are known
  /// @param part `fit` or `judge`
  record Photo(
      int place, float[] vector, String group, String label, List<String> captions, String part) {}

  /// Photos that are searched together.
  record SampleLibrary(String name, List<Photo> photos) {}

  static LabelledPhotos read(Path folder) throws IOException {
    float[][] vectors = LabelledVectors.halves(Files.readAllBytes(folder.resolve("vectors.npy")));
    List<Photo> photos = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader csv = Files.newBufferedReader(folder.resolve("labels.csv"))) {
      for (CSVRecord row : format.parse(csv)) {
        List<String> captions =
            Stream.of(row.get("captions").split(" \\| "))
                .map(String::strip)
                .filter(caption -> !caption.isEmpty())
                .toList();
        photos.add(
            new Photo(
                photos.size(),
                vectors[Integer.parseInt(row.get("row"))],
                row.get("group"),
                row.get("label"),
                captions,
                row.get("part")));
      }
    }
    return new LabelledPhotos(List.copyOf(photos));
  }

  List<String> labels() {
    return photos.stream().map(Photo::label).filter(it -> !it.isEmpty()).distinct().toList();
  }

  /// Everything, each group alone, groups joined, random ones of several sizes, a few labels
  /// alone, all labels alike, and one group with a few others.
  List<SampleLibrary> libraries(String part, long seed) {
    Random random = new Random(seed);
    List<Photo> all = photos.stream().filter(photo -> photo.part.equals(part)).toList();
    Map<String, List<Photo>> groups = new LinkedHashMap<>();
    all.forEach(photo -> groups.computeIfAbsent(photo.group, _ -> new ArrayList<>()).add(photo));
    List<SampleLibrary> libraries = new ArrayList<>();
    libraries.add(new SampleLibrary("everything", all));
    groups.forEach((name, members) -> libraries.add(new SampleLibrary("only " + name, members)));
    joined(groups, libraries, "clothing", "flickr8k");
    joined(groups, libraries, "grocery", "flickr8k", "imagenette");
    joined(groups, libraries, "flower_photos", "flickr8k", "imagenette");
    for (int size : new int[] {3000, 1000, 300, 300, 300}) {
      libraries.add(new SampleLibrary("any " + size, some(all, size, random)));
    }
    for (int labels : new int[] {1, 1, 3, 5, 10, 20, 40}) {
      List<String> chosen = some(labels(), labels, random);
      libraries.add(
          new SampleLibrary(
              labels == 1 ? "one label" : labels + " labels",
              all.stream().filter(photo -> chosen.contains(photo.label)).toList()));
    }
    List<Photo> even = new ArrayList<>(groups.getOrDefault("flickr8k", List.of()));
    for (String label : labels()) {
      even.addAll(
          some(all.stream().filter(photo -> photo.label.equals(label)).toList(), 10, random));
    }
    libraries.add(new SampleLibrary("ten of each label, captioned", even));
    for (String most : List.of("grocery", "clothing", "flickr8k")) {
      List<Photo> mixed = new ArrayList<>(some(groups.getOrDefault(most, List.of()), 400, random));
      mixed.addAll(
          some(all.stream().filter(photo -> !photo.group.equals(most)).toList(), 100, random));
      libraries.add(new SampleLibrary("mostly " + most, mixed));
    }
    return libraries;
  }

  private static void joined(
      Map<String, List<Photo>> groups, List<SampleLibrary> libraries, String... names) {
    List<Photo> members = new ArrayList<>();
    for (String name : names) {
      members.addAll(groups.getOrDefault(name, List.of()));
    }
    libraries.add(new SampleLibrary(String.join(", ", names), members));
  }

  private static <T> List<T> some(List<T> of, int most, Random random) {
    List<T> shuffled = new ArrayList<>(of);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(most, shuffled.size()));
  }
}

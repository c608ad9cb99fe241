package app.fovea.index.rank;

import app.fovea.index.rank.LabelledPhotos.Photo;
import app.fovea.index.rank.LabelledPhotos.SampleLibrary;
import java.util.List;
import java.util.function.DoublePredicate;

/// Labelled photos that are searched together, with what a cosine is worth among them.
record AskedLibrary(AskedPhotos asked, SampleLibrary library, Background background) {
  /// In larger ones thousands of captions take too long.
  private static final int MOST_FOR_CAPTIONS = 2000;

  String name() {
    return library.name();
  }

  List<Photo> photos() {
    return library.photos();
  }

  Judge judge() {
    return new Judge(background);
  }

  /// In logits.
  double gain(String query, Photo photo) {
    return background.scale() * asked.gain(query, photo);
  }

  double[] gains(String query) {
    return photos().stream().mapToDouble(photo -> gain(query, photo)).toArray();
  }

  long labelled(String label) {
    return photos().stream().filter(photo -> photo.label().equals(label)).count();
  }

  /// The photos whose gain is of a band, where those with a label are right.
  Found found(String query, String label, DoublePredicate inBand) {
    List<Boolean> right =
        photos().stream()
            .filter(photo -> inBand.test(gain(query, photo)))
            .map(photo -> photo.label().equals(label))
            .toList();
    return new Found(right.size(), right.stream().filter(it -> it).count(), labelled(label));
  }

  /// Of the photos that have captions, where there are not too many photos.
  List<Photo> captioned() {
    return photos().size() > MOST_FOR_CAPTIONS
        ? List.of()
        : photos().stream().filter(photo -> !photo.captions().isEmpty()).toList();
  }
}

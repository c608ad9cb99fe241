package app.fovea.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.index.duplicate.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooksTest {
  private static final int PHOTOS = 60;

  @TempDir Path directory;

  @Test
  void looksAreMadeOnceAndAgainWhenTheirFileIsDamaged() throws IOException {
    LibraryDirectory home = filled();
    try (Opened opened = Opened.read(home)) {
      Opened without = new Opened(opened.catalog(), Optional.empty(), Optional.empty());
      BitSet whole = opened.catalog().lookalikes().whole();
      List<Optional<Fingerprint>> made = fingerprints(opened, whole);
      assertThat(made).hasSize(PHOTOS).allMatch(Optional::isPresent);
      assertThat(fingerprints(without, whole)).as("no thumbnail is read").isEqualTo(made);
      assertThat(fingerprints(without, new BitSet()))
          .as("thumbnails of previews are replaced by others")
          .allMatch(Optional::isEmpty);
      Files.writeString(home.looks(), "damaged");
      assertThat(fingerprints(opened, whole)).isEqualTo(made);
    }
  }

  @Test
  void whoStopsLeavesNothingBehind() throws IOException {
    LibraryDirectory home = filled();
    try (Opened opened = Opened.read(home)) {
      List<Photo> photos = new Photos(opened.catalog()).timeline(Optional.empty());
      LookGathering stopped =
          new LookGathering(home.looks(), thumbnails(opened), new BitSet(), 1, () -> true);
      assertThatThrownBy(() -> stopped.of(photos)).isInstanceOf(LibraryException.class);
      try (var files = Files.list(home.path())) {
        assertThat(files.map(file -> String.valueOf(file.getFileName())))
            .noneMatch(name -> name.startsWith("looks"));
      }
    }
  }

  private LibraryDirectory filled() throws IOException {
    LibraryDirectory home = new LibraryDirectory(directory.toRealPath());
    new SyntheticLibrary(home, new ClusteredVectors()).fill(FakeEncoder.model("starter"), PHOTOS);
    return home;
  }

  private ThumbnailSource thumbnails(Opened opened) throws IOException {
    return new ThumbnailSource(
        opened, new Photos(opened.catalog()), new Shelf(directory.resolve("shelf")).pictures);
  }

  /// Each with the look that it is of.
  private List<Optional<Fingerprint>> fingerprints(Opened opened, BitSet whole) throws IOException {
    List<Photo> photos = new Photos(opened.catalog()).timeline(Optional.empty());
    Path kept = directory.toRealPath().resolve("looks");
    var gathering = new LookGathering(kept, thumbnails(opened), whole, 2, () -> false);
    try (Looks looks = gathering.of(photos)) {
      for (int place = 0; place < photos.size(); place++) {
        assertThat(looks.look(place).map(Fingerprint::of)).isEqualTo(looks.fingerprint(place));
      }
      return looks.fingerprints();
    }
  }
}

package app.fovea.index.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fovea.index.Photo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataTest {
  @TempDir Path folder;

  @Test
  void theCamerasOwnDateComesFirst() throws IOException {
    assertThat(camera("date-priority-test.jpg").taken())
        .contains(LocalDateTime.of(2023, 2, 2, 2, 0));
  }

  @Test
  void aTimeOfTheSatellitesIsBetterThanNone() throws IOException {
    assertThat(camera("gps-datetime.jpg").taken()).contains(LocalDateTime.of(2023, 11, 15, 12, 30));
  }

  @Test
  void aTimeWithoutADateIsNoDate() throws IOException {
    Metadata metadata = camera("time-created.jpg");
    assertThat(metadata.taken()).isEmpty();
    assertThat(metadata.camera()).contains("Canon EOS R5");
  }

  @Test
  void placesAreInDegreesAndZeroZeroIsNone() throws IOException {
    Photo.Place place = camera("gps-datetime.jpg").place().orElseThrow();
    assertThat(place.latitude()).isCloseTo(37.7749, within(1e-4));
    assertThat(place.longitude()).isCloseTo(-122.4194, within(1e-4));
    assertThat(camera("empty_gps.jpg").place()).isEmpty();
  }

  @Test
  void aSidecarIsReadBesideAPictureThatSaysNothing() throws IOException {
    Path picture = Pictures.write(folder.resolve("photo.jpg"), "jpeg", 20, 20);
    Files.writeString(folder.resolve("photo.jpg.xmp"), sidecar("Aunt Mary's garden", 4));
    Metadata metadata = Written.in(Source.of(picture)).metadata();
    assertThat(metadata.caption()).contains("Aunt Mary's garden");
    assertThat(metadata.rating()).contains(4);
    assertThat(metadata.keywords()).containsExactly("rose", "garden", "Mary");
    assertThat(metadata.taken()).contains(LocalDateTime.of(2009, 11, 28, 13, 42, 39));
    assertThat(metadata.place().orElseThrow().longitude()).isCloseTo(-76.287, within(1e-3));
  }

  @Test
  void theSidecarOfTheWholeNameWinsOverTheOneOfTheStem() throws IOException {
    Path picture = Pictures.write(folder.resolve("photo.jpg"), "jpeg", 20, 20);
    Files.writeString(folder.resolve("photo.xmp"), sidecar("stem", 1));
    Files.writeString(folder.resolve("photo.jpg.xmp"), sidecar("whole", 5));
    assertThat(Written.in(Source.of(picture)).metadata().caption()).contains("whole");
  }

  @Test
  void aDamagedSidecarIsAsGoodAsNone() throws IOException {
    Path picture = Pictures.write(folder.resolve("photo.jpg"), "jpeg", 20, 20);
    Files.writeString(folder.resolve("photo.xmp"), "<x:xmpmeta");
    assertThat(Written.in(Source.of(picture)).metadata()).isEqualTo(Metadata.NONE);
  }

  private static Metadata camera(String name) throws IOException {
    return Written.in(Source.of(Shared.photos("camera").resolve(name))).metadata();
  }

  private static String sidecar(String caption, int rating) {
    return """
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
     <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
       xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
       xmlns:lr="http://ns.adobe.com/lightroom/1.0/"
       xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
       xmp:Rating="%d" xmp:CreateDate="2009-11-28T13:42:39" exif:GPSLatitude="40,14.0786450N"
       exif:GPSLongitude="76,17.2284900W">
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
      <dc:subject><rdf:Bag><rdf:li>rose</rdf:li></rdf:Bag></dc:subject>
      <lr:hierarchicalSubject><rdf:Bag><rdf:li>places|garden</rdf:li></rdf:Bag></lr:hierarchicalSubject>
      <mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag>
       <rdf:li rdf:parseType="Resource"><mwg-rs:Name>Mary</mwg-rs:Name></rdf:li>
      </rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>
     </rdf:Description></rdf:RDF></x:xmpmeta>
    """
        .formatted(rating, caption);
  }
}

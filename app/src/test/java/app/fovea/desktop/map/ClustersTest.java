package app.fovea.desktop.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fovea.desktop.map.Clusters.Cluster;
import app.fovea.index.Photo;
import app.fovea.index.query.Filter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClustersTest {
  private static final Photo.Place BERLIN = new Photo.Place(52.52, 13.40);
  private static final Photo.Place POTSDAM = new Photo.Place(52.40, 13.06);
  private static final Photo.Place KYOTO = new Photo.Place(35.01, 135.77);

  @Test
  void fromAfarNeighboursAreOneAndFromNearTheyAreTwo() {
    List<Photo.Place> places = List.of(KYOTO, BERLIN, POTSDAM);
    assertThat(Clusters.of(places, 3)).extracting(Cluster::photos).containsExactly(2, 1);
    assertThat(Clusters.of(places, 3000)).extracting(Cluster::photos).containsExactly(1, 1, 1);
  }

  @Test
  void theFilterOfAClusterReachesAllOfIt() {
    Filter.Near near = Clusters.of(List.of(BERLIN, POTSDAM), 3).getFirst().near();
    assertThat(near.latitude()).isCloseTo(52.46, within(0.001));
    for (Photo.Place place : List.of(BERLIN, POTSDAM)) {
      assertThat(kilometres(near, place)).isLessThan(near.kilometres());
    }
    assertThat(kilometres(near, KYOTO)).isGreaterThan(near.kilometres());
  }

  private static double kilometres(Filter.Near near, Photo.Place place) {
    double latitude = Math.toRadians(place.latitude() - near.latitude());
    double longitude = Math.toRadians(place.longitude() - near.longitude());
    double half =
        Math.pow(Math.sin(latitude / 2), 2)
            + Math.cos(Math.toRadians(place.latitude()))
                * Math.cos(Math.toRadians(near.latitude()))
                * Math.pow(Math.sin(longitude / 2), 2);
    return 2 * 6371 * Math.asin(Math.sqrt(half));
  }

  @Test
  void goingCloserKeepsTheSpotUnderTheMouse() {
    Camera camera = new Camera(10, 20, 4);
    Camera closer = camera.closer(2, 80, -40, 1);
    assertThat(closer.x(30, 800)).isCloseTo(camera.x(30, 800), within(1e-9));
    assertThat(closer.y(30, 400)).isCloseTo(camera.y(30, 400), within(1e-9));
    assertThat(camera.closer(0.01, 0, 0, 1).scale()).isEqualTo(1);
  }

  @Test
  void theCoastsAreThere() {
    List<double[]> rings = Outlines.own().rings();
    assertThat(rings).hasSizeGreaterThan(100);
    assertThat(rings).allSatisfy(ring -> assertThat(ring.length % 2).isZero());
  }
}

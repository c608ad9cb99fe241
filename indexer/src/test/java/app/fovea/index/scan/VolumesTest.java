package app.fovea.index.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.scan.Volumes.Mounted;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mounts of Linux")
class VolumesTest {
  private static final String MOUNTS =
      """
      27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
      25 24 0:23 / /dev/shm rw,relatime - tmpfs tmpfs rw
      40 27 8:17 / /media/me/My\\040Stick rw,nosuid shared:9 - vfat /dev/sdb1 rw
      41 27 0:50 / /mnt/nas rw - nfs4 nas:/export/photos rw
      42 27 254:0 /sub /bound rw - ext4 /dev/vda rw
      """;

  private final List<Mounted> mounted =
      Volumes.linux(MOUNTS, Map.of("/dev/vda", "aaaa-1", "/dev/sdb1", "0123-4567"));
  private final Volumes volumes = new Volumes(mounted);

  @Test
  void aVolumeIsKnownByItsIdentityWhereverItIsMounted() {
    assertThat(volumes.of(Path.of("/media/me/My Stick/DCIM")).identity())
        .isEqualTo("uuid:0123-4567");
    List<Mounted> elsewhere =
        Volumes.linux(
            MOUNTS.replace("/media/me/My\\040Stick", "/mnt/b"),
            Map.of("/dev/vda", "aaaa-1", "/dev/sdb1", "0123-4567"));

    assertThat(new Volumes(elsewhere).mount("uuid:0123-4567")).contains(Path.of("/mnt/b"));
  }

  @Test
  void disksAreLookedUpOnlyWhenSomethingWasMountedSince() throws IOException {
    AtomicReference<Optional<Volumes.Read>> last = new AtomicReference<>(Optional.empty());
    FileTime early = FileTime.fromMillis(1);
    Volumes first = Volumes.linux(MOUNTS, early, last);
    assertThat(Volumes.linux(MOUNTS, early, last)).isSameAs(first);
    Volumes more = Volumes.linux(MOUNTS + "50 27 0:60 / /new rw - tmpfs tmpfs rw\n", early, last);
    assertThat(more.of(Path.of("/new/a")).identity()).isEqualTo("tmpfs:/new");
    Volumes less = Volumes.linux(MOUNTS, early, last);
    assertThat(less.of(Path.of("/new/a")).identity()).isNotEqualTo("tmpfs:/new");
    assertThat(Volumes.linux(MOUNTS, FileTime.fromMillis(2), last)).isNotSameAs(less);
  }

  @Test
  void aVolumeThatIsNotMountedIsAway() {
    List<Mounted> without =
        mounted.stream().filter(each -> !each.identity().equals("uuid:0123-4567")).toList();

    assertThat(new Volumes(without).mount("uuid:0123-4567")).isEmpty();
    assertThat(new Volumes(without).of(Path.of("/media/me/My Stick/DCIM")).identity())
        .isEqualTo("uuid:aaaa-1");
  }

  @Test
  void everyMountHasAnIdentityOfItsOwn() {
    assertThat(mounted)
        .extracting(Mounted::identity)
        .containsExactly(
            "uuid:aaaa-1",
            "tmpfs:/dev/shm",
            "uuid:0123-4567",
            "nfs4:nas:/export/photos",
            "uuid:aaaa-1:/sub");
  }

  @Test
  void inodesOfAStickAreNotTrusted() {
    assertThat(volumes.of(Path.of("/media/me/My Stick")).lastingInodes()).isFalse();
    assertThat(volumes.of(Path.of("/home/me")).lastingInodes()).isTrue();
  }

  @Test
  void aNetworkDriveIsNotWatchedButSaysSo() throws Exception {
    Volumes volumes = new Volumes(Volumes.linux(MOUNTS, Map.of()));
    Path nas = Path.of("/mnt/nas/photos");

    try (FolderWatch watch = FolderWatch.over(List.of(nas), volumes)) {
      assertThat(watch.unwatched()).containsOnlyKeys(nas);
      assertThat(watch.unwatched().get(nas)).contains("network drive").contains("every minute");
    }
  }
}

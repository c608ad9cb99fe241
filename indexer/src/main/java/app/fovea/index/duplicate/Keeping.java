package app.fovea.index.duplicate;

import app.fovea.index.duplicate.Group.Kind;
import app.fovea.index.duplicate.Group.Member;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which of a group to keep, and why. A suggestion: people decide.
final class Keeping {
  /// More detail by this factor is seen.
  private static final double SHARPER = 1.15;

  private static final Comparator<Shot.Copy> BEST_FILE =
      Comparator.comparing((Shot.Copy file) -> !file.sidecar())
          .thenComparing(file -> file.path().getNameCount())
          .thenComparing(file -> file.path().toString().length())
          .thenComparing(Shot.Copy::path);

  private Keeping() {}

  /// Copies of one content: notes beside a file count most, then the shortest path.
  static Group exact(Shot shot) {
    List<Shot.Copy> files = shot.files().stream().sorted(BEST_FILE).toList();
    List<Member> members = new ArrayList<>();
    for (Shot.Copy file : files) {
      String reason =
          members.isEmpty()
              ? file.sidecar() ? "has a sidecar" : "first of the identical files"
              : "identical to " + files.getFirst().path().getFileName();
      members.add(new Member(shot.content(), file.path(), reason));
    }
    return new Group(Kind.EXACT, files.getFirst().path(), members);
  }

  /// The one to keep first.
  static List<Shot> order(Kind kind, List<Shot> cluster) {
    Comparator<Shot> better =
        switch (kind) {
          case EXACT, RE_ENCODED ->
              Comparator.comparing(Shot::quality)
                  .thenComparing(Keeping::sidecar)
                  .thenComparing(Keeping::bytes);
          case BURST, SIMILAR ->
              Comparator.comparing(Keeping::sidecar)
                  .thenComparing(shot -> shot.quality().pixels())
                  .thenComparing(Keeping::sharpness);
        };
    List<Shot> ordered = new ArrayList<>(cluster);
    ordered.sort(better.reversed().thenComparing(Shot::content));
    return ordered;
  }

  static Group group(Kind kind, List<Shot> ordered) {
    Shot keep = ordered.getFirst();
    List<Member> members = new ArrayList<>();
    members.add(member(keep, why(keep, ordered.get(1), kind)));
    for (Shot other : ordered.subList(1, ordered.size())) {
      members.add(member(other, beside(keep, other, kind)));
    }
    return new Group(kind, path(keep), members);
  }

  private static Member member(Shot shot, String reason) {
    return new Member(shot.content(), path(shot), reason);
  }

  /// The same of several copies that is kept of them.
  private static Path path(Shot shot) {
    return Collections.min(shot.files(), BEST_FILE).path();
  }

  /// What makes the kept one better than the next best.
  private static String why(Shot keep, Shot next, Kind kind) {
    if (keep.quality().pixels() > next.quality().pixels()) {
      return "most pixels: " + keep.quality();
    }
    if (keep.quality().fidelity() > next.quality().fidelity()) {
      return "best format: " + keep.quality();
    }
    if (sidecar(keep) && !sidecar(next)) {
      return "has a sidecar";
    }
    if (kind != Kind.RE_ENCODED && sharpness(keep) > SHARPER * sharpness(next)) {
      return "sharpest";
    }
    return bytes(keep) > bytes(next) ? "largest file" : "first found of equals";
  }

  private static String beside(Shot keep, Shot other, Kind kind) {
    return switch (kind) {
      case EXACT -> "identical";
      case RE_ENCODED ->
          (whole(keep, other) ? "the same picture as " : "most of the picture, cut out as ")
              + other.quality();
      case BURST ->
          "taken %d s apart, %s"
              .formatted(seconds(keep, other), sharper(keep, other) ? "less sharp" : "alike");
      case SIMILAR -> "looks alike, " + other.quality();
    };
  }

  /// Whether all of the kept one is to be seen, perhaps turned.
  private static boolean whole(Shot keep, Shot other) {
    Optional<Look> one = keep.look();
    Optional<Look> second = other.look();
    return one.isPresent()
        && second.isPresent()
        && IntStream.range(0, 4).anyMatch(turns -> one.get().turned(turns).same(second.get()));
  }

  private static boolean sharper(Shot a, Shot b) {
    return sharpness(a) > SHARPER * sharpness(b);
  }

  private static long seconds(Shot a, Shot b) {
    return a.taken()
        .flatMap(one -> b.taken().map(other -> Duration.between(one, other).abs().toSeconds()))
        .orElse(0L);
  }

  private static boolean sidecar(Shot shot) {
    return shot.files().stream().anyMatch(Shot.Copy::sidecar);
  }

  private static long bytes(Shot shot) {
    return shot.files().stream().mapToLong(Shot.Copy::bytes).max().orElse(0);
  }

  private static double sharpness(Shot shot) {
    return shot.look().map(Look::sharpness).orElse(0.0);
  }
}

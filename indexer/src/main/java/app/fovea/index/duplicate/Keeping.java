package app.fovea.index.duplicate;

import app.fovea.index.duplicate.Group.Kind;
import app.fovea.index.duplicate.Group.Member;
import java.io.IOException;
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

  private final Evidence evidence;

  Keeping(Evidence evidence) {
    this.evidence = evidence;
  }

  /// A picture with its files.
  ///
  /// @param noted whether somebody worked on it
  record Filed(Shot shot, List<Shot.Copy> files, boolean noted) {
    boolean sidecar() {
      return files.stream().anyMatch(Shot.Copy::sidecar);
    }

    boolean worked() {
      return noted || sidecar();
    }

    long pixels() {
      return shot.quality().pixels();
    }

    Quality quality() {
      return shot.quality();
    }

    double sharpness() {
      return shot.look().map(Fingerprint::sharpness).orElse(0.0);
    }

    /// The same of several copies that is kept of them.
    Path path() {
      return Collections.min(files, BEST_FILE).path();
    }
  }

  /// Copies of one content: notes beside a file count most, then the shortest path.
  Group exact(Shot shot) throws IOException {
    List<Shot.Copy> files = evidence.files(shot.content()).stream().sorted(BEST_FILE).toList();
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
  List<Filed> order(Kind kind, List<Shot> cluster) throws IOException {
    Comparator<Filed> better =
        switch (kind) {
          case EXACT, RE_ENCODED ->
              Comparator.comparing(Filed::quality)
                  .thenComparing(Filed::worked)
                  .thenComparing(filed -> filed.shot().bytes());
          case BURST, SIMILAR ->
              Comparator.comparing(Filed::worked)
                  .thenComparing(Filed::pixels)
                  .thenComparing(Filed::sharpness);
        };
    List<Filed> ordered = new ArrayList<>();
    for (Shot shot : cluster) {
      ordered.add(new Filed(shot, evidence.files(shot.content()), evidence.noted(shot.content())));
    }
    ordered.sort(better.reversed().thenComparing(filed -> filed.shot().content()));
    return ordered;
  }

  Group group(Kind kind, List<Filed> ordered) throws IOException {
    Filed keep = ordered.getFirst();
    List<Member> members = new ArrayList<>();
    members.add(member(keep, why(keep, ordered.get(1), kind)));
    for (Filed other : ordered.subList(1, ordered.size())) {
      members.add(member(other, beside(keep, other, kind)));
    }
    return new Group(kind, keep.path(), members);
  }

  private static Member member(Filed filed, String reason) {
    return new Member(filed.shot().content(), filed.path(), reason);
  }

  /// What makes the kept one better than the next best.
  private static String why(Filed keep, Filed next, Kind kind) {
    if (keep.pixels() > next.pixels()) {
      return "most pixels: " + keep.quality();
    }
    if (keep.quality().fidelity() > next.quality().fidelity()) {
      return "best format: " + keep.quality();
    }
    if (keep.worked() && !next.worked()) {
      return keep.sidecar() ? "has a sidecar" : "has stars, labels or keywords";
    }
    if (kind != Kind.RE_ENCODED && sharper(keep, next)) {
      return "sharpest";
    }
    return keep.shot().bytes() > next.shot().bytes() ? "largest file" : "first found of equals";
  }

  private String beside(Filed keep, Filed other, Kind kind) throws IOException {
    return switch (kind) {
      case EXACT -> "identical";
      case RE_ENCODED ->
          (whole(keep, other) ? "the same picture as " : "most of the picture, cut out as ")
              + other.quality();
      case BURST ->
          "taken %d s apart, %s"
              .formatted(
                  seconds(keep.shot(), other.shot()),
                  sharper(keep, other) ? "less sharp" : "alike");
      case SIMILAR -> "looks alike, " + other.quality();
    };
  }

  /// Whether all of the kept one is to be seen, perhaps turned.
  private boolean whole(Filed keep, Filed other) throws IOException {
    Optional<Look> one = evidence.look(keep.shot().content());
    Optional<Look> second = evidence.look(other.shot().content());
    return one.isPresent()
        && second.isPresent()
        && IntStream.range(0, Fingerprint.TURNS)
            .anyMatch(turns -> one.get().turned(turns).same(second.get()));
  }

  private static boolean sharper(Filed a, Filed b) {
    return a.sharpness() > SHARPER * b.sharpness();
  }

  private static long seconds(Shot a, Shot b) {
    return a.taken()
        .flatMap(one -> b.taken().map(other -> Duration.between(one, other).abs().toSeconds()))
        .orElse(0L);
  }
}

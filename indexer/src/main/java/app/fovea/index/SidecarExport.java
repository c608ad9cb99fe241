package app.fovea.index;

import app.fovea.index.Exported.Stars;
import app.fovea.index.label.Batch;
import app.fovea.index.label.Decision;
import app.fovea.index.label.LabelSet;
import app.fovea.index.sidecar.MalformedSidecar;
import app.fovea.index.sidecar.Marks;
import app.fovea.index.sidecar.Rating;
import app.fovea.index.sidecar.Sidecar;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.Exports.Written;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The writing of labels into sidecars beside the photos, and the taking back of that.
final class SidecarExport {
  private final Catalog catalog;

  SidecarExport(Catalog catalog) {
    this.catalog = catalog;
  }

  /// What an export would do to one sidecar.
  ///
  /// @param stars that somebody gave the photo, where they are to be exported
  /// @param last what the last export wrote there
  private record Plan(
      String contentId, Path path, Marks marks, Optional<Integer> stars, Optional<Written> last) {}

  /// A sidecar that would be, or was, written.
  ///
  /// @param ratingBefore stars of others whose place ours take
  private record Draft(
      Plan plan,
      Marks old,
      Optional<byte[]> before,
      byte[] after,
      Rating rating,
      Optional<Integer> ratingBefore) {}

  /// Says what would change and changes nothing.
  Exported preview(LabelSet set, Stars stars) throws IOException {
    List<Outcome.Failed> failed = new ArrayList<>();
    List<Plan> plans = plans(set, stars, failed);
    List<Draft> drafts = drafts(set, plans, stars, failed);
    return exported(OptionalLong.empty(), drafts, plans.size() - drafts.size(), failed);
  }

  Exported export(LabelSet set, Stars stars) throws IOException {
    List<Outcome.Failed> failed = new ArrayList<>();
    List<Plan> plans = plans(set, stars, failed);
    List<Draft> drafts = drafts(set, plans, stars, failed);
    int unchanged = plans.size() - drafts.size();
    if (drafts.isEmpty()) {
      return exported(OptionalLong.empty(), drafts, unchanged, failed);
    }
    long batch = catalog.decisions().add(set.name(), Batch.Cause.EXPORTED, List.of());
    // Noted before it is done, so that whatever happens now can be taken back.
    catalog.exports().add(batch, drafts.stream().map(SidecarExport::written).toList());
    List<Draft> done = new ArrayList<>();
    for (Draft draft : drafts) {
      try {
        Sidecar.write(draft.plan.path, draft.after);
        done.add(draft);
      } catch (IOException e) {
        failed.add(new Outcome.Failed(draft.plan.path, notWritten(e)));
      }
    }
    return exported(OptionalLong.of(batch), done, unchanged, failed);
  }

  private static String notWritten(IOException e) {
    return e instanceof AccessDeniedException
        ? "The sidecar cannot be written: its folder is read-only. The photo and the labels in the"
            + " library are as they were."
        : "The sidecar cannot be written: %s".formatted(e.getMessage());
  }

  private static Written written(Draft draft) {
    return new Written(
        draft.plan.contentId,
        draft.plan.path,
        draft.before,
        hash(draft.after),
        draft.plan.marks.keywords(),
        draft.plan.marks.provenance(),
        draft.rating instanceof Rating.Stars(int count)
            ? Optional.of(count)
            : carried(draft, Written::rating),
        draft.ratingBefore);
  }

  /// What an export wrote before and this one leaves as it is.
  private static Optional<Integer> carried(Draft draft, Function<Written, Optional<Integer>> what) {
    return draft.rating instanceof Rating.Kept ? draft.plan.last.flatMap(what) : Optional.empty();
  }

  private List<Plan> plans(LabelSet set, Stars stars, List<Outcome.Failed> failed)
      throws IOException {
    Map<String, Integer> given =
        switch (stars) {
          case OMITTED -> Map.of();
          case INCLUDED -> catalog.ratings().given();
        };
    Map<Path, Plan> plans = new LinkedHashMap<>();
    for (Map.Entry<Path, Written> there : there(catalog.exports().last(set.name())).entrySet()) {
      Written last = there.getValue();
      plans.put(
          there.getKey(),
          new Plan(
              last.contentId(),
              there.getKey(),
              Marks.NONE,
              Optional.ofNullable(given.get(last.contentId())),
              Optional.of(last)));
    }
    Map<String, List<Decision>> labels = new LinkedHashMap<>();
    for (Decision decision : catalog.decisions().labelled(set.name())) {
      labels.computeIfAbsent(decision.contentId(), _ -> new ArrayList<>()).add(decision);
    }
    Set<String> contents = new LinkedHashSet<>(labels.keySet());
    contents.addAll(given.keySet());
    Map<Long, Photo> photos = photos(List.copyOf(contents));
    for (Photo photo : photos.values()) {
      Marks marks = marks(set, labels.getOrDefault(photo.contentId(), List.of()));
      if (!photo.online()) {
        failed.add(
            new Outcome.Failed(
                photo.path(), "The photo is not there now; connect its drive and export again."));
        plans.values().removeIf(plan -> plan.contentId.equals(photo.contentId()));
        continue;
      }
      for (Path file : files(photo).toList()) {
        if (Files.exists(file)) {
          Path path = Sidecar.of(file);
          Plan before = plans.get(path);
          plans.put(
              path,
              new Plan(
                  photo.contentId(),
                  path,
                  marks,
                  Optional.ofNullable(given.get(photo.contentId())),
                  Optional.ofNullable(before).flatMap(Plan::last)));
        }
      }
    }
    plans
        .values()
        .removeIf(
            plan ->
                plan.marks.equals(Marks.NONE) && plan.stars.isEmpty() && !Files.exists(plan.path));
    return List.copyOf(plans.values());
  }

  /// Sidecars that were written, by where they are now: where they were, or beside the photo that
  /// they have moved with. Those that are nowhere any more are left out.
  ///
  /// @param written the oldest first
  private Map<Path, Written> there(List<Written> written) throws IOException {
    Map<String, Photo> photos = new HashMap<>();
    photos(
            written.stream()
                .filter(one -> !Files.exists(one.path()))
                .map(Written::contentId)
                .distinct()
                .toList())
        .values()
        .forEach(photo -> photos.put(photo.contentId(), photo));
    Map<Path, Written> there = new LinkedHashMap<>();
    for (Written one : written) {
      Stream<Path> places =
          Files.exists(one.path())
              ? Stream.of(one.path())
              : files(photos.get(one.contentId())).map(Sidecar::of).filter(Files::exists);
      places.forEach(place -> there.put(place, one));
    }
    return there;
  }

  private static Stream<Path> files(@Nullable Photo photo) {
    return photo == null
        ? Stream.of()
        : Stream.concat(Stream.of(photo.path()), photo.copies().stream());
  }

  private Map<Long, Photo> photos(List<String> contentIds) throws IOException {
    List<Long> ids = new ArrayList<>();
    for (String contentId : contentIds) {
      catalog.decisions().content(contentId).ifPresent(ids::add);
    }
    return new Photos(catalog).of(ids);
  }

  private static Marks marks(LabelSet set, List<Decision> decisions) {
    return marks(
        set,
        decisions.stream().map(Decision::label).toList(),
        decisions.stream().map(decision -> provenance(set, decision)).toList());
  }

  private static Marks marks(LabelSet set, List<String> labels, List<String> provenance) {
    return new Marks(
        labels, labels.stream().map(label -> List.of(set.name(), label)).toList(), provenance);
  }

  private static String provenance(LabelSet set, Decision decision) {
    return String.format(
        Locale.ROOT,
        "%s/%s; by %s; probability %.3f; %s",
        set.name(),
        decision.label(),
        decision.model().map(model -> "model " + model).orElse("user"),
        decision.probability(),
        decision.at());
  }

  private static List<Draft> drafts(
      LabelSet set, List<Plan> plans, Stars stars, List<Outcome.Failed> failed) throws IOException {
    List<Draft> drafts = new ArrayList<>();
    for (Plan plan : plans) {
      try {
        Sidecar sidecar = Sidecar.read(plan.path);
        draft(set, plan, stars, sidecar).ifPresent(drafts::add);
      } catch (MalformedSidecar e) {
        failed.add(
            new Outcome.Failed(
                plan.path, "The sidecar was left alone: %s.".formatted(e.getMessage())));
      } catch (AccessDeniedException e) {
        failed.add(new Outcome.Failed(plan.path, "The sidecar may not be read."));
      }
    }
    return drafts;
  }

  private static Optional<Draft> draft(LabelSet set, Plan plan, Stars stars, Sidecar sidecar)
      throws MalformedSidecar {
    Marks old =
        plan.last.map(last -> marks(set, last.labels(), last.provenance())).orElse(Marks.NONE);
    Optional<Integer> there = number(sidecar.stars());
    boolean ours = there.isPresent() && there.equals(plan.last.flatMap(Written::rating));
    Optional<Integer> othersBefore = ours ? plan.last.flatMap(Written::ratingBefore) : there;
    // Stars of ours that were taken back make room for what was there before.
    Rating restored = othersBefore.<Rating>map(Rating.Stars::new).orElseGet(Rating.Removed::new);
    Rating unsaid = ours ? restored : new Rating.Kept();
    Rating rating =
        switch (stars) {
          case OMITTED -> new Rating.Kept();
          case INCLUDED -> plan.stars.<Rating>map(Rating.Stars::new).orElse(unsaid);
        };
    Optional<Integer> before = rating instanceof Rating.Removed ? Optional.empty() : othersBefore;
    return sidecar
        .with(old, plan.marks.with(rating))
        .map(after -> new Draft(plan, old, sidecar.before(), after, rating, before));
  }

  private static Optional<Integer> number(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  private static Exported exported(
      OptionalLong batch, List<Draft> drafts, int unchanged, List<Outcome.Failed> failed) {
    List<Exported.Change> changes =
        drafts.stream()
            .map(
                draft ->
                    new Exported.Change(
                        draft.plan.path,
                        draft.plan.marks.without(draft.old).keywords(),
                        draft.old.without(draft.plan.marks).keywords(),
                        draft.rating instanceof Rating.Stars(int count)
                            ? Optional.of(count)
                            : Optional.empty()))
            .toList();
    int malformed =
        (int) failed.stream().filter(it -> it.path().toString().endsWith(".xmp")).count();
    return new Exported(
        batch, changes, Math.max(0, unchanged - (batch.isEmpty() ? malformed : 0)), failed);
  }

  /// Puts back what was there before a batch, where nobody has written since.
  List<Outcome.Failed> undo(long batch) throws IOException {
    List<Outcome.Failed> failed = new ArrayList<>();
    for (Written written : catalog.exports().of(batch)) {
      Optional<Path> path = now(written);
      if (path.isEmpty() && isAsBefore(written)) {
        continue; // the export was killed before it came to this one
      }
      if (path.isEmpty()) {
        failed.add(
            new Outcome.Failed(
                written.path(),
                "The sidecar was left alone: it was changed or removed since it was exported."));
      } else if (written.before().isPresent()) {
        Sidecar.write(path.get(), written.before().get());
      } else {
        Files.delete(path.get());
      }
    }
    return failed;
  }

  /// Where a sidecar that was written lies now: it may have moved with its photo.
  private Optional<Path> now(Written written) throws IOException {
    List<Path> places = new ArrayList<>(List.of(written.path()));
    for (Photo photo : photos(List.of(written.contentId())).values()) {
      files(photo).map(Sidecar::of).forEach(places::add);
    }
    for (Path place : places) {
      if (Files.isRegularFile(place)
          && Arrays.equals(hash(Files.readAllBytes(place)), written.after())) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private static boolean isAsBefore(Written written) throws IOException {
    return written.before().isEmpty()
        ? !Files.exists(written.path())
        : Files.isRegularFile(written.path())
            && Arrays.equals(Files.readAllBytes(written.path()), written.before().get());
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

package app.fovea.desktop.viewer;

import app.fovea.desktop.kit.Texts;
import app.fovea.index.Photo;
import app.fovea.index.PhotoDetails;
import app.fovea.index.image.Exposure;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What is known about a photo, in words.
record Facts(Texts texts) {
  /// From here on times are said in seconds, below as parts of one.
  private static final double LONG = 0.4;

  /// Cameras or folders of several photos that are named.
  private static final int FEW = 3;

  /// A name and what it is for this photo.
  record Fact(String name, String value) {}

  List<Fact> of(Photo photo) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(dateOf(photo.clock()), texts.time(photo.taken())));
    photo.camera().ifPresent(camera -> facts.add(new Fact(texts.get("fact.camera"), camera)));
    photo
        .place()
        .ifPresent(
            place ->
                facts.add(
                    new Fact(
                        texts.get("fact.place"),
                        texts.get("fact.degrees", place.latitude(), place.longitude()))));
    facts.add(
        new Fact(texts.get("fact.size"), texts.get("fact.pixels", photo.width(), photo.height())));
    facts.add(new Fact(texts.get("fact.folder"), texts.breakable(photo.path().resolveSibling(""))));
    if (!photo.copies().isEmpty()) {
      facts.add(
          new Fact(
              texts.get("fact.copies"),
              photo.copies().stream().map(texts::breakable).collect(Collectors.joining("\n"))));
    }
    return facts;
  }

  /// What several photos have between them: from when to when they are, their cameras and folders.
  List<Fact> of(List<Photo> photos) {
    List<Fact> facts = new ArrayList<>();
    Photo.Clock clock =
        photos.stream().map(Photo::clock).min(Comparator.naturalOrder()).orElse(Photo.Clock.FILE);
    List<LocalDateTime> times =
        photos.stream().filter(photo -> photo.clock() == clock).map(Photo::taken).sorted().toList();
    String first = texts.time(times.getFirst());
    String last = texts.time(times.getLast());
    facts.add(
        new Fact(
            dateOf(clock), first.equals(last) ? first : texts.get("fact.from-to", first, last)));
    List<String> cameras =
        photos.stream().flatMap(photo -> photo.camera().stream()).distinct().toList();
    if (!cameras.isEmpty()) {
      facts.add(new Fact(texts.get("fact.camera"), some(cameras)));
    }
    facts.add(
        new Fact(
            texts.get("fact.folder"),
            some(
                photos.stream()
                    .map(photo -> photo.path().resolveSibling(""))
                    .distinct()
                    .map(texts::breakable)
                    .toList())));
    return facts;
  }

  /// The first few, and how many more there are.
  private String some(List<String> values) {
    List<String> lines = new ArrayList<>(values.subList(0, Math.min(FEW, values.size())));
    if (values.size() > FEW) {
      lines.add(texts.get("fact.more", values.size() - FEW));
    }
    return String.join("\n", lines);
  }

  private String dateOf(Photo.Clock clock) {
    return switch (clock) {
      case CAMERA -> texts.get("fact.taken");
      case FILE -> texts.get("fact.file-date");
    };
  }

  /// What is written in the file and was decided about it.
  List<Fact> of(PhotoDetails details) {
    List<Fact> facts = new ArrayList<>();
    details.lens().ifPresent(lens -> facts.add(new Fact(texts.get("fact.lens"), lens)));
    details
        .exposure()
        .map(this::exposed)
        .ifPresent(exposure -> facts.add(new Fact(texts.get("fact.exposure"), exposure)));
    facts.add(
        new Fact(
            texts.get("fact.file"),
            texts.get("fact.file.is", details.format(), texts.bytes(details.bytes()))));
    details.caption().ifPresent(caption -> facts.add(new Fact(texts.get("fact.caption"), caption)));
    if (!details.keywords().isEmpty()) {
      facts.add(new Fact(texts.get("fact.keywords"), String.join(", ", details.keywords())));
    }
    if (!details.labels().isEmpty()) {
      facts.add(
          new Fact(
              texts.get("fact.labels"),
              details.labels().stream().map(this::given).collect(Collectors.joining("\n"))));
    }
    return facts;
  }

  private String given(PhotoDetails.Given label) {
    return label.probability().isPresent()
        ? texts.get(
            "fact.label.probable", label.label(), texts.percent(label.probability().getAsDouble()))
        : texts.get("fact.label.decided", label.label());
  }

  private String exposed(Exposure exposure) {
    List<String> parts = new ArrayList<>();
    exposure.seconds().ifPresent(seconds -> parts.add(shutter(seconds)));
    exposure.aperture().ifPresent(stop -> parts.add(texts.get("fact.aperture", stop)));
    exposure.iso().ifPresent(iso -> parts.add(texts.get("fact.iso", iso)));
    exposure.focalLength().ifPresent(length -> parts.add(texts.get("fact.focal", length)));
    return String.join(" · ", parts);
  }

  private String shutter(double seconds) {
    return seconds < LONG
        ? texts.get("fact.shutter.part", Math.round(1 / seconds))
        : texts.get("fact.shutter", seconds);
  }

  String inShort(Photo photo) {
    return of(photo).stream().map(Fact::value).collect(Collectors.joining("\n"));
  }
}

package app.fovea.desktop.viewer;

import app.fovea.desktop.kit.Texts;
import app.fovea.index.Photo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is known about a photo, in words.
record Facts(Texts texts) {
  /// A name and what it is for this photo.
  record Fact(String name, String value) {}

  List<Fact> of(Photo photo) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(texts.get("fact.taken"), texts.time(photo.taken())));
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
    facts.add(new Fact(texts.get("fact.folder"), String.valueOf(photo.path().getParent())));
    if (!photo.copies().isEmpty()) {
      facts.add(
          new Fact(
              texts.get("fact.copies"),
              photo.copies().stream().map(String::valueOf).collect(Collectors.joining("\n"))));
    }
    return facts;
  }

  String inShort(Photo photo) {
    return of(photo).stream().map(Fact::value).collect(Collectors.joining("\n"));
  }
}

package app.fovea.desktop.viewer;

import app.fovea.desktop.kit.Texts;
import app.fovea.index.Band;
import app.fovea.index.Match;
import app.fovea.index.Reason;
import java.util.ArrayList;
import java.util.List;

/// Why a photo was found, in words.
record Reasons(Texts texts) {
  private static final double LEAST = 0.05;

  String of(Match match) {
    List<String> lines = new ArrayList<>();
    lines.add(band(match.band()));
    match.why().stream().filter(Reasons::isWorthSaying).map(this::said).forEach(lines::add);
    return String.join("\n", lines);
  }

  /// What is as good as improbable is no reason.
  private static boolean isWorthSaying(Reason reason) {
    return switch (reason.kind()) {
      case WORDS, PICTURE -> reason.strength() >= LEAST;
      case NAME, KEYWORD, CAPTION, FOLDER, CAMERA, TEXT, FILTER -> true;
    };
  }

  private String band(Band band) {
    return switch (band) {
      case STRONG -> texts.get("band.strong");
      case LIKELY -> texts.get("band.likely");
      case MAYBE -> texts.get("band.maybe");
    };
  }

  private String said(Reason reason) {
    return switch (reason.kind()) {
      case WORDS -> texts.get("reason.words", reason.text(), texts.percent(reason.strength()));
      case PICTURE -> texts.get("reason.picture", texts.percent(reason.strength()));
      case NAME -> texts.get("reason.name", reason.text());
      case KEYWORD -> texts.get("reason.keyword", reason.text());
      case CAPTION -> texts.get("reason.caption", reason.text());
      case FOLDER -> texts.get("reason.folder", reason.text());
      case CAMERA -> texts.get("reason.camera", reason.text());
      case TEXT -> texts.get("reason.text", reason.text());
      case FILTER -> texts.get("reason.filter", reason.text());
    };
  }
}

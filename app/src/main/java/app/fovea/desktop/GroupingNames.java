package app.fovea.desktop;

import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.search.Grouping;
import java.util.Arrays;
import java.util.Locale;
import javafx.util.StringConverter;

/// What people call the ways of grouping.
final class GroupingNames extends StringConverter<Grouping> {
  private final Texts texts;

  GroupingNames(Texts texts) {
    this.texts = texts;
  }

  @Override
  public String toString(Grouping grouping) {
    return texts.get("grouping." + grouping.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public Grouping fromString(String name) {
    return Arrays.stream(Grouping.values())
        .filter(grouping -> toString(grouping).equals(name))
        .findFirst()
        .orElse(Grouping.RELEVANCE);
  }
}

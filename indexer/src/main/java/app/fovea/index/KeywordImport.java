package app.fovea.index;

import app.fovea.index.label.Batch;
import app.fovea.index.label.Choice;
import app.fovea.index.label.Decision;
import app.fovea.index.label.Label;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Prompts;
import app.fovea.index.label.Verdict;
import app.fovea.index.store.Catalog;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Keywords that other programs wrote into photos or sidecars, made into labels. A keyword counts
/// as a person's word.
final class KeywordImport {
  private final Catalog catalog;

  KeywordImport(Catalog catalog) {
    this.catalog = catalog;
  }

  Batch into(String name) throws IOException {
    Map<String, Label> labels = new TreeMap<>();
    Optional<LabelSet> before = catalog.labelSets().find(name.strip());
    before.ifPresent(set -> set.labels().forEach(it -> labels.put(folded(it.name()), it)));
    List<Decision> decisions = new ArrayList<>();
    for (Map.Entry<String, List<String>> photo : catalog.decisions().keywords().entrySet()) {
      for (String keyword : photo.getValue()) {
        if (usable(keyword)) {
          Label label = labels.computeIfAbsent(folded(keyword), _ -> Label.named(keyword.strip()));
          decisions.add(
              new Decision(
                  photo.getKey(), label.name(), Verdict.YES, Optional.empty(), 1, Instant.now()));
        }
      }
    }
    if (decisions.isEmpty()) {
      throw Labels.bad("No photo of the library has keywords; index the folders first.");
    }
    LabelSet set =
        LabelSet.checked(
            before.map(LabelSet::name).orElse(name),
            before.map(LabelSet::choice).orElse(Choice.FREE),
            before.map(LabelSet::prompts).orElse(Prompts.PHOTO),
            before.flatMap(LabelSet::hint),
            List.copyOf(labels.values()));
    catalog.labelSets().save(set);
    long id = catalog.decisions().add(set.name(), Batch.Cause.IMPORTED, decisions);
    return new Batch(
        id, Optional.of(set.name()), Batch.Cause.IMPORTED, Instant.now(), decisions.size(), false);
  }

  private static boolean usable(String keyword) {
    String stripped = keyword.strip();
    return !stripped.isEmpty()
        && stripped.length() <= LabelSet.LONGEST_NAME
        && stripped.chars().noneMatch(Character::isISOControl);
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}

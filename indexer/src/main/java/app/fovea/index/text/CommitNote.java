package app.fovea.index.text;

import java.util.Map;

/// What a commit says about itself.
///
/// @param sequence how far in the catalog's changes it goes
/// @param rules that its texts were cut into words by; empty where it names none
record CommitNote(long sequence, String rules) {
  private static final String SEQUENCE = "sequence";
  private static final String RULES = "rules";

  static CommitNote upTo(long sequence) {
    return new CommitNote(sequence, Reading.RULES);
  }

  static CommitNote of(Map<String, String> data) {
    return new CommitNote(
        Long.parseLong(data.getOrDefault(SEQUENCE, "0")), data.getOrDefault(RULES, ""));
  }

  /// Whether its words are those that are asked for today.
  boolean isCurrent() {
    return rules.equals(Reading.RULES);
  }

  Map<String, String> data() {
    return Map.of(SEQUENCE, Long.toString(sequence), RULES, rules);
  }
}

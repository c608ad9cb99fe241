package app.fovea.index.label;

import app.fovea.index.LibraryException;
import app.fovea.index.LibraryFault;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Labels that belong together.
///
/// @param hint what kind of thing all its labels are, such as "a type of food"; templates say it
///     after the name
/// @param classifier the model that the labels come with; such a set is not taught
public record LabelSet(
    String name,
    Choice choice,
    Prompts prompts,
    Optional<String> hint,
    List<Label> labels,
    Optional<String> classifier) {
  /// A set of labels that people chose.
  public LabelSet(
      String name, Choice choice, Prompts prompts, Optional<String> hint, List<Label> labels) {
    this(name, choice, prompts, hint, labels, Optional.empty());
  }

  /// The longest name of a set or label.
  public static final int LONGEST_NAME = 100;

  public LabelSet {
    labels = List.copyOf(labels);
  }

  /// A set whose names can be used.
  ///
  /// @throws LibraryException BAD_REQUEST with the name that cannot
  public static LabelSet checked(
      String name, Choice choice, Prompts prompts, Optional<String> hint, List<Label> labels)
      throws LibraryException {
    return new LabelSet(name, choice, prompts, hint, labels).checked();
  }

  /// The same with names that can be used.
  ///
  /// @throws LibraryException BAD_REQUEST with the name that cannot
  public LabelSet checked() throws LibraryException {
    List<Label> stripped =
        labels.stream().map(label -> new Label(label.name().strip(), label.prompts())).toList();
    LabelSet set =
        new LabelSet(
            name.strip(),
            choice,
            prompts,
            hint.map(String::strip).filter(h -> !h.isEmpty()),
            stripped,
            classifier);
    if (set.name.isEmpty()) {
      throw bad(LibraryFault.NO_SET_NAME.about());
    }
    checkName("set", set.name);
    Set<String> seen = new HashSet<>();
    for (Label label : stripped) {
      if (label.name().isEmpty()) {
        throw bad(LibraryFault.NO_LABEL_NAME.about());
      }
      checkName("label", label.name());
      if (!seen.add(label.name().toLowerCase(Locale.ROOT))) {
        throw bad(LibraryFault.LABEL_TWICE.about(label.name()));
      }
    }
    if (labels.isEmpty()) {
      throw bad(LibraryFault.NO_LABELS.about(set.name));
    }
    return set;
  }

  private static void checkName(String what, String name) throws LibraryException {
    if (name.length() > LONGEST_NAME) {
      throw bad(LibraryFault.LONG_NAME.about(name.substring(0, 20), name.length(), LONGEST_NAME));
    }
    if (name.chars().anyMatch(c -> Character.isISOControl(c))) {
      throw bad("A %s's name cannot contain line breaks or control characters.".formatted(what));
    }
  }

  /// Where a label stands in the set.
  ///
  /// @throws LibraryException BAD_REQUEST, with the names there are
  public int indexOf(String label) throws LibraryException {
    List<String> names = names();
    int exact = names.indexOf(label.strip());
    if (exact >= 0) {
      return exact;
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(label.strip())) {
        return i;
      }
    }
    throw bad(
        "The set “%s” has no label “%s”; it has: %s."
            .formatted(name, label, String.join(", ", names)));
  }

  /// Its labels' names in their order.
  public List<String> names() {
    return labels.stream().map(Label::name).toList();
  }

  /// The phrases that stand for one of its labels.
  public List<String> phrases(Label label) {
    return hint.isPresent() ? prompts.of(label, hint.get()) : prompts.of(label);
  }

  /// The same labels, each with its name alone where it has no phrases of its own.
  public LabelSet named() {
    return new LabelSet(name, choice, Prompts.PLAIN, hint, labels, classifier);
  }

  private static LibraryException bad(String message) {
    return new LibraryException(LibraryException.Kind.BAD_REQUEST, message);
  }
}

package app.fovea.index;

import app.fovea.model.Sentence;
import app.fovea.model.Statement;
import java.util.Optional;

/// What cannot be done with a library as asked, as far as people meet it in a window.
public enum LibraryFault implements Statement {
  EMPTY_QUERY("The query is empty: say in words what the pictures should show."),
  CANCELLED_OUT("The parts of the query cancel each other out: nothing is left to look for."),
  NO_FILE("There is no file %s."),
  NO_FOLDER("There is no folder %s."),
  A_FILE("%s is a file, not a folder. Name the folder it is in."),
  NOT_OF_THE_LIBRARY("%s is not a folder of this library. Nothing was changed."),
  NOT_IN_THE_LIBRARY("%s is not in this library. Add it first."),
  NO_PATTERN(
      "\"%s\" is not a pattern of names. One looks like *_preview.jpg or Thumbs; a folder is chosen"
          + " as a folder."),
  NOTHING_TO_IGNORE("%s is not below a folder of this library, so there is nothing to leave out."),
  NO_LABELS("The set “%s” needs at least one label."),
  LABEL_TWICE("The label “%s” is there twice; give each label its own name."),
  NO_SET_NAME("A set needs a name that is not empty."),
  NO_LABEL_NAME("A label needs a name that is not empty."),
  LONG_NAME(
      "The name “%s…” has %d characters; names have %d at most. Put a longer description into a"
          + " prompt."),
  SET_THERE("There is a label set “%s” already; remove it first or take another name."),
  NOTHING_TO_UNDO("There is nothing to undo."),
  NOTHING_TO_REDO("There is nothing to redo."),
  GONE(
      "The library in %s is gone: its folder was moved or removed, or its drive was pulled out. No"
          + " photo was touched; bring it back and go on."),
  FULL_DISK("The disk with %s is full. What was saved before is kept; make room and start again."),
  DISK_ERROR("The disk with %s reports an error or is full. What was saved before is kept."),
  CLOSED_FILE("%s cannot be opened or written: check the permissions of its folder."),
  A_CLASSIFIER(
      "%s is a classifier: it names labels and cannot search, so a library cannot use it. Make a"
          + " label set of it.");

  private final Sentence sentence;

  LibraryFault(String format) {
    this.sentence = new Sentence(format);
  }

  @Override
  public Sentence sentence() {
    return sentence;
  }

  /// Which of these a sentence is; empty for another one.
  public static Optional<Said<LibraryFault>> read(String sentence) {
    return Statement.read(values(), sentence);
  }

  LibraryException exception(LibraryException.Kind kind, Object... arguments) {
    return new LibraryException(kind, about(arguments));
  }
}

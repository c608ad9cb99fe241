package app.fovea.index.text;

import java.util.List;

/// Everything that can be read about one content.
///
/// @param content its number in the catalog
/// @param names of its files, with extension
/// @param folders paths of the folders its files lie in, below the folders that the user added
/// @param captions title and description
/// @param equipment camera and lens
public record PhotoText(
    long content,
    List<String> names,
    List<String> folders,
    List<String> captions,
    List<String> keywords,
    List<String> equipment) {
  public PhotoText {
    names = List.copyOf(names);
    folders = List.copyOf(folders);
    captions = List.copyOf(captions);
    keywords = List.copyOf(keywords);
    equipment = List.copyOf(equipment);
  }

  List<String> in(TextPlace place) {
    return switch (place) {
      case NAME -> names;
      case FOLDER -> folders;
      case CAPTION -> captions;
      case KEYWORD -> keywords;
      case CAMERA -> equipment;
    };
  }
}

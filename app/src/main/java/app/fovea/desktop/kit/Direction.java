package app.fovea.desktop.kit;

import javafx.geometry.NodeOrientation;

/// Which way words run, whatever the language of the window.
public final class Direction {
  private Direction() {}

  /// From the right where the first letter is of a script that runs so; what has no letter runs as
  /// its surroundings do.
  public static NodeOrientation of(String words) {
    return words
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(
            letter ->
                switch (Character.getDirectionality(letter)) {
                  case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                      Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                      NodeOrientation.RIGHT_TO_LEFT;
                  default -> NodeOrientation.LEFT_TO_RIGHT;
                })
        .findFirst()
        .orElse(NodeOrientation.INHERIT);
  }
}

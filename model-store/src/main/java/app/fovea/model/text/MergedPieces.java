package app.fovea.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Byte-pair encoding over characters, the way SentencePiece has it: no marks at word ends,
/// characters that the vocabulary lacks spelled in bytes.
///
/// @param unknown the id of what cannot be spelled either
record MergedPieces(
    Map<String, Integer> ids, Merges merges, Optional<Integer> unknown, Unknowns unknowns)
    implements PieceModel {
  /// What neighbouring unknown characters become.
  enum Unknowns {
    ONE_TOGETHER,
    ONE_EACH
  }

  @Override
  public int size() {
    return 1 + ids.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  @Override
  public List<Integer> ids(String word) {
    List<String> symbols = new ArrayList<>();
    word.codePoints().mapToObj(Character::toString).forEach(c -> symbols.addAll(spelled(c)));
    List<Integer> result = new ArrayList<>();
    boolean strange = false;
    for (String part : merges.apply(symbols)) {
      Integer id = ids.get(part);
      if (id != null) {
        result.add(id);
      } else if (!strange || unknowns == Unknowns.ONE_EACH) {
        unknown.ifPresent(result::add);
      }
      strange = id == null;
    }
    return result;
  }

  private List<String> spelled(String character) {
    return ids.containsKey(character)
        ? List.of(character)
        : Bytes.spelled(character, ids).orElse(List.of(character));
  }
}

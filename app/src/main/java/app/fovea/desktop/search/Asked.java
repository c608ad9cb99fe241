package app.fovea.desktop.search;

import app.fovea.index.Query;
import app.fovea.index.QueryException;
import app.fovea.index.query.Filter;
import app.fovea.index.query.QueryParser;
import app.fovea.index.query.QueryPrinter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the centre is asked to show: chips, words, both, or neither, which is the timeline of the
/// library or of one folder.
///
/// @param words as they stand in the box; they may hold filters that are not chips yet
public record Asked(List<Chip> chips, String words, Optional<Path> folder) {
  public static final Asked EVERYTHING = new Asked(List.of(), "", Optional.empty());

  /// A filter's name without a value, or a sign without words: somebody is still typing.
  private static final Pattern UNFINISHED =
      Pattern.compile("(^|\\s)([-+]|[-+][0-9.]+|-?\\p{L}+:(\\S*,)?)$");

  public Asked {
    chips = List.copyOf(chips);
    words = words.strip();
  }

  /// What the written form asks for, with everything but plain words as chips.
  ///
  /// @throws QueryException when it cannot be read
  public static Asked written(String query) throws QueryException {
    return EVERYTHING.withWords(query).settled();
  }

  /// Whether nothing in particular is looked for.
  public boolean browsing() {
    return finished().isEmpty() && chips.isEmpty();
  }

  public Asked withWords(String other) {
    return new Asked(chips, other, folder);
  }

  public Asked withFolder(Optional<Path> other) {
    return new Asked(chips, words, other);
  }

  public Asked withChips(List<Chip> others) {
    return new Asked(others, words, folder);
  }

  /// With one chip more, in the place of an equal one.
  public Asked with(Chip chip) {
    return without(chip)
        .withChips(Stream.concat(without(chip).chips.stream(), Stream.of(chip)).toList());
  }

  public Asked without(Chip chip) {
    return withChips(chips.stream().filter(other -> !other.equals(chip)).toList());
  }

  /// With those pictures as the only ones, and no words.
  public Asked like(List<Path> pictures) {
    Stream<Chip> filters = chips.stream().filter(chip -> chip instanceof Chip.Narrowing);
    Stream<Chip> alike =
        pictures.stream().map(picture -> new Chip.Likeness(new Query.Picture(picture, 1)));
    return new Asked(Stream.concat(filters, alike).distinct().toList(), "", folder);
  }

  /// The picture that is asked for, where there is one.
  public Optional<Path> picture() {
    return chips.stream()
        .flatMap(
            chip ->
                chip instanceof Chip.Likeness(Query.Picture picture)
                    ? Stream.of(picture.file())
                    : Stream.empty())
        .findFirst();
  }

  /// The words without what is still being typed at their end.
  private String finished() {
    return UNFINISHED.matcher(words).replaceFirst("").strip();
  }

  /// Whether the words end in something that cannot be read yet.
  public boolean unfinished() {
    return UNFINISHED.matcher(words).find();
  }

  /// The same with everything that the words hold besides plain words as chips.
  ///
  /// @throws QueryException when the words cannot be read
  public Asked settled() throws QueryException {
    Query read = new QueryParser(words).written();
    List<Chip> all = new ArrayList<>(chips);
    List<Query.Part> plain = new ArrayList<>();
    for (Query.Part part : read.parts()) {
      if (part instanceof Query.Words phrase && phrase.weight() == 1) {
        plain.add(part);
      } else {
        all.add(new Chip.Likeness(part));
      }
    }
    read.filters().forEach(filter -> all.add(new Chip.Narrowing(filter)));
    String rest =
        plain.size() == read.parts().size() && read.filters().isEmpty()
            ? words
            : new Query(plain).toString();
    return new Asked(all.stream().distinct().toList(), rest, folder);
  }

  /// The same words and pictures in the whole of what is browsed. What cannot be read stays.
  public Asked withoutFilters() {
    try {
      Asked settled = settled();
      return settled.withChips(
          settled.chips().stream().filter(chip -> !(chip instanceof Chip.Narrowing)).toList());
    } catch (QueryException unreadable) {
      return this;
    }
  }

  /// Whether there are filters to be taken away.
  public boolean isFiltered() {
    return !withoutFilters().written().equals(written());
  }

  /// Whether it asks for photos that are out of every other result.
  public boolean wantsExcluded() {
    return chips.stream()
        .anyMatch(chip -> chip instanceof Chip.Narrowing(Filter filter) && filter.wantsExcluded());
  }

  /// All of it in the query language.
  public String written() {
    Stream<String> narrowed =
        folder
            .map(path -> QueryPrinter.print(new Filter.Folder(List.of(path.toString()))))
            .stream();
    return Stream.of(Stream.of(finished()), chips.stream().map(Chip::written), narrowed)
        .flatMap(each -> each)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// @throws QueryException when it cannot be understood
  Query query() throws QueryException {
    return Query.parse(written());
  }
}

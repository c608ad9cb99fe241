package app.fovea.index;

import java.util.List;
import java.util.Locale;

/// What can be wrong with a query. Each has a sentence in English, for the command line; a window
/// has its own.
public enum QueryFault {
  TOO_LONG("A query can have %,d characters; this one has %,d. A few words find most."),
  WEIGHT_OUT_OF_RANGE("A weight is a number above 0, up to %d."),
  NOTHING_WEIGHED("Behind the weight “%s” words are missing."),
  TWO_SIGNS("A part has one sign: the weight belongs to it."),
  FILTER_WITH_WEIGHT("A filter holds or it does not; it has no weight."),
  NO_PICTURE("“like:” needs a picture's file."),
  NO_SUCH_PATH("“%s” cannot be a file."),
  NO_TEXT("There is no text at character %d."),
  QUOTE_NOT_CLOSED(
      "The quotation mark at character %d is never closed. Close it, or write \\\" to mean the mark"
          + " itself."),
  PARENTHESIS_NOT_CLOSED("The parenthesis at character %d is never closed."),
  UNKNOWN_FILTER("There is no filter “%1$s:”. Write %1$s\\: to mean the word."),
  NO_VALUE("“%s:” needs a value behind its colon and behind every comma."),
  NO_PROBABILITY("“%s:” takes a name and a probability from 0 to below 1."),
  UNKNOWN_DATE("“%s:” does not know the date “%s”."),
  ENDS_BEFORE_IT_BEGINS("“%s:” ends before it begins."),
  NOT_ONE_DATE("“%s:” takes one date."),
  NO_PLACE("“%s:” takes latitude, longitude and kilometres."),
  NO_STARS("“%s:” takes a number of stars from 0 to 5."),
  STARS_OUT_OF_RANGE("“%s:” leaves no number of stars from 0 to 5."),
  UNKNOWN_VALUE("“%s:” does not know “%s”."),
  EMPTY("The query is empty: write words, a filter, or name a picture."),
  ONLY_SUBTRACTS("The query only says what not to find. Say also what to find, or filter."),
  OPPOSITES("“%s” and “%s” exclude each other."),
  NO_COMMON_DAY("“%s” leaves nothing of “%s”. Commas mean either."),
  NO_DAY("“%s” leaves no day."),
  NO_COMMON_STARS("The ratings exclude each other.");

  private final String english;

  QueryFault(String english) {
    this.english = english;
  }

  /// The sentence about these things, which are texts and whole numbers.
  String english(List<Object> arguments) {
    return english.formatted(arguments.toArray());
  }

  /// How it is named where texts are kept.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package app.fovea.model.text;

/// Code page 1252, in which the bytes that it leaves open stand for themselves.
final class WindowsLatin {
  private static final String UPPER_CONTROLS =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D"
          + "\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
          + "\u009D\u017E\u0178";

  private WindowsLatin() {}

  /// @param code between 0x80 and 0x9F
  static String character(int code) {
    return UPPER_CONTROLS.substring(code - 0x80, code - 0x7F);
  }
}

package app.fovea.index.query;

import java.util.Random;

/// Random texts that people and fuzzers might type.
final class QueryTexts {
  private static final String[] FRAGMENTS = {
    "dog",
    "a",
    "-",
    "+",
    "+2",
    "-0.5",
    "-2",
    "\"",
    "\"\"",
    "(",
    ")",
    "\\",
    ":",
    ",",
    ">",
    "..",
    " ",
    "  ",
    "\t",
    "\u00a0",
    "date:",
    "2024",
    "2024-06",
    "label:",
    "x>0.8",
    "folder:",
    "C:\\Bilder",
    "is:raw",
    "has:",
    "gps",
    "rating:>=3",
    "rating:0,5",
    "near:1,2,3",
    "like:",
    "a b",
    "“",
    "”",
    "„",
    "🐕",
    "\ud83d",
    "كلب",
    "\u200f",
    "\u0000",
    "é",
    "e\u0301",
    "://",
    "re:",
    "camera:canon,nikon",
    "before:2020",
    "after:2019",
    "type:jpeg",
    "lens:50mm",
    "12:30"
  };

  private QueryTexts() {}

  static String random(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(9);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(12) == 0) {
        text.append((char) random.nextInt(0x3000));
      } else {
        text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
      }
      if (random.nextInt(2) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}

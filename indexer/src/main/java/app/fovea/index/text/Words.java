package app.fovea.index.text;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Cuts text into words as they are written: `IMG_2034.jpg` is `img`, `2034`, `jpg`; accents and
/// case do not count. Scripts without spaces give one word for each character, which a phrase
/// joins.
final class Words extends Analyzer {
  private static final NormalizeCharMap SEPARATORS = separators();
  private static final int PARTS =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;

  private static NormalizeCharMap separators() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String mark : "_ . - / \\ , ; ' ’ + & #".split(" ")) {
      map.add(mark, " ");
    }
    return map.build();
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new MappingCharFilter(SEPARATORS, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, written(words));
  }

  static TokenStream written(TokenStream words) {
    return new ASCIIFoldingFilter(
        new LowerCaseFilter(new WordDelimiterGraphFilter(words, PARTS, null)));
  }

  /// Values of one field stand apart, so that no phrase spans two of them.
  @Override
  public int getPositionIncrementGap(String field) {
    return 100;
  }
}

package app.fovea.index.text;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// How each field is cut into words, when it is written and when it is asked for.
final class Reading {
  /// Names these rules: other ones need another name, by which indexes notice that they are old.
  static final String RULES = "2";

  private static final Words WORDS = new Words();
  private static final Map<Stems, Analyzer> STEMMED = stemmed();
  static final Analyzer FIELDS = fields();

  private Reading() {}

  private static Map<Stems, Analyzer> stemmed() {
    Map<Stems, Analyzer> analyzers = new HashMap<>();
    for (Stems language : Stems.values()) {
      analyzers.put(language, new Stemmed(language));
    }
    return Map.copyOf(analyzers);
  }

  private static Analyzer fields() {
    Map<String, Analyzer> analyzers = new HashMap<>();
    for (TextPlace place : TextPlace.values()) {
      for (Stems language : Stems.values()) {
        analyzers.put(language.field(place), analyzer(language));
      }
    }
    return new PerFieldAnalyzerWrapper(WORDS, analyzers);
  }

  private static Analyzer analyzer(Stems language) {
    Analyzer analyzer = STEMMED.get(language);
    if (analyzer == null) {
      throw new IllegalStateException("No analysis for " + language);
    }
    return analyzer;
  }

  /// The words of a text as they are written.
  static List<String> words(String text) throws IOException {
    return words(WORDS, text);
  }

  /// The words of a text in their basic forms.
  static List<String> words(Stems language, String text) throws IOException {
    return words(analyzer(language), text);
  }

  private static List<String> words(Analyzer analyzer, String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    }
    return words;
  }

  /// Words in their basic forms in one language.
  private static final class Stemmed extends Analyzer {
    private final Stems language;

    Stemmed(Stems language) {
      this.language = language;
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
      return WORDS.initReader(field, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, language.over(Words.written(words)));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return WORDS.getPositionIncrementGap(field);
    }
  }
}

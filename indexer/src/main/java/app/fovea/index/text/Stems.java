package app.fovea.index.text;

import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;

/// Languages in which a word also matches its other forms. Nobody says which language a folder's
/// name is in, so every text is read in each of them.
enum Stems {
  ENGLISH,
  GERMAN,
  FRENCH,
  SPANISH;

  TokenStream over(TokenStream words) {
    return switch (this) {
      case ENGLISH -> new EnglishMinimalStemFilter(new EnglishPossessiveFilter(words));
      // ä is also written ae.
      case GERMAN -> new GermanLightStemFilter(new GermanNormalizationFilter(words));
      case FRENCH -> new FrenchLightStemFilter(words);
      case SPANISH -> new SpanishLightStemFilter(words);
    };
  }

  String field(TextPlace place) {
    return place.field() + "." + name().toLowerCase(Locale.ROOT);
  }
}

package app.fovea.index.text;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/// Questions to one state of the texts.
final class TextSearch {
  /// English words without a meaning of their own; other languages' are rarely typed here.
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "and", "or", "with", "to", "is", "are", "by",
          "for", "from", "photo", "picture", "image");

  private final IndexSearcher searcher;

  TextSearch(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  List<TextHit> phrase(String text) throws IOException {
    List<String> words = Reading.words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    Map<Long, EnumSet<TextPlace>> found = new TreeMap<>();
    for (TextPlace place : TextPlace.values()) {
      PhraseQuery phrase = new PhraseQuery(place.field(), words.toArray(String[]::new));
      collect(phrase, Math.max(1, searcher.getIndexReader().maxDoc()), place, found);
    }
    return hits(found);
  }

  List<TextHit> words(String text, int most) throws IOException {
    List<String> words = Reading.words(text).stream().filter(this::telling).toList();
    if (words.isEmpty() || most <= 0) {
      return List.of();
    }
    Map<Long, EnumSet<TextPlace>> found = new TreeMap<>();
    for (TextPlace place : TextPlace.values()) {
      collect(all(words, Set.of(place)), most, place, found);
    }
    for (long content : contents(all(words, EnumSet.allOf(TextPlace.class)), most)) {
      found.computeIfAbsent(content, _ -> EnumSet.noneOf(TextPlace.class));
    }
    return hits(found);
  }

  private boolean telling(String word) {
    return !EMPTY_WORDS.contains(word);
  }

  /// Every word, each in one of the places.
  private static Query all(List<String> words, Set<TextPlace> places) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words) {
      BooleanQuery.Builder forms = new BooleanQuery.Builder();
      for (TextPlace place : places) {
        forms.add(term(place.field(), word), Occur.SHOULD);
        for (Stems language : Stems.values()) {
          for (String stem : Reading.words(language, word)) {
            forms.add(term(language.field(place), stem), Occur.SHOULD);
          }
        }
      }
      all.add(forms.build(), Occur.MUST);
    }
    return all.build();
  }

  private static Query term(String field, String word) {
    return new TermQuery(new Term(field, word));
  }

  private void collect(Query query, int most, TextPlace place, Map<Long, EnumSet<TextPlace>> found)
      throws IOException {
    for (long content : contents(query, most)) {
      found.computeIfAbsent(content, _ -> EnumSet.noneOf(TextPlace.class)).add(place);
    }
  }

  private long[] contents(Query query, int most) throws IOException {
    ScoreDoc[] docs = searcher.search(new ConstantScoreQuery(query), most).scoreDocs;
    long[] contents = new long[docs.length];
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (int i = 0; i < docs.length; i++) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[i].doc, leaves));
      NumericDocValues values = leaf.reader().getNumericDocValues(TextIndex.CONTENT);
      values.advanceExact(docs[i].doc - leaf.docBase);
      contents[i] = values.longValue();
    }
    return contents;
  }

  private static List<TextHit> hits(Map<Long, EnumSet<TextPlace>> found) {
    return found.entrySet().stream()
        .map(entry -> new TextHit(entry.getKey(), entry.getValue()))
        .toList();
  }
}

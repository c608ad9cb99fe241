package app.fovea.desktop.search;

import app.fovea.index.Query;
import app.fovea.index.query.Filter;
import app.fovea.index.query.QueryPrinter;
import java.util.List;
import java.util.OptionalDouble;

/// One thing that is asked for besides plain words: a filter, a weighed or exact text, a picture.
public sealed interface Chip {
  /// As it is written in the query language.
  String written();

  /// The photos that have a label.
  static Chip labelled(String label) {
    return new Narrowing(
        new Filter.Label(List.of(new Filter.Label.Named(label, OptionalDouble.empty()))));
  }

  /// What a photo has to satisfy.
  record Narrowing(Filter filter) implements Chip {
    @Override
    public String written() {
      return QueryPrinter.print(filter);
    }
  }

  /// What a photo should be like, or not be like.
  record Likeness(Query.Part part) implements Chip {
    @Override
    public String written() {
      return new Query(List.of(part)).toString();
    }
  }
}

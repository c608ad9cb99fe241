package app.fovea.index.eval;

import java.util.Locale;

/// The figures of search as a page for people.
public final class QualityReport {
  private QualityReport() {}

  public static String of(SearchQuality.Figures search, Evaluation.Figures model) {
    StringBuilder page = new StringBuilder();
    line(page, "| what | value | of |");
    line(page, "|---|---|---|");
    line(
        page,
        "| recall at 1, 5, 10 | %.3f, %.3f, %.3f | %d captions over %d photos |",
        model.recall().at1(),
        model.recall().at5(),
        model.recall().at10(),
        model.captions(),
        model.photos());
    double plain = search.plain().meanAveragePrecision();
    for (SearchQuality.Choice choice : search.choices()) {
      line(
          page,
          "| mean average precision, %s | %.3f (%+.3f) | %d labels |",
          choice.name(),
          choice.meanAveragePrecision(),
          choice.meanAveragePrecision() - plain,
          model.labels());
    }
    line(
        page,
        "| strong is right, labels asked | %.3f | %d matches |",
        search.strong().precision(),
        search.strong().matches());
    line(
        page,
        "| likely is right, labels asked | %.3f | %d matches |",
        search.likely().precision(),
        search.likely().matches());
    line(
        page,
        "| strong is the caption's own photo | %.3f | %d matches |",
        search.captionStrong().precision(),
        search.captionStrong().matches());
    line(
        page,
        "| likely is the caption's own photo | %.3f | %d matches |",
        search.captionLikely().precision(),
        search.captionLikely().matches());
    line(
        page,
        "| absent things called strong | %.3f | %d queries |",
        search.falseStrong(),
        search.absentQueries());
    byLabel(page, search);
    return page.toString();
  }

  private static void byLabel(StringBuilder page, SearchQuality.Figures search) {
    line(page, "");
    line(page, "| label, asked by its name | photos | average precision | by plain cosine |");
    line(page, "|---|---|---|---|");
    for (int i = 0; i < search.labels().size(); i++) {
      SearchQuality.Asked label = search.labels().get(i);
      line(
          page,
          "| %s | %d | %.3f | %.3f |",
          label.name(),
          label.photos(),
          search.inUse().precisions().get(i),
          search.plain().precisions().get(i));
    }
  }

  private static void line(StringBuilder page, String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

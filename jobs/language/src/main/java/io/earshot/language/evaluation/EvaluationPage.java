package io.earshot.language.evaluation;

import io.earshot.language.evaluation.Evaluation.Misreading;
import io.earshot.language.measure.Reliability;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Evaluations as one page of HTML that needs nothing else: tables, drawings, misreadings. It
 * follows the reader's light or dark setting.
 */
public final class EvaluationPage {

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>How well messages are read</title>
      <style>
      :root { color-scheme: light dark; --ink: #24292f; --soft: #57606a; --line: #d0d7de; --page: #fff; --shade: #f6f8fa; }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --page: #0d1117; --shade: #151b23; }
      }
      body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); max-width: 68rem; margin: 2rem auto; padding: 0 1rem; }
      h1, h2, h3 { line-height: 1.2; }
      h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
      p.soft { color: var(--soft); max-width: 46rem; }
      .warn { border-left: 4px solid #bf8700; padding-left: .8rem; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
      th, td { border-bottom: 1px solid var(--line); padding: .3rem .7rem; text-align: right; vertical-align: top; white-space: nowrap; }
      th { background: var(--shade); }
      th:first-child, td:first-child, td.text { text-align: left; }
      td.text { white-space: normal; min-width: 14rem; }
      .side { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; }
      svg { max-width: 100%; height: auto; }
      </style>
      </head>
      <body>
      <h1>How well messages are read</h1>
      <p class="soft">Shares in per cent; in brackets the 95 % interval (bootstrap over conversations, or over
      messages where they stand alone). Macro figures weigh the three classes alike. Sentiment is that of
      customers. A message that a reader abstained from counts as read neutral. Calibration error: how far the
      claimed probability is from the share that is right, over fifteen bins.</p>
      """;

  private EvaluationPage() {}

  /** The page. */
  public static String html(List<Evaluation> evaluations, List<Comparison> comparisons) {
    StringBuilder out = new StringBuilder(HEAD);
    out.append("<h2>At a glance</h2>\n");
    out.append(
        Html.table(EvaluationReport.summary(evaluations.stream().map(Summary::of).toList())));
    for (String dataset : datasets(evaluations)) {
      List<Evaluation> here =
          evaluations.stream()
              .filter(one -> one.dataset().equals(dataset) && !abstains(one))
              .toList();
      if (!here.isEmpty()) {
        out.append("<div class=\"wide\">").append(forest(dataset, here)).append("</div>\n");
      }
    }
    if (!comparisons.isEmpty()) {
      out.append(
          "<h2>Reader against reader</h2>\n<p class=\"soft\">On the same messages. The gain in macro"
              + " F1 and its p come from drawing conversations and judging both readers on the same draw;"
              + " McNemar's exact mid-p looks at the messages that only one of the two read right.</p>\n");
      out.append(Html.table(EvaluationReport.comparisons(comparisons)));
    }
    evaluations.forEach(evaluation -> out.append(part(evaluation)));
    return out.append("</body>\n</html>\n").toString();
  }

  private static boolean abstains(Evaluation evaluation) {
    return evaluation.customers().abstained() == evaluation.customers().messages();
  }

  private static Set<String> datasets(List<Evaluation> evaluations) {
    Set<String> names = new LinkedHashSet<>();
    evaluations.forEach(evaluation -> names.add(evaluation.dataset()));
    return names;
  }

  private static String forest(String dataset, List<Evaluation> evaluations) {
    List<Drawing.Row> rows = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      SentimentFigures figures = evaluation.customers();
      rows.add(
          new Drawing.Row(
              evaluation.reader(),
              null,
              figures.macroF1().low(),
              figures.macroF1().value(),
              figures.macroF1().high()));
    }
    String title = "Macro F1 on %s, %,d messages".formatted(dataset, first(evaluations));
    return Drawing.forest(title, rows);
  }

  private static int first(List<Evaluation> evaluations) {
    return evaluations.get(0).customers().messages();
  }

  private static String part(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    out.append("<h2>")
        .append(Drawing.escaped(evaluation.reader() + " on " + evaluation.dataset()))
        .append("</h2>\n");
    out.append(Html.paragraph("soft", evaluation.how()));
    evaluation.warnings().forEach(warning -> out.append(Html.paragraph("warn", warning)));
    out.append("<div class=\"side\"><div class=\"wide\">\n");
    out.append(Html.page(EvaluationReport.figures(evaluation)));
    out.append("</div>\n");
    Reliability reliability = evaluation.customers().reliability();
    if (reliability != null) {
      out.append(Drawing.reliability("Is it as sure as it should be?", reliability));
    }
    out.append("</div>\n");
    if (!evaluation.misreadings().isEmpty()) {
      out.append(misreadings(evaluation.misreadings()));
    }
    return out.toString();
  }

  private static String misreadings(List<Misreading> misreadings) {
    StringBuilder out = new StringBuilder();
    out.append(
        "<h3>Worst misreadings</h3>\n<div class=\"wide\"><table>\n<tr><th>message</th><th>labelled</th>"
            + "<th>read</th><th>p of the label</th><th>before it</th><th>text</th></tr>\n");
    for (Misreading misreading : misreadings) {
      out.append("<tr><td>")
          .append(Drawing.escaped(misreading.id()))
          .append("</td><td>")
          .append(misreading.label())
          .append("</td><td>")
          .append(misreading.read())
          .append("</td><td>")
          .append(Percent.of(misreading.probability()))
          .append("</td><td class=\"text\">")
          .append(Drawing.escaped(misreading.before()))
          .append("</td><td class=\"text\">")
          .append(Drawing.escaped(misreading.text()))
          .append("</td></tr>\n");
    }
    return out.append("</table></div>\n").toString();
  }
}

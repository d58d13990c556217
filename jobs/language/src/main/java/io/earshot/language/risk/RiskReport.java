package io.earshot.language.risk;

import io.earshot.domain.reading.ScoredMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures of risk as tables in Markdown, which also read well on a terminal. */
public final class RiskReport {

  private static final int LONGEST_QUOTE = 110;

  private RiskReport() {}

  /** How it was measured, and a row for each policy. */
  public static String table(RiskEvaluation evaluation) {
    return evaluation.how() + "\n\n" + rows(evaluation.policies());
  }

  /** A row for each policy. */
  public static String rows(List<RiskFigures> figures) {
    StringBuilder out = new StringBuilder();
    out.append(
        "| conversations | reader | policy | n | precision | recall | F1 | timely F1 |"
            + " false-positive rate | alerts per 100 | within one turn | too early | too late |"
            + " turns late, median |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    figures.forEach(figure -> out.append(row(figure)));
    return out.toString();
  }

  private static String row(RiskFigures figures) {
    Map<String, double[]> intervals = figures.intervals();
    RiskFigures.TurnDifference turns = figures.turnDifference();
    Double median = turns.median();
    return text(
        "| %s | %s | %s | %d | %s | %s | %s | %s | %s | %.1f | %s | %s | %s | %s |\n",
        figures.dataset(),
        figures.reader(),
        figures.policy(),
        figures.n(),
        share(figures.precision(), intervals.get("precision")),
        share(figures.recall(), intervals.get("recall")),
        share(figures.f1(), intervals.get("f1")),
        share(figures.timelyF1(), intervals.get("timelyF1")),
        share(figures.falsePositiveRate(), intervals.get("falsePositiveRate")),
        figures.alertsPer100(),
        share(turns.within1(), intervals.get("within1")),
        percent(turns.early()),
        percent(turns.late()),
        median == null ? "-" : text("%.1f", median));
  }

  private static String share(double value, double @Nullable [] interval) {
    return interval == null
        ? percent(value)
        : text("%s (%s to %s)", percent(value), percent(interval[0]), percent(interval[1]));
  }

  private static String percent(double share) {
    return text("%.1f", 100 * share);
  }

  /**
   * Where the model fails: conversations that needed a lead and got none, lowest risk first, and
   * those that needed none and were alerted, highest risk first; the risk after every entry in per
   * cent, the entry after which a lead was needed in brackets, the alert marked by an exclamation
   * mark.
   *
   * @param most how many of each
   * @param withWords whether words may be shown: of the corpus, which was written for this project
   */
  public static String failures(RiskEvaluation evaluation, int most, boolean withWords) {
    Map<String, Outcome> outcomes = new HashMap<>();
    evaluation.outcomes().forEach(outcome -> outcomes.put(outcome.id(), outcome));
    List<Scores> missed = new ArrayList<>();
    List<Scores> alarmed = new ArrayList<>();
    for (Scores scores : evaluation.scores()) {
      Outcome outcome = outcomes.get(scores.conversation().told().id());
      if (outcome != null && outcome.needs() && !outcome.isAlerted()) {
        missed.add(scores);
      } else if (outcome != null && !outcome.needs() && outcome.isAlerted()) {
        alarmed.add(scores);
      }
    }
    missed.sort(Comparator.comparingDouble(Scores::highest));
    alarmed.sort(Comparator.comparingDouble(scores -> -scores.highest()));
    return text("Missed, %d in all\n\n", missed.size())
        + lines(missed, most, outcomes, withWords)
        + text("\nFalse alarms, %d in all\n\n", alarmed.size())
        + lines(alarmed, most, outcomes, withWords);
  }

  private static String lines(
      List<Scores> worst, int most, Map<String, Outcome> outcomes, boolean withWords) {
    return worst.stream()
        .limit(most)
        .map(scores -> line(scores, outcomes, withWords))
        .collect(Collectors.joining());
  }

  private static String line(Scores scores, Map<String, Outcome> outcomes, boolean withWords) {
    RiskCase told = scores.conversation().told();
    Outcome outcome = outcomes.get(told.id());
    Integer alerted = outcome == null ? null : outcome.alertedAfter();
    StringBuilder curve = new StringBuilder();
    for (int entry = 0; entry < scores.scores().length; entry++) {
      String at = text("%.0f", 100 * scores.scores()[entry]);
      boolean needed = told.needFrom() != null && told.needFrom() == entry;
      boolean alert = alerted != null && alerted == entry;
      curve.append(curve.isEmpty() ? "" : " ").append(needed ? "[" + at + "]" : at);
      curve.append(alert ? "!" : "");
    }
    Integer telling = alerted == null ? told.needFrom() : alerted;
    String quote = withWords && telling != null ? quote(scores.conversation(), telling) : "";
    return text(
        "- %s, %s: %s%s\n",
        told.id(), told.channel().name().toLowerCase(Locale.ROOT), curve, quote);
  }

  private static String quote(ReadCase conversation, int entry) {
    if (entry >= conversation.size()) {
      return "";
    }
    ScoredMessage message = conversation.messages().get(entry);
    String text = message.text().replace('\n', ' ');
    String cut = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + " ...";
    return text(". %s: \"%s\"", message.role().name().toLowerCase(Locale.ROOT), cut);
  }

  private static String text(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

package io.earshot.language.risk;

import io.earshot.domain.risk.RiskModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well risk is told and decided on one set of conversations.
 *
 * @param how it was measured, in words
 * @param policies the model's first
 * @param scores the model's after every entry, of each conversation
 * @param outcomes what became of each conversation under the model
 */
public record RiskEvaluation(
    String dataset,
    String reader,
    String how,
    List<RiskFigures> policies,
    List<Scores> scores,
    List<Outcome> outcomes) {

  private static final String NESTED =
      "%d conversations, %d of which needed a lead; %d folds, nested: readings, weights, calibration"
          + " and threshold of a fold never saw its conversations. In brackets: 95 %% intervals,"
          + " drawn by conversation.";

  private static final String AS_STORED =
      "%d conversations, %d of which needed a lead; the models as they are stored, thresholds of"
          + " the others as the corpus teaches them. In brackets: 95 %% intervals, drawn by"
          + " conversation.";

  /** Who judges conversations: a policy made from a model, and what needs none. */
  public record Policies(ModelPolicy model, List<Policy> others) {}

  /**
   * Cross-validates policies: each fold's conversations are judged by what the others taught.
   *
   * @param seed of folds and intervals
   */
  public static RiskEvaluation crossValidated(
      List<ReadCase> conversations, String reader, Policies policies, int folds, long seed) {
    Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    List<Scores> scores = new ArrayList<>();
    List<List<ReadCase>> parts = RiskTrainer.cut(conversations, folds, seed);
    for (List<ReadCase> part : parts) {
      List<ReadCase> others =
          parts.stream().filter(other -> other != part).flatMap(List::stream).toList();
      RiskModel model = policies.model.model(others);
      scores.addAll(Scores.of(model, part));
      judge(policies.model.with(model), part, outcomes);
      for (Policy policy : policies.others) {
        judge(new Tuned(policy.name(), policy.tuned(others, model)), part, outcomes);
      }
    }
    return of(
        new Subject(io.earshot.language.evaluation.Dataset.CORPUS, reader, seed),
        told(NESTED, conversations, folds),
        outcomes,
        scores);
  }

  /** Judges conversations by a stored model, and by what the corpus teaches the others. */
  public static RiskEvaluation asStored(
      List<ReadCase> conversations, Subject subject, RiskModel model, List<Tuned> judges) {
    Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    judges.forEach(judge -> judge(judge, conversations, outcomes));
    return of(subject, told(AS_STORED, conversations), outcomes, Scores.of(model, conversations));
  }

  /** A detector under the name of its policy. */
  public record Tuned(String name, Detector detector) {}

  /**
   * What is judged.
   *
   * @param seed of intervals
   */
  public record Subject(String dataset, String reader, long seed) {}

  private static void judge(
      Tuned judge, List<ReadCase> conversations, Map<String, List<Outcome>> into) {
    List<Outcome> outcomes = into.computeIfAbsent(judge.name, name -> new ArrayList<>());
    conversations.forEach(each -> outcomes.add(Outcome.of(judge.detector, each)));
  }

  private static RiskEvaluation of(
      Subject subject, String how, Map<String, List<Outcome>> outcomes, List<Scores> scores) {
    List<RiskFigures> figures = new ArrayList<>();
    outcomes.forEach(
        (policy, of) ->
            figures.add(
                RiskFigures.of(
                    new RiskFigures.Subject(subject.dataset, subject.reader, policy),
                    of,
                    subject.seed)));
    return new RiskEvaluation(
        subject.dataset,
        subject.reader,
        how,
        figures,
        scores,
        outcomes.getOrDefault(ModelPolicy.NAME, List.of()));
  }

  private static String told(String words, List<ReadCase> conversations, Object... more) {
    List<Object> values = new ArrayList<>();
    values.add(conversations.size());
    values.add(conversations.stream().filter(each -> each.told().needs()).count());
    values.addAll(List.of(more));
    return words.formatted(values.toArray());
  }
}

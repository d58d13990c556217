package io.earshot.domain.routing.rendering;

import io.earshot.domain.routing.RoutingDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision for Twilio's TaskRouter, which serves the higher priority first, whatever the wait,
 * and the older task among equals. Its expressions know no hyphens, so that skills are written with
 * underscores here.
 *
 * @param priority of the task, 0 to 100 of the possible 2147483647; a task that nobody ranked has 0
 * @param attributes to be merged into those of the task, under a key of their own
 * @param workerExpression who may take it, for a task queue or a target; null if anybody
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/task">Task</a>
 * @see <a href="https://www.twilio.com/docs/taskrouter/api/task-queue">Task assignment
 *     precedence</a>
 * @see <a href="https://www.twilio.com/docs/taskrouter/expression-syntax">Expressions</a>
 */
public record TwilioRendering(
    int priority, Map<String, TaskAttributes> attributes, @Nullable String workerExpression) {

  static TwilioRendering of(RoutingDecision decision) {
    List<String> skills =
        decision.target().skills().stream().map(TwilioRendering::plain).sorted().toList();
    String language = decision.target().language();
    return new TwilioRendering(
        decision.priority().value(),
        Map.of(
            "earshot",
            new TaskAttributes(
                decision.decisionId().value(),
                decision.target().queue(),
                skills,
                language,
                decision.target().team(),
                DecisionLabels.reason(decision))),
        expression(skills, language));
  }

  private static @Nullable String expression(List<String> skills, @Nullable String language) {
    List<String> terms = new ArrayList<>();
    skills.forEach(skill -> terms.add("skills HAS '" + skill + "'"));
    if (language != null) {
      terms.add("languages HAS '" + plain(language) + "'");
    }
    return terms.isEmpty() ? null : String.join(" AND ", terms);
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}_ ]", "_");
  }

  /**
   * What a workflow can filter by, as {@code earshot.queue == 'retention'}.
   *
   * @param decision the decision's id
   * @param skills what who takes it needs; hyphens have become underscores
   * @param reason one line in which no customer's words occur
   */
  public record TaskAttributes(
      String decision,
      @Nullable String queue,
      List<String> skills,
      @Nullable String language,
      @Nullable String team,
      String reason) {}
}

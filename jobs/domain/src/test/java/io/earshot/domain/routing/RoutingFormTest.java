package io.earshot.domain.routing;

import static io.earshot.domain.routing.Routes.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.rule.Answer;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingFormTest {

  private static final RuleCheck<RoutingRule> CHECK =
      RoutingForm.check(Set.of("retention", "sales"), rule -> facts -> Answer.YES);

  private static List<String> problems(String id, RoutingPurpose purpose, Route route) {
    return CHECK.problems(rule(id, purpose, 1, route)).stream().map(RuleProblem::inWords).toList();
  }

  private static Route to(String queue) {
    return new Route(queue, null, List.of(), 0, null);
  }

  @Test
  void aRuleThatSaysWhatItsPurposeNeedsIsInForm() {
    assertThat(problems("r", RoutingPurpose.QUEUE, to("sales"))).isEmpty();
    assertThat(problems("r", RoutingPurpose.SELF_SERVICE, to(null))).isEmpty();
  }

  @Test
  void aQueueThatIsNotThereIsNamedWithTheNearest() {
    assertThat(problems("r", RoutingPurpose.QUEUE, to("retentoin")))
        .containsExactly("rule r, queue: there is no queue retentoin; did you mean retention?");
    assertThat(problems("r", RoutingPurpose.QUEUE, to("xyz")))
        .containsExactly("rule r, queue: there is no queue xyz; known are retention, sales");
  }

  @Test
  void whatIsMissingAndWhatHasNoEffectIsNamed() {
    assertThat(problems("r", RoutingPurpose.PRIORITY, to("sales")))
        .containsExactly(
            "rule r, queue: has no effect with purpose PRIORITY",
            "rule r, points: is missing; PRIORITY needs it");
    assertThat(problems("r", RoutingPurpose.SKILLS, to(null)))
        .containsExactly("rule r, skills: is missing; SKILLS needs it");
  }

  @Test
  void theNamesOfEarshotsOwnGroundsAreTaken() {
    assertThat(problems("as-queued", RoutingPurpose.QUEUE, to("sales")))
        .containsExactly("rule as-queued, ruleId: is one of Earshot's own");
  }

  @Test
  void theNamesInABookMustBeThere() {
    RoutingBook book =
        RoutingBook.of(
            Map.of(
                "sales",
                new Queue(
                    null,
                    List.of(),
                    List.of(),
                    "office",
                    List.of(),
                    new Overflow("sals", null, true))),
            "font-desk");

    assertThat(BookForm.problems(book))
        .containsExactlyInAnyOrder(
            "fallbackQueue: there is no queue font-desk; known are sales",
            "queues.sales.hours: there is no opening hours office; known are ",
            "queues.sales.overflow.queue: there is no queue sals; did you mean sales?");
  }
}

package io.earshot.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.domain.routing.Feeling;
import io.earshot.domain.routing.Matter;
import io.earshot.domain.routing.Place;
import io.earshot.domain.routing.RoutedCustomer;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.routing.RoutingPurpose;
import io.earshot.domain.routing.RoutingQuestion;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.routing.Wait;
import io.earshot.domain.rule.Answer;
import io.earshot.domain.rule.BadRuleException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Routing rules as they are written in config/queues.yaml and docs/routing.md. */
class RoutingRulesTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-zA-Z0-9.]+)` \\| (\\w+) \\|");
  private static final Set<String> QUEUES =
      Set.of("retention", "win-back", "care", "fraud", "sales");
  private static final CelConditions<RoutingQuestion> CONDITIONS = CelConditions.ofRouting();

  private static RoutingQuestion asked(
      MoodBand mood,
      @Nullable Tier tier,
      @Nullable SubjectLabel subject,
      @Nullable Intent intent,
      @Nullable String selfService,
      Signal... signals) {
    return new RoutingQuestion(
        new RoutingFacts(
            new ConversationId("c-1"),
            Instant.EPOCH,
            Instant.EPOCH,
            null,
            RoutingFacts.Stage.OPEN,
            new Place(Channel.CHAT, "billing", null, null),
            new RoutedCustomer(null, tier, List.of(), MoodBand.EVEN, 1, 0, false, false),
            new Matter("en", subject, intent, 1, Set.of(signals), List.of("fraud-in-progress")),
            new Feeling(mood, 0, Severity.WARNING, null),
            Wait.NONE),
        "en",
        true,
        selfService);
  }

  private static Answer answer(String condition, RoutingQuestion question) {
    try {
      return CONDITIONS.of(RoutingRuleFile.read(written(condition), "here").get(0)).judge(question);
    } catch (BadRuleException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private static String written(String condition) {
    return "rules:\n- id: tried\n  title: Tried\n  purpose: PRIORITY\n  points: 1\n"
        + "  condition: \"%s\"\n".formatted(condition);
  }

  @Test
  void everyShippedRuleCanBeJudged() {
    List<RoutingRule> shipped = RoutingRuleFile.load(Path.of("../../config/queues.yaml"));

    assertThat(
            RoutingRuleFile.checked(shipped, RoutingRuleFile.check(QUEUES), "config/queues.yaml"))
        .extracting(RoutingRule::purpose)
        .contains(RoutingPurpose.values());
  }

  @Test
  void aConditionCanAskForAllThatRoutingIsTold() {
    RoutingQuestion angry =
        asked(
            MoodBand.ANGRY,
            Tier.VIP,
            SubjectLabel.FRAUD,
            Intent.ORDER_STATUS,
            "Look",
            Signal.VULNERABLE);

    assertThat(answer("conversation.mood == 'ANGRY' && customer.tier == 'VIP'", angry))
        .isEqualTo(Answer.YES);
    assertThat(answer("conversation.subject == 'fraud' && conversation.intentIsSimple", angry))
        .isEqualTo(Answer.YES);
    assertThat(answer("signals.VULNERABLE && !signals.LEGAL_THREAT", angry)).isEqualTo(Answer.YES);
    assertThat(answer("'fraud-in-progress' in conversation.rules", angry)).isEqualTo(Answer.YES);
    assertThat(answer("'other' in conversation.rules", angry)).isEqualTo(Answer.NO);
    assertThat(answer("conversation.risk == 'WARNING' && !conversation.waiting", angry))
        .isEqualTo(Answer.YES);
  }

  @Test
  void whatIsNotKnownIsNeverTrue() {
    RoutingQuestion stranger = asked(MoodBand.EVEN, null, null, null, null);

    assertThat(answer("customer.tier != 'VIP'", stranger)).isEqualTo(Answer.UNKNOWN);
    assertThat(answer("has(customer.tier)", stranger)).isEqualTo(Answer.NO);
    assertThat(answer("has(conversation.agentId)", stranger)).isEqualTo(Answer.NO);
  }

  @Test
  void aMistakeIsShownWithItsPlaceAndWhatIsKnownThere() {
    List<RoutingRule> wrong =
        RoutingRuleFile.read(written("conversation.mod == 'ANGRY'"), "my.yaml");

    assertThatThrownBy(
            () -> RoutingRuleFile.checked(wrong, RoutingRuleFile.check(QUEUES), "my.yaml"))
        .hasMessage(
            "my.yaml: rule tried, condition line 1, column 1: "
                + "there is no conversation.mod; did you mean conversation.mood?");
    assertThatThrownBy(
            () ->
                RoutingRuleFile.checked(
                    RoutingRuleFile.read(written("conversation.mood == 'ANGRI'"), "my.yaml"),
                    RoutingRuleFile.check(QUEUES),
                    "my.yaml"))
        .hasMessageContaining("did you mean 'ANGRY'?");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    List<RoutingRule> shipped = RoutingRuleFile.load(Path.of("../../config/queues.yaml"));

    assertThat(RoutingRuleFile.read(RoutingRuleFile.write(shipped), "again")).isEqualTo(shipped);
  }

  @Test
  void everyVariableIsOnThePageAndNoOther() throws Exception {
    String page = Files.readString(Path.of("../../docs/routing.md"));

    assertThat(ROW.matcher(page).results().map(row -> row.group(1) + " " + row.group(2)).toList())
        .containsExactlyElementsOf(
            Environment.ROUTING.variables().values().stream()
                .map(
                    variable ->
                        variable.name().replaceAll("\\.[A-Z_]+$", ".NAME")
                            + " "
                            + variable.type().inCel())
                .distinct()
                .toList());
  }
}

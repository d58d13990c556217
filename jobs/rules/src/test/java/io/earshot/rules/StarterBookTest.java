package io.earshot.rules;

import static io.earshot.domain.reading.Signal.ABUSIVE_LANGUAGE;
import static io.earshot.domain.reading.Signal.ASKS_FOR_SUPERVISOR;
import static io.earshot.domain.reading.Signal.DISMISSIVE;
import static io.earshot.domain.reading.Signal.LEGAL_THREAT;
import static io.earshot.domain.reading.Signal.PUBLIC_THREAT;
import static io.earshot.domain.reading.Signal.REJECTS_SOLUTION;
import static io.earshot.domain.reading.Signal.REPEATS_SELF;
import static io.earshot.domain.reading.Signal.REPEAT_CONTACT;
import static io.earshot.domain.reading.Signal.THREATENS_TO_LEAVE;
import static io.earshot.domain.reading.Signal.VULNERABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleCase;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.rule.RuleJudge;
import io.earshot.domain.rule.RuleWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** config/rules.yaml says what it should, and holds its tongue where it should. */
class StarterBookTest {

  private static final RuleJudge JUDGE =
      RuleJudge.of(
          RuleBook.of(RuleFile.shipped(), List.of()),
          CelConditions.ofEscalation(),
          RuleWatch.SILENT);

  private static List<String> firedIn(Asked conversation) {
    RuleCase asked =
        new RuleCase(new ConversationId("c-1"), Instant.EPOCH, null, null, conversation.facts());
    return JUDGE.judge(asked, List.of()).findings().stream().map(RuleFinding::ruleId).toList();
  }

  @Test
  void everyRuleCanBeJudged() {
    assertThat(
            RuleFile.checked(
                RuleFile.shipped(), RuleCheck.by(CelConditions.ofEscalation()), "rules.yaml"))
        .hasSize(15);
  }

  static Stream<Arguments> fires() {
    return Stream.of(
        Arguments.of(
            "asks-for-supervisor",
            Asked.about().customer(-0.3, "put me through to your boss", ASKS_FOR_SUPERVISOR)),
        Arguments.of(
            "churn", Asked.about().customer(-0.3, "cancel it", THREATENS_TO_LEAVE).risk(0.65)),
        Arguments.of(
            "legal-threat", Asked.about().customer(-0.3, "you hear from counsel", LEGAL_THREAT)),
        Arguments.of(
            "public-threat", Asked.about().customer(-0.5, "this goes online", PUBLIC_THREAT)),
        Arguments.of(
            "abuse", Asked.about().agent("Hello").customer(-0.9, "you muppets", ABUSIVE_LANGUAGE)),
        Arguments.of(
            "vulnerable-customer",
            Asked.about().customer(-0.2, "I am on oxygen at home", VULNERABLE)),
        Arguments.of(
            "vulnerable-in-trouble",
            Asked.about().customer(-0.2, "I am on oxygen at home", VULNERABLE).risk(0.65)),
        Arguments.of("danger", Asked.about().customer(0, "There is a smell of gas in here")),
        Arguments.of("danger", Asked.about().customer(0, "his insulin was in the parcel")),
        Arguments.of(
            "repeat-contact",
            Asked.about().customer(-0.6, "third time I write", REPEAT_CONTACT).risk(0.65)));
  }

  static Stream<Arguments> firesOnItsCourse() {
    return Stream.of(
        Arguments.of("unanswered", Asked.about().customer(0, "anybody?").silence(Asked.LIMIT)),
        Arguments.of(
            "long-unanswered",
            Asked.about()
                .customer(-0.6, "it is still broken")
                .customer(-0.6, "anybody?")
                .silence(Asked.LIMIT.multipliedBy(2))),
        Arguments.of(
            "unanswered",
            Asked.about().customer(0, "anybody?").silence(Asked.LIMIT.multipliedBy(2))),
        Arguments.of(
            "dismissive-agent",
            Asked.about()
                .customer(-0.6, "it broke again")
                .agent("not our problem", DISMISSIVE)
                .risk(0.65)),
        Arguments.of("cold-politeness", coldlyPolite(REJECTS_SOLUTION)),
        Arguments.of(
            "vip-unhappy",
            Asked.about(Tier.VIP).customer(-0.6, "late again").customer(-0.6, "and cold")),
        Arguments.of(
            "fraud-in-progress",
            Asked.about().customer(-0.6, "I was hacked and another one just went out")),
        Arguments.of(
            "fraud-in-progress",
            Asked.about().customer(0, "he is on the other phone and can see my screen")));
  }

  @ParameterizedTest
  @MethodSource({"fires", "firesOnItsCourse"})
  void aRuleFiresOnWhatItIsFor(String ruleId, Asked conversation) {
    assertThat(firedIn(conversation)).contains(ruleId);
  }

  static Stream<Arguments> nearMisses() {
    return Stream.of(
        Arguments.of(
            "asks-for-supervisor",
            sevenMessagesAfter(Asked.about().customer(0, "your boss?", ASKS_FOR_SUPERVISOR))),
        Arguments.of(
            "asks-for-supervisor",
            Asked.about().customer(0.8, "may I praise you to your boss?", ASKS_FOR_SUPERVISOR)),
        Arguments.of(
            "churn",
            Asked.about().customer(0, "I move, so I cancel", THREATENS_TO_LEAVE).risk(0.64)),
        Arguments.of("legal-threat", Asked.about().customer(0, "my lawyer laughed", LEGAL_THREAT)),
        Arguments.of(
            "public-threat", Asked.about().customer(0.8, "I tell everybody", PUBLIC_THREAT)),
        Arguments.of("abuse", Asked.about().customer(0.9, "bloody brilliant", ABUSIVE_LANGUAGE)),
        Arguments.of("abuse", Asked.about().customer(-0.9, "you stupid machine", ABUSIVE_LANGUAGE)),
        Arguments.of(
            "vulnerable-in-trouble",
            Asked.about().customer(0.4, "I use a wheelchair", VULNERABLE).risk(0.1)),
        Arguments.of("danger", Asked.about().customer(-0.6, "the gas bill took my breath")),
        Arguments.of("danger", Asked.about().agent("Does anybody smell gas?")),
        Arguments.of("vulnerable-customer", Asked.about().customer(-0.7, "I am sick of it")),
        Arguments.of(
            "repeat-contact",
            Asked.about().customer(0.2, "me again, hello", REPEAT_CONTACT).risk(0.65)),
        Arguments.of(
            "unanswered",
            Asked.about().customer(0, "hello").silence(Asked.LIMIT.minus(Duration.ofSeconds(1)))),
        Arguments.of(
            "unanswered", Asked.about().customer(0, "hello").agent("hi").silence(Asked.LIMIT)),
        Arguments.of(
            "unanswered",
            Asked.about()
                .customer(-0.6, "it is still broken")
                .customer(-0.6, "anybody?")
                .silence(Asked.LIMIT.multipliedBy(2))));
  }

  static Stream<Arguments> nearMissesOfItsCourse() {
    return Stream.of(
        Arguments.of(
            "long-unanswered",
            Asked.about().customer(0, "hello").silence(Asked.LIMIT.multipliedBy(2))),
        Arguments.of(
            "long-unanswered",
            Asked.about()
                .customer(-0.6, "it is still broken")
                .customer(-0.6, "anybody?")
                .silence(Asked.LIMIT)),
        Arguments.of(
            "dismissive-agent",
            Asked.about().customer(0.4, "all fine").agent("not ours", DISMISSIVE).risk(0.65)),
        Arguments.of(
            "dismissive-agent",
            Asked.about().customer(-0.6, "it broke").agent("not ours", DISMISSIVE).risk(0.64)),
        Arguments.of("cold-politeness", coldlyPolite()),
        Arguments.of(
            "vip-unhappy",
            Asked.about(Tier.GOLD).customer(-0.6, "late again").customer(-0.6, "and cold")),
        Arguments.of(
            "fraud-in-progress", Asked.about().customer(-0.6, "my card was stolen last week")),
        Arguments.of(
            "fraud-in-progress", Asked.about().customer(0, "I rang from the phone in the hall")),
        Arguments.of(
            "fraud-in-progress",
            Asked.about().customer(0, "stolen?").agent("is a scam going on right now?")));
  }

  @ParameterizedTest
  @MethodSource({"nearMisses", "nearMissesOfItsCourse"})
  void aRuleDoesNotFireOnWhatOnlyLooksLikeIt(String ruleId, Asked conversation) {
    assertThat(firedIn(conversation)).doesNotContain(ruleId);
  }

  private static Asked coldlyPolite(Signal... rejecting) {
    return Asked.about()
        .customer(-0.9, "it is broken", REPEATS_SELF)
        .customer(-0.9, "as I said")
        .customer(-0.9, "no", rejecting)
        .customer(-0.9, "no")
        .customer(-0.9, "no")
        .customer(0, "Very well. I note your answer.");
  }

  private static Asked sevenMessagesAfter(Asked conversation) {
    for (int i = 0; i < 7; i++) {
      conversation.customer(0, "and then");
    }
    return conversation;
  }
}

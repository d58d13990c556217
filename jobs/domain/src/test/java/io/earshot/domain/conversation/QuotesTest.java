package io.earshot.domain.conversation;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.edited;
import static io.earshot.domain.Said.retracted;
import static io.earshot.domain.Said.scored;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Said;
import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.rule.RuleState;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotesTest {

  private static final ScoredMessage CALM = customer("m-1", 1, 0);

  private static ScoredMessage customer(String id, double at, double score) {
    return scored(ParticipantRole.CUSTOMER, id, at, score);
  }

  private static List<RuleFinding> firedAt(String id, RuleState state) {
    return List.of(
        new RuleFinding(
            "f-1",
            "boat",
            1,
            state,
            Said.CONVERSATION,
            at(1),
            new MessageId(id),
            Severity.WARNING,
            "About the boat",
            Channel.CHAT,
            null,
            null,
            null,
            null));
  }

  private static List<String> ids(Quotes quotes) {
    return quotes.evidence(false).stream().map(Evidence::messageId).map(MessageId::value).toList();
  }

  private static Quotes citedAndThen(ScoredMessage... later) {
    Quotes quotes = Quotes.NONE.with(CALM).citing(CALM, firedAt("m-1", RuleState.ACTIVE));
    for (ScoredMessage message : later) {
      quotes = quotes.with(message);
    }
    return quotes;
  }

  @Test
  void whatARuleFiredAtOutlastsAngrierWordsOfWhichThereAreTooMany() {
    Quotes quotes =
        citedAndThen(
            customer("m-2", 2, -0.5),
            customer("m-3", 3, -0.9),
            customer("m-4", 4, -0.9),
            customer("m-5", 5, -0.9));

    assertThat(ids(quotes)).hasSize(Quotes.MAX).startsWith("m-1").doesNotContain("m-2");
  }

  @Test
  void whatARuleFiredAtIsKeptAsItHasBeenCorrected() {
    Quotes quotes = citedAndThen(edited("m-1", 2, 1, 0), customer("m-2", 2, 0));

    assertThat(ids(quotes)).containsExactly("m-1");
  }

  @Test
  void whatWasTakenBackIsNotKeptThoughARuleFiredAtIt() {
    assertThat(ids(citedAndThen(retracted("m-1", 2, 1)))).isEmpty();
  }

  @Test
  void whatARuleInTheShadowFiredAtTellsNothing() {
    Quotes quotes =
        Quotes.NONE
            .with(CALM)
            .citing(CALM, firedAt("m-1", RuleState.SHADOW))
            .with(customer("m-2", 2, 0));

    assertThat(ids(quotes)).containsExactly("m-2");
  }

  @Test
  void aRuleThatFiredAtNoMessageCitesNone() {
    Quotes quotes =
        Quotes.NONE
            .citing(null, firedAt("m-1", RuleState.ACTIVE))
            .citing(customer("m-2", 2, 0), firedAt("m-1", RuleState.ACTIVE));

    assertThat(ids(quotes)).isEmpty();
  }
}

package io.earshot.domain.escalation;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.goodbye;
import static io.earshot.domain.Said.mark;
import static io.earshot.domain.Said.scored;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Story;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.Signal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationPolicyTest {

  private final EscalationPolicy policy = new EscalationPolicy(Story.ESCALATION);
  private Tally tally = Tally.EMPTY;
  private int said;

  @Test
  void allIsWellWhereNothingWasSaid() {
    assertThat(reasons()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ASKS_FOR_SUPERVISOR, WARNING",
    "THREATENS_TO_LEAVE, WARNING",
    "LEGAL_THREAT, WARNING",
    "ABUSIVE_LANGUAGE, WARNING",
    "PUBLIC_THREAT, WATCH",
    "VULNERABLE, WATCH",
    "REPEAT_CONTACT, WATCH",
    "DISMISSIVE, WATCH"
  })
  void aTellingSignalIsAGround(Signal signal, Severity severity) {
    says(signal);

    String id = signal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    assertThat(reasons()).containsExactly(id + " " + severity);
  }

  @Test
  void anUpsetCustomersHintIsAWarning() {
    customerSays(-0.5);
    says(Signal.REPEAT_CONTACT);
    customerSays(-0.9);

    assertThat(reasons()).contains("repeat-contact WARNING");
  }

  @Test
  void aSignalFadesAfterSomeMoreMessages() {
    says(Signal.LEGAL_THREAT);
    customerSays(0.0, 0.0, 0.0, 0.0);
    assertThat(reasons()).hasSize(1);

    customerSays(0.0);
    assertThat(reasons()).isEmpty();
  }

  @Test
  void otherSignalsAreNoGround() {
    says(Signal.COMPLAINS_OF_WAIT);

    assertThat(reasons()).isEmpty();
  }

  @Test
  void anUnansweredCustomerIsWorthWatchingAndTwiceAsLongWarns() {
    customerSays(0.0);

    assertThat(reasonsAt(89.9)).isEmpty();
    assertThat(reasonsAt(90)).containsExactly("unanswered WATCH");
    assertThat(reasonsAt(179.9)).containsExactly("unanswered WATCH");
    assertThat(reasonsAt(180)).containsExactly("long-unanswered WARNING");
  }

  @Test
  void theWaitAllowedDependsOnTheChannel() {
    customerSays(0.0);

    assertThat(policy.silenceDueAt(tally, Channel.VOICE, at(0))).isEqualTo(at(30));
    assertThat(policy.silenceDueAt(tally, Channel.CHAT, at(0))).isEqualTo(at(90));
    assertThat(policy.silenceDueAt(tally, Channel.UNKNOWN, at(0))).isEqualTo(at(90));
    assertThat(policy.silenceDueAt(tally, Channel.EMAIL, at(0))).isEqualTo(at(86_400));
  }

  @Test
  void silenceIsDueTwiceAndThenNoMore() {
    customerSays(0.0);

    assertThat(policy.silenceDueAt(tally, Channel.CHAT, at(89.9))).isEqualTo(at(90));
    assertThat(policy.silenceDueAt(tally, Channel.CHAT, at(90))).isEqualTo(at(180));
    assertThat(policy.silenceDueAt(tally, Channel.CHAT, at(180))).isNull();
  }

  @Test
  void silenceIsNeverDueWhereNobodyWaits() {
    tally = tally.plus(mark(goodbye("m-1", 0, 0.5)));

    assertThat(policy.silenceDueAt(tally, Channel.CHAT, at(0))).isNull();
  }

  @Test
  void reasonsComeInAFixedOrder() {
    says(Signal.DISMISSIVE);
    add(-0.9, Signal.VULNERABLE);
    add(-0.9, Signal.ASKS_FOR_SUPERVISOR);
    customerSays(-0.9, -0.9);

    assertThat(reasonsAt(500))
        .containsExactly(
            "asks-for-supervisor WARNING",
            "vulnerable WARNING",
            "dismissive WARNING",
            "long-unanswered WARNING");
  }

  private void customerSays(double... scores) {
    for (double score : scores) {
      add(score);
    }
  }

  private void says(Signal signal) {
    add(0, signal);
  }

  private void add(double score, Signal... signals) {
    ParticipantRole role = signals.length == 0 ? ParticipantRole.CUSTOMER : signals[0].saidBy();
    tally = tally.plus(mark(scored(role, "m-" + said, 0, score, signals)));
    said++;
  }

  private List<String> reasons() {
    return reasonsAt(1);
  }

  private List<String> reasonsAt(double now) {
    return policy.assess(tally, Channel.CHAT, at(now)).stream()
        .map(reason -> reason.id() + " " + reason.severity())
        .toList();
  }
}

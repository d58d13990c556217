package io.earshot.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.alert.AlertFeedback.Verdict;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.escalation.MoodShift;
import io.earshot.domain.escalation.RecoveryStep;
import io.earshot.domain.escalation.RecoverySteps;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.rule.RuleState;
import io.earshot.local.topics.Received;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule in the shadow fires beside alerts that leads were shown. */
class LiveTrafficTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private final LiveTraffic traffic = new LiveTraffic(NOON);

  private <T> void tells(Topic<T> topic, T value) {
    traffic.take(
        new Received<>(topic, new RawRecord(topic.name(), 0, 0, 0, null, null), value, null));
  }

  private void fires(String conversation, int minute) {
    tells(
        Topics.RULE_FINDINGS,
        new RuleFinding(
            conversation + minute,
            "boat",
            1,
            RuleState.SHADOW,
            new ConversationId(conversation),
            minute(minute),
            null,
            Severity.WARNING,
            "About the boat",
            Channel.CHAT,
            null,
            null,
            null,
            null));
  }

  private void alerts(String conversation, int minute, Severity severity, AlertState state) {
    tells(Topics.ALERTS, alert(conversation, minute, severity, state));
  }

  private static Alert alert(String conversation, int minute, Severity severity, AlertState state) {
    return new Alert(
        new AlertId("a-" + conversation),
        1,
        state,
        new ConversationId(conversation),
        null,
        severity,
        1,
        null,
        "north",
        null,
        minute(minute),
        minute(minute),
        "Something else",
        List.of(),
        List.of(),
        List.of(),
        new MoodShift(null, null),
        "Listen",
        RecoverySteps.NONE,
        RecoveryStep.LISTEN,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private void judges(String conversation, String by, Verdict verdict, int minute) {
    tells(
        Topics.ALERT_FEEDBACK,
        new AlertFeedback(
            conversation + by + minute,
            new AlertId("a-" + conversation),
            1,
            new ConversationId(conversation),
            verdict,
            null,
            by,
            minute(minute),
            Severity.WARNING,
            null,
            "north",
            minute(minute),
            List.of()));
  }

  private static Instant minute(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }

  private LiveRule boat() {
    List<LiveRule> rules = traffic.rules(Map.of());
    assertThat(rules).hasSize(1);
    return rules.get(0);
  }

  @Test
  void aFindingThatIsToldTwiceCountsOnce() {
    fires("c-1", 0);
    fires("c-1", 0);
    fires("c-1", 30);

    assertThat(boat().fired()).isEqualTo(2);
    assertThat(boat().conversations()).isEqualTo(1);
    assertThat(boat().perHour()).isEqualTo(2);
  }

  @Test
  void whatItWouldAddIsToldByTheAlertsThatWereShown() {
    fires("nothing", 10);
    fires("watched", 10);
    fires("withheld", 10);
    fires("later", 10);
    fires("before", 10);
    alerts("watched", 5, Severity.WATCH, AlertState.OPENED);
    alerts("withheld", 5, Severity.WARNING, AlertState.WITHHELD);
    alerts("later", 12, Severity.CRITICAL, AlertState.OPENED);
    alerts("before", 10, Severity.WARNING, AlertState.CLOSED);

    assertThat(boat().fresh()).isEqualTo(3);
    assertThat(boat().earlier()).isEqualTo(1);
    assertThat(boat().known()).isEqualTo(1);
  }

  @Test
  void whatLeadsSaidLastTellsWhetherItWasRight() {
    fires("c-1", 0);
    fires("c-2", 0);
    fires("c-3", 0);
    judges("c-1", "lea", Verdict.NOT_USEFUL, 1);
    judges("c-1", "lea", Verdict.USEFUL, 2);
    judges("c-2", "lea", Verdict.NOT_USEFUL, 1);
    judges("c-9", "lea", Verdict.USEFUL, 1);

    assertThat(boat().judged()).isEqualTo(2);
    assertThat(boat().precision()).isEqualTo(0.5);
    assertThat(boat().recall()).isEqualTo(0.5);
  }

  @Test
  void labelsTakeThePlaceOfWhatLeadsSaid() {
    fires("c-1", 0);
    judges("c-1", "lea", Verdict.NOT_USEFUL, 1);

    LiveRule boat =
        traffic
            .rules(
                Map.of(
                    new ConversationId("c-1"), new Need(3), new ConversationId("c-2"), new Need(2)))
            .get(0);

    assertThat(boat.precision()).isEqualTo(1);
    assertThat(boat.recall()).isEqualTo(0.5);
  }

  @Test
  void whatHappenedBeforeDoesNotCount() {
    fires("c-1", -1);

    assertThat(traffic.rules(Map.of())).isEmpty();
    assertThat(traffic.conversations()).isZero();
  }
}

package io.earshot.local.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.MoodShift;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoveryStep;
import io.earshot.domain.escalation.RecoverySteps;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.local.topics.Received;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import io.earshot.wire.record.RawRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordLinesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void anAlertSaysWhatWhereTheirWordsWhyAndWhatToDo() {
    assertThat(AlertLines.alert(alert(AlertState.OPENED)).toString())
        .contains("CRITICAL", "opened", "c-1", "Asks for a supervisor", "“get me your boss”")
        .contains("because Said so", "→ Take over", "billing · north · amina");
  }

  @Test
  void anAlertThatIsOverAsksForNothing() {
    assertThat(AlertLines.alert(alert(AlertState.CLEARED)).toString())
        .contains("cleared")
        .doesNotContain("→");
  }

  @Test
  void everyTopicHasALine() throws Exception {
    for (Topic<?> topic : Topics.all()) {
      assertThat(RecordLines.of(received(topic, null, "it is broken")).toString())
          .contains("unreadable it is broken");
      assertThat(RecordLines.of(received(topic, null, null)).toString()).contains("forgotten key");
    }
  }

  @Test
  void aMessageComesInWithItsWords() {
    String json =
        "{\"type\":\"message\",\"conversationId\":\"c-1\",\"messageId\":\"m-1\",\"role\":\"CUSTOMER\","
            + "\"text\":\"I have asked twice\",\"sentAt\":\"2026-11-21T10:00:00Z\"}";

    assertThat(line(Topics.CONVERSATION_EVENTS, json))
        .contains("c-1", "message", "customer", "“I have asked twice”");
  }

  @Test
  void aDeadLetterSaysWhyAndWhereItIsFoundAgain() {
    String json =
        "{\"reason\":\"MALFORMED_JSON\",\"detail\":\"no object\",\"topic\":\"t\",\"partition\":2,"
            + "\"offset\":7,\"timestamp\":\"2026-11-21T10:00:00Z\",\"bytesBase64\":\"\","
            + "\"truncated\":false}";

    assertThat(line(Topics.DEAD_LETTERS, json))
        .contains("MALFORMED_JSON", "no object", "t, partition 2, offset 7");
  }

  private static <T> String line(Topic<T> topic, String json) {
    RawRecord raw =
        new RawRecord(topic.name(), 0, 0, NOW.toEpochMilli(), null, json.getBytes(UTF_8));
    try {
      return RecordLines.of(new Received<>(topic, raw, topic.decode(raw), null)).toString();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static <T> Received<T> received(
      Topic<T> topic, @Nullable T value, @Nullable String problem) {
    RawRecord raw =
        new RawRecord(topic.name(), 0, 0, NOW.toEpochMilli(), "key".getBytes(UTF_8), null);
    return new Received<>(topic, raw, value, problem);
  }

  private static Alert alert(AlertState state) {
    return new Alert(
        new AlertId("a-1"),
        1,
        state,
        new ConversationId("c-1"),
        null,
        Severity.CRITICAL,
        1,
        "billing",
        "north",
        "amina",
        NOW,
        NOW,
        "Asks for a supervisor",
        List.of(Reason.ofPolicy("asks-for-supervisor", 1, Severity.CRITICAL, "Said so")),
        List.of(),
        List.of(
            new Evidence(new MessageId("m-1"), ParticipantRole.CUSTOMER, "get me your boss", NOW)),
        new MoodShift(0.1, -0.5),
        "Take over",
        RecoverySteps.NONE,
        RecoveryStep.LISTEN,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}

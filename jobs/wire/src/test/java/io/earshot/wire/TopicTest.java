package io.earshot.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.wire.deadletter.DeadLetter;
import io.earshot.wire.deadletter.DeadLetterReason;
import io.earshot.wire.record.EncodedRecord;
import io.earshot.wire.record.RawRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicTest {

  @Test
  void namesPartitionsAndCleanupAreAgreed() {
    Duration week = Duration.ofDays(7);
    Duration month = Duration.ofDays(30);

    assertThat(Topics.all())
        .extracting(
            Topic::name, Topic::partitions, t -> t.cleanup().policy(), t -> t.cleanup().keptFor())
        .containsExactly(
            tuple("conversation-events.v1", 4, "delete", week),
            tuple("scored-messages.v1", 4, "delete", week),
            tuple("conversations.v1", 4, "compact", null),
            tuple("customers.v1", 4, "compact", null),
            tuple("customer-profiles.v1", 4, "compact", null),
            tuple("routing-decisions.v1", 4, "delete", week),
            tuple("alerts.v1", 4, "compact,delete", month),
            tuple("alert-actions.v1", 4, "delete", week),
            tuple("alert-feedback.v1", 4, "delete", week),
            tuple("rule-changes.v1", 4, "compact", null),
            tuple("routing-rule-changes.v1", 4, "compact", null),
            tuple("rule-findings.v1", 4, "delete", week),
            tuple("audit.v1", 4, "delete", week),
            tuple("dead-letters.v1", 4, "delete", month),
            tuple("status.v1", 4, "compact", null),
            tuple("notifications.v1", 4, "compact,delete", month));
  }

  @Test
  void aRecordCarriesItsCloudEventInTheHeaders() {
    EncodedRecord record = Topics.ALERTS.encode(AlertExamples.alert());

    assertThat(record.headers())
        .containsExactly(
            Map.entry("ce_specversion", "1.0"),
            Map.entry("ce_id", "0a1b2c3d4e5f60718293a4b5-2"),
            Map.entry("ce_type", "io.earshot.alert.v1"),
            Map.entry("ce_source", "/earshot"),
            Map.entry("ce_time", "2026-11-21T10:04:30.000Z"),
            Map.entry("ce_subject", "0a1b2c3d4e5f60718293a4b5"),
            Map.entry("content-type", "application/json"));
  }

  @Test
  void keysAreWhatConsumersGroupBy() {
    assertThat(Topics.SCORED_MESSAGES.keyOf(Examples.scoredMessage())).isEqualTo("c-1");
    assertThat(Topics.CONVERSATIONS.keyOf(Examples.conversation())).isEqualTo("c-1");
    assertThat(Topics.CUSTOMERS.keyOf(Examples.customer())).isEqualTo("u-7");
    assertThat(Topics.CUSTOMER_PROFILES.keyOf(Examples.profile())).isEqualTo("u-7");
    assertThat(Topics.ROUTING_DECISIONS.keyOf(Examples.decision())).isEqualTo("c-1");
    assertThat(Topics.ALERTS.encode(AlertExamples.alert()).key())
        .isEqualTo("0a1b2c3d4e5f60718293a4b5".getBytes(StandardCharsets.UTF_8));
    assertThat(Topics.ALERT_ACTIONS.keyOf(AlertExamples.snooze())).isEqualTo("c-1");
    assertThat(Topics.ALERT_FEEDBACK.keyOf(AlertExamples.feedback())).isEqualTo("c-1");
    assertThat(Topics.AUDIT.keyOf(AlertExamples.audit())).isEqualTo("c-1");
    assertThat(Topics.RULE_CHANGES.keyOf(JsonOfRulesTest.change())).isEqualTo("gold-wants-refund");
    assertThat(Topics.RULE_FINDINGS.keyOf(JsonOfRulesTest.finding())).isEqualTo("c-1");
    assertThat(Topics.DEAD_LETTERS.keyOf(Examples.deadLetter())).isEqualTo("c-1");
  }

  @Test
  void theSameEventHasTheSameIdAndAnotherHasAnother() {
    ConversationEvent event = message("I have asked twice");

    EncodedRecord record = Topics.CONVERSATION_EVENTS.encode(event);

    assertThat(record).isEqualTo(Topics.CONVERSATION_EVENTS.encode(message("I have asked twice")));
    assertThat(record.headers()).containsEntry("ce_type", "io.earshot.message.v1");
    assertThat(record.headers().get("ce_id"))
        .isNotEqualTo(Topics.CONVERSATION_EVENTS.encode(message("Again")).headers().get("ce_id"));
  }

  @Test
  void aForgottenConversationIsATombstone() throws Exception {
    EncodedRecord record = Topics.CONVERSATIONS.encode(Examples.forgotten());

    assertThat(record.value()).isNull();
    assertThat(record.key()).isEqualTo("c-1".getBytes(StandardCharsets.UTF_8));
    assertThat(
            Topics.CONVERSATIONS.decode(
                new RawRecord("conversations.v1", 0, 0, 0, record.key(), null)))
        .isNull();
  }

  @Test
  void aDeadLetterWithoutKeyOrTimeCanBeWritten() {
    DeadLetter letter =
        new DeadLetter(
            DeadLetterReason.BAD_VALUE,
            "of a file",
            "file",
            0,
            1,
            Instant.ofEpochMilli(RawRecord.NO_TIMESTAMP),
            null,
            new byte[0],
            false);

    EncodedRecord record = Topics.DEAD_LETTERS.encode(letter);

    assertThat(record.key()).isNull();
    assertThat(record.headers()).doesNotContainKey("ce_subject");
  }

  @Test
  void aTopicTravelsAsItsName() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(Topics.ALERTS);
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isSameAs(Topics.ALERTS);
    }
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> Topics.named("alert.v1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alert.v1");
  }

  private static ConversationEvent message(String text) {
    return Records.event(
        "{'type':'message','conversationId':'c-1','messageId':'m-3','role':'CUSTOMER','text':'"
            + text
            + "'}");
  }
}

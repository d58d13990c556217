package io.earshot.board;

import io.earshot.board.feed.FeedRecord;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.record.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as they come on topics, written as JSON with only what a test is about. */
public final class Told {

  /** When all tests play. */
  public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private Told() {}

  /** A conversation as it stands; further fields come in pairs of name and JSON. */
  public static FeedRecord conversation(String id, int revision, String... more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("conversationId", text(id));
    fields.put("revision", "" + revision);
    fields.put("status", text("OPEN"));
    fields.put("changedAt", text(NOW.minusSeconds(10)));
    fields.put("channel", text("CHAT"));
    fields.put("queue", text("billing"));
    fields.put("team", text("north"));
    fields.put("language", text("en"));
    fields.put("startedAt", text(NOW.minusSeconds(120)));
    fields.put("messages", "{\"customer\":1,\"agent\":0}");
    fields.put("signals", "{}");
    fields.put("lateMessages", "0");
    return record(Topics.CONVERSATIONS, id, json(fields, more));
  }

  /** An alert of a conversation. */
  public static FeedRecord alert(
      String id, int revision, String conversation, String state, String... more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("alertId", text(id));
    fields.put("revision", "" + revision);
    fields.put("state", text(state));
    fields.put("conversationId", text(conversation));
    fields.put("severity", text("WARNING"));
    fields.put("level", "1");
    fields.put("queue", text("billing"));
    fields.put("team", text("north"));
    fields.put("openedAt", text(NOW.minusSeconds(60)));
    fields.put("changedAt", text(NOW.minusSeconds(60).plusSeconds(revision)));
    fields.put("title", text("Somebody is needed"));
    fields.put("because", "[]");
    fields.put("becauseNoLonger", "[]");
    fields.put("evidence", "[]");
    fields.put("mood", "{\"now\":-0.6}");
    fields.put("suggestedAction", text("Listen in"));
    fields.put(
        "recoverySteps",
        "{\"listen\":true,\"apologise\":false,\"own\":false,\"solve\":false,\"followUp\":false}");
    fields.put("nextStep", text("APOLOGISE"));
    return record(Topics.ALERTS, id, json(fields, more));
  }

  /** A customer's message. */
  public static FeedRecord message(
      String id, String conversation, Instant at, double sentiment, String... more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("messageId", text(id));
    fields.put("conversationId", text(conversation));
    fields.put("revision", "1");
    fields.put("role", text("CUSTOMER"));
    fields.put("channel", text("CHAT"));
    fields.put("sentAt", text(at));
    fields.put("text", text("Where is my parcel?"));
    fields.put("truncated", "false");
    fields.put(
        "sentiment",
        "{\"label\":\"%s\",\"score\":%s,\"probabilities\":{\"negative\":0.5,\"neutral\":0.3,\"positive\":0.2}}"
            .formatted(sentiment < 0 ? "NEGATIVE" : "POSITIVE", sentiment));
    fields.put("signals", "[]");
    fields.put("because", "[]");
    fields.put("courtesy", "false");
    fields.put("redactions", "[]");
    fields.put("model", "{\"id\":\"sentiment-en\",\"version\":\"1.0.0\",\"reader\":\"LINEAR\"}");
    return record(Topics.SCORED_MESSAGES, conversation, json(fields, more));
  }

  /** Nothing more under this key. */
  public static FeedRecord tombstone(Topic<?> topic, String key) {
    return record(topic, key, null);
  }

  /** A record of any topic. */
  public static FeedRecord record(Topic<?> topic, String key, @Nullable String json) {
    RawRecord raw =
        new RawRecord(
            topic.name(),
            0,
            0,
            NOW.toEpochMilli(),
            key.getBytes(StandardCharsets.UTF_8),
            json == null ? null : json.getBytes(StandardCharsets.UTF_8));
    try {
      return new FeedRecord(topic, raw, topic.decode(raw), null);
    } catch (UnreadableRecordException e) {
      throw new IllegalArgumentException(e.detail() + " in " + json, e);
    }
  }

  /** Some time ago, as JSON. */
  public static String ago(Duration time) {
    return text(NOW.minus(time));
  }

  /** A JSON string. */
  public static String text(Object value) {
    return '"' + value.toString() + '"';
  }

  /** The snapshot in a record. */
  public static ConversationSnapshot snapshot(FeedRecord record) {
    return (ConversationSnapshot) value(record);
  }

  /** The alert in a record. */
  public static Alert alert(FeedRecord record) {
    return (Alert) value(record);
  }

  /** The message in a record. */
  public static ScoredMessage message(FeedRecord record) {
    return (ScoredMessage) value(record);
  }

  private static Object value(FeedRecord record) {
    Object value = record.value();
    if (value == null) {
      throw new IllegalArgumentException("a tombstone");
    }
    return value;
  }

  private static String json(Map<String, String> fields, String... more) {
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    StringBuilder json = new StringBuilder("{");
    fields.forEach(
        (name, value) ->
            json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":")
                .append(value));
    return json.append('}').toString();
  }
}

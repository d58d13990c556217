package io.earshot.bench.board;

import io.earshot.local.topics.TopicWriter;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * What a job would write of a busy floor: with every message its reading and how its conversation
 * stands now, with every tenth a routing decision, and two changes of alerts a second. Every record
 * tells when it was meant to be written, so that a late writer counts as latency.
 */
final class FloorTraffic {

  private static final int MESSAGES_EACH = 40;
  private static final int MESSAGES_PER_DECISION = 10;
  private static final String[] TEAMS = {"north", "south", "east", "west"};
  private static final String[] QUEUES = {"billing", "delivery", "technical", "retention"};

  private final TopicWriter writer;
  private final int conversations;
  private final int perSecond;

  FloorTraffic(TopicWriter writer, int conversations, int perSecond) {
    this.writer = writer;
    this.conversations = conversations;
    this.perSecond = perSecond;
  }

  /** Opens all conversations, each with so many revisions. */
  void open(int revisions) {
    Instant now = now();
    for (int revision = 1; revision <= revisions; revision++) {
      for (int slot = 0; slot < conversations; slot++) {
        conversation(slot, 0, revision, now, "OPEN");
      }
    }
    writer.flush();
  }

  /** Writes for so long, at the pace that was asked for. */
  void play(Duration time) {
    long start = System.nanoTime();
    Instant startAt = now();
    long messages = time.toSeconds() * perSecond;
    for (long i = 0; i < messages; i++) {
      long dueNanos = i * 1_000_000_000L / perSecond;
      for (long left = dueNanos - (System.nanoTime() - start);
          left > 0;
          left = dueNanos - (System.nanoTime() - start)) {
        LockSupport.parkNanos(left);
      }
      message(i, startAt.plusNanos(dueNanos));
    }
    writer.flush();
  }

  private void message(long number, Instant at) {
    int slot = (int) (number % conversations);
    long turn = number / conversations + slot % MESSAGES_EACH;
    long episode = turn / MESSAGES_EACH;
    int revision = (int) (turn % MESSAGES_EACH) + 2;
    boolean isLast = revision == MESSAGES_EACH + 1;
    scored(slot, episode, number, at);
    conversation(slot, episode, revision, at, isLast ? "ENDED" : "OPEN");
    if (number % MESSAGES_PER_DECISION == 0) {
      decision(slot, episode, revision, at);
    }
    if (number % (perSecond / 2) == 0) {
      alert(slot, episode, number, at);
    }
  }

  private void conversation(int slot, long episode, int revision, Instant at, String status) {
    String end =
        status.equals("OPEN")
            ? ""
            : ",\"endedAt\":\"%s\",\"disposition\":\"RESOLVED\"".formatted(at);
    write(
        Topics.CONVERSATIONS,
        id(slot, episode),
        ("{\"conversationId\":\"%s\",\"revision\":%d,\"status\":\"%s\",\"changedAt\":\"%s\","
                + "\"customerId\":\"u-%d\",\"tier\":\"GOLD\",\"channel\":\"CHAT\",\"queue\":\"%s\","
                + "\"team\":\"%s\",\"agentId\":\"a-%d\",\"language\":\"en\",\"startedAt\":\"%s\","
                + "\"lastMessageAt\":\"%s\",\"messages\":{\"customer\":%d,\"agent\":%d},"
                + "\"mood\":{\"score\":%.2f,\"trend\":\"FALLING\",\"worst\":-0.8,"
                + "\"negativeStreak\":2},\"risk\":{\"score\":%.2f,\"because\":[{\"factor\":"
                + "\"slope\",\"value\":-0.3,\"weight\":0.7}]},\"signals\":{\"REPEAT_CONTACT\":1},"
                + "\"subject\":{\"label\":\"billing\",\"confidence\":0.8},\"lateMessages\":0%s}")
            .formatted(
                id(slot, episode),
                revision,
                status,
                at,
                slot,
                QUEUES[slot % QUEUES.length],
                TEAMS[slot % TEAMS.length],
                slot % 100,
                at.minusSeconds(4L * revision),
                at,
                revision / 2,
                revision / 2,
                Math.sin(slot + revision / 5.0),
                Math.abs(Math.cos(slot + revision / 5.0)),
                end));
  }

  private void scored(int slot, long episode, long number, Instant at) {
    write(
        Topics.SCORED_MESSAGES,
        id(slot, episode),
        ("{\"messageId\":\"m-%d\",\"conversationId\":\"%s\",\"revision\":1,\"customerId\":\"u-%d\","
                + "\"role\":\"CUSTOMER\",\"channel\":\"CHAT\",\"sentAt\":\"%s\",\"text\":\"I have"
                + " asked for this twice already and nobody has called me back, what is going on"
                + " with my order?\",\"truncated\":false,\"language\":{\"code\":\"en\","
                + "\"confidence\":0.98},\"sentiment\":{\"label\":\"NEGATIVE\",\"score\":-0.71,"
                + "\"probabilities\":{\"negative\":0.8,\"neutral\":0.11,\"positive\":0.09}},"
                + "\"emotion\":{\"label\":\"FRUSTRATION\",\"confidence\":0.66},\"signals\":[{"
                + "\"name\":\"REPEAT_CONTACT\",\"confidence\":0.82,\"from\":2,\"to\":18}],"
                + "\"because\":[{\"token\":\"asked\",\"weight\":-1.4}],\"courtesy\":false,"
                + "\"redactions\":[],\"model\":{\"id\":\"sentiment-en\",\"version\":\"1.3.0\","
                + "\"reader\":\"LINEAR\"}}")
            .formatted(number, id(slot, episode), slot, at));
  }

  private void decision(int slot, long episode, int revision, Instant at) {
    write(
        Topics.ROUTING_DECISIONS,
        id(slot, episode),
        ("{\"decisionId\":\"d-%s\",\"revision\":%d,\"conversationId\":\"%s\",\"kind\":\"CHANGED\","
                + "\"decidedAt\":\"%s\",\"expiresAt\":\"%s\",\"target\":{\"queue\":\"retention\","
                + "\"skills\":[\"billing\"],\"language\":\"en\",\"team\":\"north\"},\"priority\":{"
                + "\"value\":70,\"min\":0,\"max\":100,\"higherIsSooner\":true},\"because\":[{"
                + "\"reason\":\"angry customer\",\"rule\":\"angry\",\"version\":1}]}")
            .formatted(id(slot, episode), revision, id(slot, episode), at, at.plusSeconds(600)));
  }

  private void alert(int slot, long episode, long number, Instant at) {
    String id = "alert-" + number;
    write(
        Topics.ALERTS,
        id,
        ("{\"alertId\":\"%s\",\"revision\":1,\"state\":\"OPENED\",\"conversationId\":\"%s\","
                + "\"severity\":\"WARNING\",\"level\":1,\"queue\":\"billing\",\"team\":\"%s\","
                + "\"openedAt\":\"%s\",\"changedAt\":\"%s\",\"title\":\"Asks for a supervisor\","
                + "\"because\":[],\"becauseNoLonger\":[],\"evidence\":[{\"messageId\":\"m\","
                + "\"role\":\"CUSTOMER\",\"quote\":\"I have asked twice\",\"sentAt\":\"%s\"}],"
                + "\"mood\":{\"before\":0.1,\"now\":-0.6},\"suggestedAction\":\"Listen in\","
                + "\"recoverySteps\":{\"listen\":true,\"apologise\":false,\"own\":false,"
                + "\"solve\":false,\"followUp\":false},\"nextStep\":\"APOLOGISE\"}")
            .formatted(id, id(slot, episode), TEAMS[slot % TEAMS.length], at, at, at));
  }

  private static String id(int slot, long episode) {
    return String.format(Locale.ROOT, "c-%d-%d", slot, episode);
  }

  private void write(Topic<?> topic, String key, String json) {
    writer.write(
        topic,
        key.getBytes(StandardCharsets.UTF_8),
        json.getBytes(StandardCharsets.UTF_8),
        System.currentTimeMillis());
  }

  private static Instant now() {
    return Instant.ofEpochMilli(System.currentTimeMillis());
  }
}

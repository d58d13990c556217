package io.earshot.pipeline.given;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import java.time.Instant;
import java.util.Map;

/** A call, event by event; times are seconds from its start, message ids are those seconds. */
public final class Script {

  /** When calls start unless said otherwise. */
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final ConversationId id;
  private final Instant from;

  private Script(String id, Instant from) {
    this.id = new ConversationId(id);
    this.from = from;
  }

  /** A call that starts at noon. */
  public static Script call(String id) {
    return new Script(id, NOON);
  }

  /** The same call, started then. */
  public Script startingAt(Instant when) {
    return new Script(id.value(), when);
  }

  public ConversationId id() {
    return id;
  }

  public Instant second(int second) {
    return from.plusSeconds(second);
  }

  public long millis(int second) {
    return second(second).toEpochMilli();
  }

  public ConversationStarted startedBy(String customer) {
    return new ConversationStarted(
        id,
        from,
        Channel.VOICE,
        new CustomerId(customer),
        "billing",
        null,
        null,
        null,
        Map.of("site", "leeds"));
  }

  public Message customer(int second, String text) {
    return message(second, ParticipantRole.CUSTOMER, text, true);
  }

  public Message agent(int second, String text) {
    return message(second, ParticipantRole.AGENT, text, true);
  }

  /** What the customer has said so far, before he has finished. */
  public Message partial(int second, String text) {
    return message(second, ParticipantRole.CUSTOMER, text, false);
  }

  public ConversationEnded ended(int second) {
    return new ConversationEnded(id, second(second), Disposition.RESOLVED, null);
  }

  private Message message(int second, ParticipantRole role, String text, boolean isFinal) {
    return new Message(
        id,
        new MessageId(id + "-" + second),
        role,
        role == ParticipantRole.CUSTOMER ? "c" : "a",
        text,
        second(second),
        null,
        null,
        null,
        null,
        isFinal,
        null,
        "en",
        false);
  }
}

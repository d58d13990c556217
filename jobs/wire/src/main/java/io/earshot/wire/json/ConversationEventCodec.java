package io.earshot.wire.json;

import com.fasterxml.jackson.databind.ObjectWriter;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.HoldEnded;
import io.earshot.domain.event.HoldStarted;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.MessageRedacted;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantLeft;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.event.SurveyKind;
import io.earshot.wire.deadletter.DeadLetterReason;
import io.earshot.wire.deadletter.UnreadableRecordException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events as they come in from a contact centre, one a record, or one a line of a file. */
public final class ConversationEventCodec implements Codec<ConversationEvent> {

  private static final ObjectWriter WRITER = Json.INPUTS.writerFor(ConversationEvent.class);

  /** The name of the event's type, for example "conversation.started". */
  public static String typeOf(ConversationEvent event) {
    return EventType.of(event).wireName();
  }

  /**
   * The event in JSON.
   *
   * @throws IllegalArgumentException for an event that never comes in
   */
  @Override
  public byte[] write(ConversationEvent event) {
    EventType.of(event);
    return Json.write(WRITER, event);
  }

  @Override
  public ConversationEvent read(byte[] json, long timestampMillis)
      throws UnreadableRecordException {
    Fields fields = Fields.of(json);
    EventType type = EventType.named(fields.requiredName("type"));
    if (type == null) {
      throw new UnreadableRecordException(
          DeadLetterReason.UNKNOWN_TYPE, "type must be one of " + EventType.names());
    }
    ConversationId conversation = new ConversationId(fields.requiredName("conversationId"));
    return switch (type) {
      case MESSAGE -> message(conversation, timestampMillis, fields);
      case CONVERSATION_STARTED -> started(conversation, fields);
      case MESSAGE_REDACTED ->
          new MessageRedacted(
              conversation,
              fields.requiredInstant("occurredAt"),
              new MessageId(fields.requiredName("messageId")));
      case PARTICIPANT_JOINED -> joined(conversation, fields);
      case PARTICIPANT_LEFT -> left(conversation, fields);
      case CONVERSATION_TRANSFERRED -> transferred(conversation, fields);
      case HOLD_STARTED ->
          new HoldStarted(
              conversation, fields.requiredInstant("occurredAt"), fields.name("participantId"));
      case HOLD_ENDED ->
          new HoldEnded(
              conversation, fields.requiredInstant("occurredAt"), fields.name("participantId"));
      case CONVERSATION_ENDED ->
          new ConversationEnded(
              conversation,
              fields.requiredInstant("occurredAt"),
              fields.optional("disposition", Disposition.class),
              fields.remark("reason"));
      case SURVEY_ANSWERED -> answered(conversation, fields);
    };
  }

  private static Message message(ConversationId conversation, long timestampMillis, Fields fields)
      throws UnreadableRecordException {
    MessageId messageId = new MessageId(fields.requiredName("messageId"));
    ParticipantRole role = fields.required("role", ParticipantRole.class);
    String text = fields.text("text");
    if (text == null) {
      throw Fields.missing("text");
    }
    String kept = WellFormed.cut(text, Message.MAX_TEXT);
    String replaces = fields.name("replaces");
    return new Message(
        conversation,
        messageId,
        role,
        fields.name("participantId"),
        kept,
        sentAt(fields, timestampMillis),
        fields.instant("startedAt"),
        fields.instant("endedAt"),
        fields.share("confidence"),
        fields.number("loudness"),
        fields.flag("final", true),
        replaces == null ? null : new MessageId(replaces),
        fields.name("language"),
        fields.flag("truncated", false) || kept.length() < text.length());
  }

  private static Instant sentAt(Fields fields, long timestampMillis)
      throws UnreadableRecordException {
    Instant sentAt = fields.instant("sentAt");
    if (sentAt != null) {
      return sentAt;
    }
    if (timestampMillis < 0) {
      throw Fields.missing("sentAt");
    }
    Instant recordedAt = Instant.ofEpochMilli(timestampMillis);
    if (!InstantText.isPlausible(recordedAt)) {
      throw Fields.bad("sentAt", "is absent, and the record's timestamp is no time to stand in");
    }
    return recordedAt;
  }

  private static ConversationStarted started(ConversationId conversation, Fields fields)
      throws UnreadableRecordException {
    Channel channel = fields.optional("channel", Channel.class);
    return new ConversationStarted(
        conversation,
        fields.requiredInstant("occurredAt"),
        channel == null ? Channel.UNKNOWN : channel,
        customer(fields),
        fields.name("queue"),
        fields.name("language"),
        fields.name("agentId"),
        fields.name("team"),
        fields.attributes("attributes"));
  }

  private static ParticipantJoined joined(ConversationId conversation, Fields fields)
      throws UnreadableRecordException {
    return new ParticipantJoined(
        conversation,
        fields.requiredInstant("occurredAt"),
        fields.requiredName("participantId"),
        fields.required("role", ParticipantRole.class),
        fields.name("agentId"),
        fields.name("team"));
  }

  private static ParticipantLeft left(ConversationId conversation, Fields fields)
      throws UnreadableRecordException {
    return new ParticipantLeft(
        conversation,
        fields.requiredInstant("occurredAt"),
        fields.requiredName("participantId"),
        fields.required("role", ParticipantRole.class),
        fields.name("agentId"));
  }

  private static ConversationTransferred transferred(ConversationId conversation, Fields fields)
      throws UnreadableRecordException {
    return new ConversationTransferred(
        conversation,
        fields.requiredInstant("occurredAt"),
        fields.name("toQueue"),
        fields.name("toAgentId"),
        fields.remark("reason"));
  }

  private static SurveyAnswered answered(ConversationId conversation, Fields fields)
      throws UnreadableRecordException {
    SurveyKind kind = fields.required("kind", SurveyKind.class);
    int score = fields.requiredWhole("score");
    if (!kind.allows(score)) {
      throw Fields.bad("score", "of " + kind + " must be a whole number from " + kind.range());
    }
    return new SurveyAnswered(
        conversation,
        fields.requiredInstant("occurredAt"),
        new CustomerId(fields.requiredName("customerId")),
        kind,
        score,
        fields.remark("comment"));
  }

  private static @Nullable CustomerId customer(Fields fields) throws UnreadableRecordException {
    String customer = fields.name("customerId");
    return customer == null ? null : new CustomerId(customer);
  }
}

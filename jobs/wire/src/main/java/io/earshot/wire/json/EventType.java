package io.earshot.wire.json;

import static java.util.function.Function.identity;

import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.HoldEnded;
import io.earshot.domain.event.HoldStarted;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageRedacted;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantLeft;
import io.earshot.domain.event.SurveyAnswered;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The events that come in, with the names they have there. */
enum EventType {
  CONVERSATION_STARTED("conversation.started", ConversationStarted.class),
  MESSAGE("message", Message.class),
  MESSAGE_REDACTED("message.redacted", MessageRedacted.class),
  PARTICIPANT_JOINED("participant.joined", ParticipantJoined.class),
  PARTICIPANT_LEFT("participant.left", ParticipantLeft.class),
  CONVERSATION_TRANSFERRED("conversation.transferred", ConversationTransferred.class),
  HOLD_STARTED("hold.started", HoldStarted.class),
  HOLD_ENDED("hold.ended", HoldEnded.class),
  CONVERSATION_ENDED("conversation.ended", ConversationEnded.class),
  SURVEY_ANSWERED("survey.answered", SurveyAnswered.class);

  private static final Map<String, EventType> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(t -> t.wireName, identity()));

  private static final Map<Class<?>, EventType> BY_CLASS =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(t -> t.event, identity()));

  private final String wireName;
  private final Class<? extends ConversationEvent> event;

  EventType(String wireName, Class<? extends ConversationEvent> event) {
    this.wireName = wireName;
    this.event = event;
  }

  String wireName() {
    return wireName;
  }

  Class<? extends ConversationEvent> event() {
    return event;
  }

  /** The type of that name, or null. */
  static @Nullable EventType named(String wireName) {
    return BY_NAME.get(wireName);
  }

  /** The type of an event that may be on the topic. */
  static EventType of(ConversationEvent event) {
    EventType type = BY_CLASS.get(event.getClass());
    if (type == null) {
      throw new IllegalArgumentException(
          "%s of %s is Earshot's own and never on a topic"
              .formatted(event.getClass().getSimpleName(), event.conversationId()));
    }
    return type;
  }

  /** Every name, for a person to read. */
  static String names() {
    return Arrays.stream(values()).map(EventType::wireName).collect(Collectors.joining(", "));
  }
}

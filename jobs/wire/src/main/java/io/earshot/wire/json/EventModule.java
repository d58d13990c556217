package io.earshot.wire.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.Message;

/** How the events that come in are written: their type first, and their time last. */
final class EventModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  EventModule() {
    super("events");
    setMixInAnnotation(ConversationEvent.class, TypeFirst.class);
    for (EventType type : EventType.values()) {
      registerSubtypes(new NamedType(type.event(), type.wireName()));
      if (type != EventType.CONVERSATION_STARTED && type != EventType.MESSAGE) {
        setMixInAnnotation(type.event(), TimeLast.class);
      }
    }
    setMixInAnnotation(Message.class, MessageJson.class);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  interface TypeFirst {}

  @JsonPropertyOrder({
    "conversationId",
    "messageId",
    "participantId",
    "role",
    "agentId",
    "team",
    "toQueue",
    "toAgentId",
    "disposition",
    "reason",
    "customerId",
    "kind",
    "score",
    "comment",
    "occurredAt"
  })
  interface TimeLast {}

  interface MessageJson {
    @JsonProperty("final")
    boolean isFinal();

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean truncated();
  }
}

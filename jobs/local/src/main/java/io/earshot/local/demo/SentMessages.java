package io.earshot.local.demo;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** When the latest messages were sent, by this machine's nanosecond clock. */
final class SentMessages {

  private static final int KEPT = 50_000;

  private final Map<MessageId, Long> byId = new Bounded<>();
  private final Map<Moment, Long> byMoment = new Bounded<>();

  void sent(Message message, long nanos) {
    byId.put(message.messageId(), nanos);
    byMoment.put(new Moment(message.conversationId(), message.sentAt()), nanos);
  }

  OptionalLong sentNanos(MessageId id) {
    return of(byId.get(id));
  }

  /** Of the message of that conversation with that time; empty if it was no message's time. */
  OptionalLong sentNanos(ConversationId conversation, Instant at) {
    return of(byMoment.get(new Moment(conversation, at)));
  }

  private static OptionalLong of(@Nullable Long nanos) {
    return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
  }

  private record Moment(ConversationId conversation, Instant at) {}

  private static final class Bounded<K> extends LinkedHashMap<K, Long> {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, Long> eldest) {
      return size() > KEPT;
    }
  }
}

package io.earshot.domain.customer;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A conversation that a customer began. */
public record Visit(ConversationId conversationId, Channel channel, Instant startedAt) {

  static final Comparator<Visit> NEWEST_FIRST =
      Comparator.comparing(Visit::startedAt)
          .reversed()
          .thenComparing(visit -> visit.conversationId().value());

  boolean isSameAs(@Nullable Visit other) {
    return other != null
        && conversationId.equals(other.conversationId)
        && startedAt.equals(other.startedAt);
  }
}

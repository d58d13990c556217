package io.earshot.domain.conversation;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantLeft;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ScoredMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lead looks after the conversation already.
 *
 * @param supervisors who are in the conversation, the first to come first; at most {@value #MAX}
 * @param escalatedTo the queue of leads to which it was transferred, or null
 */
public record Attention(List<String> supervisors, @Nullable String escalatedTo) {

  static final Attention NONE = new Attention(List.of(), null);
  static final int MAX = 4;

  /** Who it is: a supervisor's id, or the queue of leads; null if nobody does. */
  public @Nullable String by() {
    return supervisors.isEmpty() ? escalatedTo : supervisors.get(0);
  }

  /**
   * After an event that is no message.
   *
   * @param queues a transfer to one of them is an escalation
   */
  Attention after(ConversationEvent event, List<String> queues) {
    if (event instanceof ParticipantJoined joined && joined.role() == ParticipantRole.SUPERVISOR) {
      return with(joined.agentId() == null ? joined.participantId() : joined.agentId());
    }
    if (event instanceof ParticipantLeft left) {
      return without(left.participantId()).without(left.agentId());
    }
    if (event instanceof ConversationTransferred transfer && transfer.toQueue() != null) {
      String queue = transfer.toQueue();
      return new Attention(supervisors, queues.contains(queue) ? queue : null);
    }
    return this;
  }

  /** After a message that was said just now: a supervisor who speaks is there. */
  Attention after(ScoredMessage message) {
    if (message.role() != ParticipantRole.SUPERVISOR) {
      return this;
    }
    String participant = message.participantId();
    return with(participant == null ? "supervisor" : participant);
  }

  private Attention with(String supervisor) {
    if (supervisors.contains(supervisor) || supervisors.size() == MAX) {
      return this;
    }
    List<String> more = new ArrayList<>(supervisors);
    more.add(supervisor);
    return new Attention(List.copyOf(more), escalatedTo);
  }

  private Attention without(@Nullable String supervisor) {
    if (!supervisors.contains(supervisor)) {
      return this;
    }
    return new Attention(
        supervisors.stream().filter(it -> !it.equals(supervisor)).toList(), escalatedTo);
  }
}

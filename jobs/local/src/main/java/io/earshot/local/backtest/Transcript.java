package io.earshot.local.backtest;

import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When what was said in one conversation; none of its words. */
final class Transcript {

  private final Map<MessageId, Instant> sent = new HashMap<>();
  private @Nullable Instant leadJoinedAt;
  private @Nullable List<Instant> inOrder;

  /** A message; one that was sent before, corrected or repeated, keeps its place. */
  void add(Message message) {
    if (!message.isFinal()) {
      return;
    }
    if (message.role() == ParticipantRole.SUPERVISOR
        && (leadJoinedAt == null || message.sentAt().isBefore(leadJoinedAt))) {
      leadJoinedAt = message.sentAt();
    }
    sent.putIfAbsent(message.messageId(), message.sentAt());
    inOrder = null;
  }

  /** How many messages there are. */
  int size() {
    return sent.size();
  }

  /**
   * The position, from 0, of the message that something at this time comes after: a deadline
   * belongs to the message before it. -1 before the first.
   */
  int positionAt(Instant time) {
    List<Instant> times = times();
    int position = -1;
    while (position + 1 < times.size() && !times.get(position + 1).isAfter(time)) {
      position++;
    }
    return position;
  }

  /** Whether a lead was there by then, and need not be called any more. */
  boolean hasLeadAt(Instant time) {
    return leadJoinedAt != null && !time.isBefore(leadJoinedAt);
  }

  /** When the last message was sent; null without any. */
  @Nullable Instant lastAt() {
    List<Instant> times = times();
    return times.isEmpty() ? null : times.get(times.size() - 1);
  }

  private List<Instant> times() {
    List<Instant> times = inOrder;
    if (times == null) {
      times = sent.values().stream().sorted(Comparator.naturalOrder()).toList();
      inOrder = times;
    }
    return times;
  }
}

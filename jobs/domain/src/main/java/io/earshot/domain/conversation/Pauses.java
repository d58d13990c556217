package io.earshot.domain.conversation;

import io.earshot.domain.event.AnswerBegun;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.HoldEnded;
import io.earshot.domain.event.HoldStarted;
import io.earshot.domain.event.ParticipantLeft;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.ScoredMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times that do not count as waiting: the agent has put the customer on hold, or is answering.
 * Kept as intervals, so that a late message leads to the same wait as one in time.
 *
 * @param kept oldest first, at most {@value #MAX}
 */
public record Pauses(List<Pause> kept) {

  static final Pauses NONE = new Pauses(List.of());
  static final int MAX = 8;

  /** An answer that is not there by then is none any more. */
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

  /** After an event that is no message. A hold by the customer himself is his own affair. */
  Pauses after(ConversationEvent event, @Nullable CustomerId customer) {
    if (event instanceof HoldStarted hold) {
      boolean byCustomer = customer != null && customer.value().equals(hold.participantId());
      return byCustomer ? this : begun(hold.occurredAt(), null);
    }
    if (event instanceof AnswerBegun answer) {
      Instant at = answer.occurredAt();
      return endedAt(at).begun(at, at.plus(LONGEST_ANSWER));
    }
    boolean ends =
        event instanceof HoldEnded
            || event instanceof ConversationTransferred
            || event instanceof ParticipantLeft;
    return ends ? endedAt(event.occurredAt()) : this;
  }

  /** After a message that was said just now: once the house has answered, nothing pauses. */
  Pauses after(ScoredMessage message) {
    return message.role().answersCustomer() ? endedAt(message.sentAt()) : this;
  }

  /** The tally with the wait as it counts at that time. */
  Tally applied(Tally tally, Instant at) {
    Instant since = tally.waitingSince();
    return since == null || kept.isEmpty()
        ? tally
        : tally.waitingSince(since.plusMillis(millis(since, at)));
  }

  /** The tally with the wait as it will count if nothing happens: none during a pause. */
  Tally expected(Tally tally) {
    Instant since = tally.waitingSince();
    if (since == null || kept.isEmpty()) {
      return tally;
    }
    return tally.waitingSince(lasts() ? null : since.plusMillis(millis(since, Instant.MAX)));
  }

  /** Until when an agent who is answering then has the time to, or null if none is. */
  @Nullable Instant answeringUntil(Instant at) {
    if (kept.isEmpty() || at.isBefore(kept.get(kept.size() - 1).from())) {
      return null;
    }
    Instant until = kept.get(kept.size() - 1).to();
    return until != null && at.isBefore(until) ? until : null;
  }

  private long millis(Instant since, Instant until) {
    return kept.stream().mapToLong(pause -> pause.millisWithin(since, until)).sum();
  }

  private boolean lasts() {
    return !kept.isEmpty() && kept.get(kept.size() - 1).to() == null;
  }

  private Pauses begun(Instant at, @Nullable Instant until) {
    if (lasts()) {
      return this;
    }
    List<Pause> more = new ArrayList<>(endedAt(at).kept);
    more.add(new Pause(at, until));
    return new Pauses(List.copyOf(more.subList(Math.max(0, more.size() - MAX), more.size())));
  }

  private Pauses endedAt(Instant at) {
    if (kept.isEmpty()) {
      return this;
    }
    List<Pause> others = new ArrayList<>(kept);
    Pause last = others.remove(others.size() - 1);
    if (at.isBefore(last.from()) || (last.to() != null && !last.to().isAfter(at))) {
      return this;
    }
    others.add(new Pause(last.from(), at));
    return new Pauses(List.copyOf(others));
  }
}

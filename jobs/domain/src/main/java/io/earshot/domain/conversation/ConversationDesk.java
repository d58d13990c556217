package io.earshot.domain.conversation;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.reading.Retraction;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingBook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Follows a conversation: what each event and each silence means for its mood, its escalation and
 * its routing.
 *
 * <p>A deadline that is due before an event is decided before it, as of its own time, whether its
 * timer rang or not. So what is told depends on the events alone and not on how fast time was seen
 * to pass: a replay tells the same.
 */
public final class ConversationDesk {

  private final ConversationSettings settings;
  private final RoutingBook book;

  /**
   * A desk with these settings.
   *
   * @param book tells which team looks after a queue
   */
  public ConversationDesk(ConversationSettings settings, RoutingBook book) {
    this.settings = settings;
    this.book = book;
  }

  /** What follows from a message that was read; {@code before} is null if nothing is known yet. */
  public ConversationStep onScored(@Nullable Conversation before, ScoredMessage message) {
    if (before == null && message.retraction() == Retraction.REDACTED) {
      return ConversationStep.NOTHING;
    }
    ConversationBench bench = bench(before, message.conversationId(), message.sentAt());
    bench.take(message);
    return bench.step();
  }

  /** What follows from any other event; {@code before} is null if nothing is known yet. */
  public ConversationStep onEvent(@Nullable Conversation before, ConversationEvent event) {
    if (before == null && event instanceof SurveyAnswered) {
      return ConversationStep.NOTHING;
    }
    ConversationBench bench = bench(before, event.conversationId(), event.occurredAt());
    if (event instanceof CustomerRecalled recalled) {
      bench.recall(recalled.standing());
    } else if (event instanceof ConversationStarted start) {
      bench.start(start);
    } else if (!(event instanceof SurveyAnswered)) {
      bench.take(event);
    }
    return bench.step();
  }

  /** What follows when time reaches {@code now}; a deadline that has moved has no consequence. */
  public ConversationStep onDeadline(Conversation before, Instant now) {
    Conversation rung = before.withAlarm(before.alarm().rang(now));
    ConversationBench bench = new ConversationBench(rung, settings, book);
    bench.settle(now);
    return bench.step();
  }

  private ConversationBench bench(
      @Nullable Conversation before, ConversationId conversationId, Instant at) {
    if (before == null) {
      return new ConversationBench(Conversation.begin(conversationId, at), settings, book);
    }
    ConversationBench bench = new ConversationBench(before, settings, book);
    bench.settle(at);
    if (bench.isForgotten()) {
      bench.beginAnew(Conversation.begin(conversationId, at));
    }
    return bench;
  }
}

package io.earshot.domain.conversation;

import io.earshot.domain.alert.AlertSettings;
import io.earshot.domain.escalation.RiskJudge;
import io.earshot.domain.event.AnswerBegun;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingBook;
import io.earshot.domain.rule.RuleJudge;
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
  private final AlertSettings alerts;
  private final Judgement judgement;

  /**
   * A desk with these settings.
   *
   * @param book tells which team looks after a queue
   * @param alerts tell when an escalation that comes back is the same one, and what a transfer to
   *     leads is
   * @param risk judges how likely a lead is needed; null where no model is in force
   * @param rules judge by the book in force; where it changes, a desk is made anew
   */
  public ConversationDesk(
      ConversationSettings settings,
      RoutingBook book,
      AlertSettings alerts,
      @Nullable RiskJudge risk,
      RuleJudge rules) {
    this.settings = settings;
    this.book = book;
    this.alerts = alerts;
    this.judgement = new Judgement(risk, rules, settings.escalation().unansweredWithin());
  }

  /** What follows from a message that was read; {@code before} is null if nothing is known yet. */
  public ConversationStep onScored(@Nullable Conversation before, ScoredMessage message) {
    boolean opens = message.retraction() == null && message.revision() == 1;
    if (before == null && !opens) {
      return ConversationStep.NOTHING;
    }
    ConversationBench bench = bench(before, message.conversationId(), message.sentAt(), opens);
    if (!bench.isForgotten()) {
      bench.take(message);
    }
    return bench.step();
  }

  /** What follows from any other event; {@code before} is null if nothing is known yet. */
  public ConversationStep onEvent(@Nullable Conversation before, ConversationEvent event) {
    boolean isHeard = !(event instanceof SurveyAnswered);
    boolean opens = isHeard && !(event instanceof AnswerBegun);
    if (before == null && !opens) {
      return ConversationStep.NOTHING;
    }
    ConversationBench bench = bench(before, event.conversationId(), event.occurredAt(), opens);
    if (bench.isForgotten()) {
      return bench.step();
    }
    if (event instanceof CustomerRecalled recalled) {
      bench.recall(recalled.standing());
    } else if (event instanceof ConversationStarted start) {
      bench.start(start);
    } else if (isHeard) {
      bench.take(event);
    }
    return bench.step();
  }

  /** What follows when time reaches {@code now}; a deadline that has moved has no consequence. */
  public ConversationStep onDeadline(Conversation before, Instant now) {
    Conversation rung = before.withAlarm(before.alarm().rang(now));
    ConversationBench bench = new ConversationBench(rung, settings, book, alerts, judgement);
    bench.settle(now);
    return bench.step();
  }

  /**
   * @param opens whether the event may open a conversation that is not known or was forgotten
   */
  private ConversationBench bench(
      @Nullable Conversation before, ConversationId conversationId, Instant at, boolean opens) {
    Conversation unheard = Conversation.begin(conversationId, at);
    ConversationBench bench =
        new ConversationBench(before == null ? unheard : before, settings, book, alerts, judgement);
    bench.settle(at);
    if (bench.isForgotten() && opens) {
      bench.beginAnew(unheard);
    }
    bench.reach(at);
    return bench;
  }
}

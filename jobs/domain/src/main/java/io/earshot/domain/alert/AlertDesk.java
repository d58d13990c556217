package io.earshot.domain.alert;

import io.earshot.domain.escalation.Correction;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.event.ConversationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Leads the alerts of a conversation through their life, one open at a time: opened, raised,
 * acknowledged, snoozed, cleared, reopened, closed.
 *
 * <p>A deadline that is due before something happens is decided before it, as of its own time. What
 * a lead does takes effect when it comes: his clock is not the conversation's.
 */
public final class AlertDesk {

  private final AlertSettings settings;

  /** A desk with these settings. */
  public AlertDesk(AlertSettings settings) {
    this.settings = settings;
  }

  /** What follows from an escalation; {@code before} is null if nothing is remembered. */
  public AlertStep onEscalation(@Nullable AlertCase before, Escalation escalation) {
    AlertBench bench = bench(before, escalation.conversationId());
    bench.settle(escalation.at());
    bench.take(escalation);
    return bench.step();
  }

  /** What follows from words that have changed; {@code before} is null if nothing is remembered. */
  public AlertStep onCorrection(@Nullable AlertCase before, Correction correction) {
    AlertBench bench = bench(before, correction.conversationId());
    bench.settle(correction.at());
    bench.take(correction);
    return bench.step();
  }

  /** What follows from what a lead does; {@code before} is null if nothing is remembered. */
  public AlertStep onAction(@Nullable AlertCase before, AlertAction action) {
    AlertBench bench = bench(before, action.conversationId());
    bench.take(action);
    return bench.step();
  }

  /** What follows when time reaches {@code now}; a deadline that has moved has no consequence. */
  public AlertStep onDeadline(AlertCase before, Instant now) {
    AlertBench bench = new AlertBench(before.withAlarm(before.alarm().rang(now)), settings);
    bench.settle(now);
    return bench.step();
  }

  private AlertBench bench(@Nullable AlertCase before, ConversationId conversationId) {
    return new AlertBench(before == null ? AlertCase.begin(conversationId) : before, settings);
  }
}

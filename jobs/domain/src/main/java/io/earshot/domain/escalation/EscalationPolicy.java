package io.earshot.domain.escalation;

import io.earshot.domain.event.Channel;
import io.earshot.domain.mood.SignalTally;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The built-in policy: which grounds are there, by what has been said and left unsaid, to think
 * that a conversation needs a lead? Each ground stands on its own; {@link Trouble} weighs them
 * together.
 */
public final class EscalationPolicy {

  private static final Map<Signal, Severity> WARNS = new EnumMap<>(Signal.class);

  static {
    WARNS.put(Signal.ASKS_FOR_SUPERVISOR, Severity.WARNING);
    WARNS.put(Signal.THREATENS_TO_LEAVE, Severity.WARNING);
    WARNS.put(Signal.LEGAL_THREAT, Severity.WARNING);
    WARNS.put(Signal.ABUSIVE_LANGUAGE, Severity.WARNING);
    WARNS.put(Signal.PUBLIC_THREAT, Severity.WATCH);
    WARNS.put(Signal.VULNERABLE, Severity.WATCH);
    WARNS.put(Signal.REPEAT_CONTACT, Severity.WATCH);
    WARNS.put(Signal.DISMISSIVE, Severity.WATCH);
  }

  private final EscalationSettings settings;

  /** A policy with these settings. */
  public EscalationPolicy(EscalationSettings settings) {
    this.settings = settings;
  }

  /**
   * The grounds there are at {@code now}.
   *
   * @return in a fixed order; empty if all is well
   */
  public List<Reason> assess(Tally tally, Channel channel, Instant now) {
    List<Reason> reasons = new ArrayList<>();
    addSignals(tally, reasons);
    addWait(tally, channel, now, reasons);
    return reasons;
  }

  /** When silence alone will next be a ground, or null if nobody waits. */
  public @Nullable Instant silenceDueAt(Tally tally, Channel channel, Instant after) {
    Instant since = tally.waitingSince();
    Duration limit = settings.unansweredWithin().of(channel);
    if (since == null || limit == null) {
      return null;
    }
    Instant first = since.plus(limit);
    Instant second = first.plus(limit);
    if (first.isAfter(after)) {
      return first;
    }
    return second.isAfter(after) ? second : null;
  }

  private void addSignals(Tally tally, List<Reason> reasons) {
    if (tally.signals().isEmpty()) {
      return;
    }
    boolean upset = tally.hasMood() && tally.mood() <= settings.watchMood();
    WARNS.forEach(
        (signal, severity) -> {
          SignalTally said = tally.signals().get(signal);
          if (said != null && isFresh(said, tally)) {
            reasons.add(reason(signal, said, upset ? Severity.WARNING : severity));
          }
        });
  }

  private boolean isFresh(SignalTally said, Tally tally) {
    return tally.customerMessages() - said.lastAtMessage() < settings.signalMessages();
  }

  private static Reason reason(Signal signal, SignalTally said, Severity severity) {
    return Reason.ofPolicy(
        signal.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        said.count(),
        severity,
        signal.inWords());
  }

  private void addWait(Tally tally, Channel channel, Instant now, List<Reason> reasons) {
    Instant since = tally.waitingSince();
    Duration limit = settings.unansweredWithin().of(channel);
    if (since == null || limit == null) {
      return;
    }
    Duration waited = Duration.between(since, now);
    if (waited.compareTo(limit) < 0) {
      return;
    }
    boolean twice = waited.compareTo(limit.multipliedBy(2)) >= 0;
    Duration reached = twice ? limit.multipliedBy(2) : limit;
    reasons.add(
        Reason.ofPolicy(
            twice ? "long-unanswered" : "unanswered",
            reached.toSeconds(),
            twice || tally.mood() <= settings.watchMood() ? Severity.WARNING : Severity.WATCH,
            "Customer unanswered for " + inWords(reached)));
  }

  private static String inWords(Duration duration) {
    if (duration.toMinutes() < 2) {
      return duration.toSeconds() + " s";
    }
    return duration.toHours() < 2 ? duration.toMinutes() + " min" : duration.toHours() + " h";
  }
}

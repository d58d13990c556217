package io.earshot.domain.mood;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Signal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signals of several messages on their way into one tally: the map is made once, at the end. */
final class SignalFold {

  private static final Signal[] SIGNALS = Signal.values();

  private final Map<Signal, SignalTally> before;
  private @Nullable SignalTally @Nullable [] tallies;

  SignalFold(Map<Signal, SignalTally> before) {
    this.before = before;
  }

  /** Adds what shows in a message, at which there have been so many of the customer. */
  void add(MessageMark mark, int atMessage) {
    boolean counts = mark.role() == ParticipantRole.CUSTOMER || mark.role().answersCustomer();
    if (mark.signals() == 0 || !counts) {
      return;
    }
    for (Signal signal : SIGNALS) {
      double strength = mark.strength(signal);
      if (strength > 0) {
        add(signal, strength, mark.confidence(signal) > 0, atMessage);
      }
    }
  }

  private void add(Signal signal, double strength, boolean detected, int atMessage) {
    @Nullable SignalTally[] all = tallies;
    if (all == null) {
      all = new SignalTally[SIGNALS.length];
      for (Map.Entry<Signal, SignalTally> known : before.entrySet()) {
        all[known.getKey().ordinal()] = known.getValue();
      }
      tallies = all;
    }
    SignalTally known = all[signal.ordinal()];
    all[signal.ordinal()] =
        (known == null ? SignalTally.NONE : known).plus(strength, detected, atMessage);
  }

  /** Those from before with what was added; only those that showed. */
  Map<Signal, SignalTally> signals() {
    if (tallies == null) {
      return before;
    }
    Map<Signal, SignalTally> after = new EnumMap<>(Signal.class);
    for (Signal signal : SIGNALS) {
      SignalTally tally = tallies[signal.ordinal()];
      if (tally != null) {
        after.put(signal, tally);
      }
    }
    return Collections.unmodifiableMap(after);
  }
}

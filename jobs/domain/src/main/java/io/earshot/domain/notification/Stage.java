package io.earshot.domain.notification;

import io.earshot.domain.alert.AlertState;
import org.jspecify.annotations.Nullable;

/** Where an alert is in its life, as far as those outside are concerned. */
public enum Stage {
  /** Somebody is needed. */
  OPEN,
  /** A lead has taken it, or put it off. */
  TAKEN,
  /** Nobody need do anything any more. */
  OVER;

  /** The stage of an alert in this state; null if nobody is told of it. */
  public static @Nullable Stage of(AlertState state) {
    return switch (state) {
      case OPENED, RAISED, REOPENED -> OPEN;
      case ACKNOWLEDGED, SNOOZED -> TAKEN;
      case CLEARED, CLOSED -> OVER;
      case WITHHELD -> null;
    };
  }
}

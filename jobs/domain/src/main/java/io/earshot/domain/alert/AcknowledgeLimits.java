package io.earshot.domain.alert;

import io.earshot.domain.escalation.Severity;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long an alert may wait to be acknowledged before the next lead is told, by severity; null
 * where it may wait for ever.
 */
public record AcknowledgeLimits(
    @Nullable Duration watch, @Nullable Duration warning, @Nullable Duration critical) {

  /** The limit of this severity, or null. */
  public @Nullable Duration of(Severity severity) {
    return switch (severity) {
      case WATCH -> watch;
      case WARNING -> warning;
      case CRITICAL -> critical;
    };
  }
}

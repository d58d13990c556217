package io.earshot.pipeline.settings;

import io.earshot.domain.arrangement.ArrangeSettings;
import io.earshot.domain.time.Idleness;
import java.time.Duration;

/**
 * How messages are arranged.
 *
 * @param partialFinalAfter a partial that nothing follows for so long counts as final
 * @param rememberAfterEnd how long after its end a conversation still knows its messages
 */
public record ArrangementSettings(Duration partialFinalAfter, Duration rememberAfterEnd) {

  /** The same, as the domain takes it. */
  public ArrangeSettings toDomain(Idleness idleness) {
    return new ArrangeSettings(partialFinalAfter, rememberAfterEnd, idleness);
  }
}

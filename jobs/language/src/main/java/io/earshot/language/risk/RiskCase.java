package io.earshot.language.risk;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.language.data.LabelledMessage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of which a person says whether, and from where on, it needed a lead.
 *
 * @param needFrom position of the entry after which a lead was needed, 0 for the first; null if
 *     never
 * @param timed whether the times are the conversation's own
 * @param entries up to the first by a supervisor, who would give it away
 */
public record RiskCase(
    String id, Channel channel, @Nullable Integer needFrom, boolean timed, List<Entry> entries) {

  /** Something that was said, masked, and when: since the beginning. */
  public record Entry(Duration at, LabelledMessage labelled) {

    ParticipantRole role() {
      return labelled.message().role();
    }
  }

  /** Whether a lead was ever needed. */
  public boolean needs() {
    return needFrom != null;
  }
}

package io.earshot.domain.arrangement;

import io.earshot.domain.event.Message;
import java.time.Instant;

/** A message that is not final yet, and when it will be taken for final. */
public record PendingPartial(Message message, Instant finalAt) {}

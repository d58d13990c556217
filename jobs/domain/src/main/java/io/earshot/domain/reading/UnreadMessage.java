package io.earshot.domain.reading;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as a reader gets it.
 *
 * @param text redacted; never null, may be empty
 * @param before the turns before it, oldest first, at most three
 * @param language ISO 639-1 code if known, or null
 */
public record UnreadMessage(
    String text,
    ParticipantRole role,
    Channel channel,
    List<ContextTurn> before,
    @Nullable String language) {}

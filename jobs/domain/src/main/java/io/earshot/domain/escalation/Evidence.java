package io.earshot.domain.escalation;

import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import java.time.Instant;

/**
 * Words that show why.
 *
 * @param quote redacted, at most 240 characters
 */
public record Evidence(MessageId messageId, ParticipantRole role, String quote, Instant sentAt) {}

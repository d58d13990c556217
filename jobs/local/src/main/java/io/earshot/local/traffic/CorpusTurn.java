package io.earshot.local.traffic;

import io.earshot.domain.event.ParticipantRole;
import java.time.Duration;

/**
 * Something said in a conversation of the corpus.
 *
 * @param at since the start of the conversation
 */
public record CorpusTurn(Duration at, ParticipantRole role, String text) {}

package io.earshot.local.traffic;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Emotion;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something said in a conversation of the corpus.
 *
 * @param at since the start of the conversation
 * @param emotion what it is labelled to express, or null; never sent, only figures are told by it
 */
public record CorpusTurn(
    Duration at, ParticipantRole role, String text, @Nullable Emotion emotion) {}

package io.earshot.domain.arrangement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one event or deadline.
 *
 * @param after what to remember; null when the conversation is forgotten
 * @param handedOn in this order
 * @param duplicates messages dropped because they had been handed on before, as they are
 * @param timerAt a timer to register, or null
 */
public record ArrangeStep(
    @Nullable Arrangement after,
    List<Arranged> handedOn,
    int duplicates,
    @Nullable Instant timerAt) {}

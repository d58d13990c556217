package io.earshot.domain.routing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue of the contact centre.
 *
 * @param team who looks after it, or null
 * @param skills what its agents need
 * @param answerWithin its service level, or null
 */
public record Queue(@Nullable String team, List<String> skills, @Nullable Duration answerWithin) {}

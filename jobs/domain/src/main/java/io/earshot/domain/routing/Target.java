package io.earshot.domain.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation should go.
 *
 * @param skills what the person who takes it needs; sorted, may be empty
 * @param language ISO 639-1 code, or null if not known
 */
public record Target(
    @Nullable String queue,
    List<String> skills,
    @Nullable String language,
    @Nullable String team) {}

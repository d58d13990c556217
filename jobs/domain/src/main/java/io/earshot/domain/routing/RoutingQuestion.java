package io.earshot.domain.routing;

import org.jspecify.annotations.Nullable;

/**
 * What a routing rule can ask for.
 *
 * @param language in which the customer is to be served: the one he speaks, or the first of his
 *     profile while he has said nothing; null if neither is known
 * @param isSpoken whether the house speaks it; true while it is not known
 * @param selfService what the customer is told who can see to his intent himself, or null
 */
public record RoutingQuestion(
    RoutingFacts facts,
    @Nullable String language,
    boolean isSpoken,
    @Nullable String selfService) {}

package io.earshot.domain.routing;

import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.SubjectLabel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation is about.
 *
 * @param language ISO 639-1 code, or null while it is not known with confidence
 * @param subject null if not known
 * @param intent what the customer made contact for, or null if not known
 * @param customerMessages so far
 * @param signals the customer's, detected so far
 * @param rules ids of the escalation rules that have fired so far, those in the shadow included;
 *     sorted
 */
public record Matter(
    @Nullable String language,
    @Nullable SubjectLabel subject,
    @Nullable Intent intent,
    int customerMessages,
    Set<Signal> signals,
    List<String> rules) {}

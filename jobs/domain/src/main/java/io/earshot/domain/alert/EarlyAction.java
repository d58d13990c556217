package io.earshot.domain.alert;

import java.time.Instant;

/**
 * An action that is there before its alert.
 *
 * @param until how long it is kept
 */
public record EarlyAction(AlertAction action, Instant until) {}

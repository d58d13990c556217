package io.earshot.domain.alert;

import java.time.Instant;

/** What somebody thinks of an alert, and since when. */
public record TakenVerdict(AlertId alertId, String by, AlertFeedback.Verdict verdict, Instant at) {}

package io.earshot.domain.alert;

import io.earshot.domain.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows for a conversation's alerts from one thing that happened, or from a deadline.
 *
 * @param after what to remember; null if nothing is left to remember
 * @param alerts to send on, in this order
 * @param audit to tell, in this order
 * @param feedback to tell, in this order
 * @param timerAt a timer to register, or null
 */
public record AlertStep(
    @Nullable AlertCase after,
    List<RaisedAlert> alerts,
    List<AuditEntry> audit,
    List<AlertFeedback> feedback,
    @Nullable Instant timerAt) {}

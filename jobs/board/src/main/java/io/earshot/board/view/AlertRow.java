package io.earshot.board.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as a list shows it, with what is known of its conversation.
 *
 * @param spark the conversation's mood, -1 to 1, oldest first
 * @param recordAt when the alert's record was written
 */
public record AlertRow(
    @JsonUnwrapped Alert alert,
    List<Double> spark,
    @Nullable Channel channel,
    @Nullable Tier tier,
    @Nullable Double risk,
    @Nullable String subject,
    @Nullable String language,
    Instant recordAt) {}

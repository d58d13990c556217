package io.earshot.local.traffic;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.Disposition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the corpus tells it.
 *
 * @param topic what it is about, in the corpus's words
 * @param outcome how it ended
 * @param leadNeededAfter position of the turn after which a lead was needed, or null; the demo only
 *     orders its conversations by it, it is never sent
 * @param csat what the customer would answer at the end, 1 to 5
 */
public record CorpusConversation(
    String id,
    Channel channel,
    String industry,
    String language,
    Tier tier,
    String topic,
    Disposition outcome,
    @Nullable Integer leadNeededAfter,
    int csat,
    List<CorpusTurn> turns) {}

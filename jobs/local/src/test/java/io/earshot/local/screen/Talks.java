package io.earshot.local.screen;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStatus;
import io.earshot.domain.conversation.MessageCounts;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.Mood;
import io.earshot.domain.mood.MoodTrend;
import io.earshot.local.demo.Talk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conversations on the floor, made up for a test. */
final class Talks {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private Talks() {}

  static Talk talk(String id, double mood, String lastLine) {
    return talk(id, mood, lastLine, null);
  }

  static Talk alerted(String id, Severity severity) {
    return talk(id, -0.5, "well?", severity);
  }

  private static Talk talk(String id, double mood, String lastLine, @Nullable Severity severity) {
    ConversationSnapshot snapshot =
        new ConversationSnapshot(
            new ConversationId(id),
            1,
            ConversationStatus.OPEN,
            NOW,
            null,
            Tier.GOLD,
            Channel.CHAT,
            "billing",
            "north",
            "amina",
            "en",
            NOW,
            NOW,
            null,
            new MessageCounts(3, 2),
            new Mood(mood, MoodTrend.FALLING, mood, 3, null),
            null,
            Map.of(),
            null,
            null,
            null,
            null,
            0);
    return new Talk(
        snapshot, List.of(0.1, 0.0, mood), ParticipantRole.CUSTOMER, lastLine, severity);
  }
}

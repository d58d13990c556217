package io.earshot.local.demo;

import io.earshot.domain.alert.AlertState;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ParticipantRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it is shown.
 *
 * @param snapshot how it stands
 * @param moods the latest, oldest first
 * @param speaker who said lastLine; null before anybody has
 * @param alert how bad its open alert is, or null if none is open
 */
public record Talk(
    ConversationSnapshot snapshot,
    List<Double> moods,
    @Nullable ParticipantRole speaker,
    @Nullable String lastLine,
    @Nullable Severity alert) {

  /** Which conversation. */
  public ConversationId id() {
    return snapshot.conversationId();
  }

  /** How much it wants to be seen: more is more. */
  public double urgency() {
    double mood = snapshot.mood() == null ? 0 : -snapshot.mood().score();
    return (alert == null ? 0 : 10 * (alert.ordinal() + 1)) + mood;
  }

  static boolean isShown(AlertState state) {
    return switch (state) {
      case OPENED, RAISED, ACKNOWLEDGED, SNOOZED, REOPENED -> true;
      case CLEARED, CLOSED, WITHHELD -> false;
    };
  }
}

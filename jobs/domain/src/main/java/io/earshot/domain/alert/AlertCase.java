package io.earshot.domain.alert;

import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.time.Alarm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a conversation's alerts. Bounded: at most {@value #MAX_PAST} alerts
 * before the last one, and {@value #MAX_NOTES} of everything else.
 *
 * @param last the open alert, or the last one that was
 * @param past those before, the last one first; they only take verdicts and corrections
 * @param heldBack an escalation that is not told before the cool-down ends, or null
 * @param early actions that are there before their alert, oldest first
 * @param verdicts oldest first
 * @param done the hashes of actions that were taken, oldest first
 */
public record AlertCase(
    ConversationId conversationId,
    @Nullable KeptAlert last,
    List<KeptAlert> past,
    @Nullable Escalation heldBack,
    List<EarlyAction> early,
    List<TakenVerdict> verdicts,
    List<Long> done,
    Alarm alarm) {

  static final int MAX_PAST = 4;
  static final int MAX_NOTES = 16;

  static AlertCase begin(ConversationId conversationId) {
    return new AlertCase(
        conversationId, null, List.of(), null, List.of(), List.of(), List.of(), Alarm.NONE);
  }

  AlertCase withAlarm(Alarm newAlarm) {
    return new AlertCase(conversationId, last, past, heldBack, early, verdicts, done, newAlarm);
  }
}

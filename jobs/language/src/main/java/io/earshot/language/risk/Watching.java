package io.earshot.language.risk;

import io.earshot.domain.escalation.DecisionPolicy;
import io.earshot.domain.escalation.Outlook;
import io.earshot.domain.escalation.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a conversation as the job does: it decides after every entry, and when a rise has
 * awaited an answer for long enough. What would become of it after the last entry is not known and
 * does not count.
 */
final class Watching {

  private Watching() {}

  /** Decides anew, after this entry, at this time. */
  @FunctionalInterface
  interface Decision {
    Outlook after(int entry, Outlook before, Instant at);
  }

  /** The entry after which it first warned or worse, or null. */
  static @Nullable Integer alertedAfter(
      ReadCase conversation, DecisionPolicy policy, Decision decision) {
    Outlook outlook = Outlook.CLEAR;
    for (int entry = 0; entry < conversation.size(); entry++) {
      outlook = decision.after(entry, outlook, conversation.at(entry));
      Instant due = policy.dueAt(outlook);
      boolean goesOn = entry + 1 < conversation.size();
      if (!warns(outlook) && due != null && goesOn && !due.isAfter(conversation.at(entry + 1))) {
        outlook = decision.after(entry, outlook, due);
      }
      if (warns(outlook)) {
        return entry;
      }
    }
    return null;
  }

  private static boolean warns(Outlook outlook) {
    Severity severity = outlook.severity();
    return severity != null && severity != Severity.WATCH;
  }
}

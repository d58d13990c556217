package io.earshot.domain.conversation;

import io.earshot.domain.time.Alarm;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When silence alone means something for a conversation. */
final class Deadlines {

  private final ConversationSettings settings;
  private final Judgement judgement;

  Deadlines(ConversationSettings settings, Judgement judgement) {
    this.settings = settings;
    this.judgement = judgement;
  }

  /** When it counts as over if nothing is heard any more. */
  Instant idleAt(Conversation now) {
    return now.course().lastAt().plus(settings.idleness().of(now.facts().channel()));
  }

  /** When something is next to be decided. */
  Instant dueAt(Conversation now) {
    Instant endedAt = now.course().endedAt();
    if (endedAt != null) {
      return endedAt.plus(settings.forgetAfterEnd());
    }
    if (!now.begun()) {
      return idleAt(now);
    }
    Instant toldAt = now.told().at();
    Instant tellAt =
        now.told().pending() && toldAt != null ? toldAt.plus(settings.tellAtMostEvery()) : null;
    Instant due = earlier(idleAt(now), tellAt);
    return earlier(due, judgement.dueAt(now));
  }

  private static Instant earlier(Instant a, @Nullable Instant b) {
    Instant earlier = Alarm.earlier(a, b);
    return earlier == null ? a : earlier;
  }
}

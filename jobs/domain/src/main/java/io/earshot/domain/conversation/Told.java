package io.earshot.domain.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the world was last told of a conversation.
 *
 * @param revision of the last snapshot; 0 before the first
 * @param at event time of the last snapshot, or null before the first
 * @param essence of the last snapshot: what changes it is told at once
 * @param pending whether something less urgent has changed since
 */
public record Told(int revision, @Nullable Instant at, long essence, boolean pending) {

  static final Told NOTHING = new Told(0, null, 0, false);

  Told next(Instant when, long newEssence) {
    return new Told(revision + 1, when, newEssence, false);
  }

  Told later() {
    return new Told(revision, at, essence, true);
  }
}

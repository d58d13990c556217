package io.earshot.board.view;

import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingDecision;

/**
 * Is told what is news, as soon as it is folded; nothing of what was there when the board started.
 * Calls come on the feed's thread, in the order of the fold: do not linger.
 */
public interface ViewListener {

  /** An alert was opened or has changed. */
  default void alerted(AlertRow alert) {}

  /** Something was said. */
  default void said(ScoredMessage message) {}

  /** A conversation is routed. */
  default void routed(RoutingDecision decision) {}

  /** A conversation stands otherwise than before, or is gone. */
  default void changed(ConversationId id) {}

  /** Somebody asked for something, and this came of it. */
  default void audited(AuditEntry entry) {}

  /** All that was there when the board started is folded. */
  default void caughtUp() {}
}

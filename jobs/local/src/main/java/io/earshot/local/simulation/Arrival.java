package io.earshot.local.simulation;

import io.earshot.domain.event.ConversationId;

/**
 * A conversation that comes.
 *
 * @param number from 0, in order of time
 * @param at milliseconds since the beginning
 * @param handlingMillis how long it occupies an agent
 * @param patienceMillis how long the customer waits; {@link #FOR_EVER} if he does not give up
 */
public record Arrival(
    int number, Enquiry enquiry, long at, long handlingMillis, long patienceMillis) {

  /** The patience of who has written and gone. */
  public static final long FOR_EVER = Long.MAX_VALUE;

  ConversationId id() {
    return new ConversationId(enquiry.id() + "-" + number);
  }
}

package io.earshot.local.simulation;

/**
 * What became of an arrival.
 *
 * @param waitedMillis until an agent took it, or the customer gave up
 * @param answered whether an agent took it
 */
public record Outcome(Arrival arrival, long waitedMillis, boolean answered) {

  /** Whether an agent took it within the service level of the queue that it came to. */
  boolean isInTime() {
    return answered && waitedMillis <= arrival.enquiry().asQueued().serviceLevel().toMillis();
  }
}

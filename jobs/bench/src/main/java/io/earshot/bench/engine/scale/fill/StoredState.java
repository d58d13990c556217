package io.earshot.bench.engine.scale.fill;

import java.io.Serializable;

/**
 * The state of one key and its timers.
 *
 * @param state as its own serializer writes it
 * @param timers in event time, epoch milliseconds
 */
public record StoredState(String key, byte[] state, long[] timers) implements Serializable {

  private static final long serialVersionUID = 1L;
}

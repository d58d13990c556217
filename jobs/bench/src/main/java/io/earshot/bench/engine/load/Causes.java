package io.earshot.bench.engine.load;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which conversation something was said in, and when, in this measurement. By it, what is told
 * because of something said is known from what is told because time has passed: only the first is
 * late by what the way takes. Safe to ask while events are sent.
 */
public final class Causes {

  private final Set<Cause> causes = ConcurrentHashMap.newKeySet();

  /** Something is about to be sent. */
  void add(String conversation, long atMillis) {
    causes.add(new Cause(conversation, atMillis));
  }

  /** Whether something was sent in that conversation that was meant for that instant. */
  boolean have(String conversation, long atMillis) {
    return causes.contains(new Cause(conversation, atMillis));
  }

  /** A new measurement begins. */
  public void begin() {
    causes.clear();
  }

  private record Cause(String conversation, long atMillis) {}
}

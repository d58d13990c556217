package io.earshot.local.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/**
 * Ctrl-C, or a polite kill, as something to wait for: the command then ends in its own order. Who
 * asks twice does not want to wait.
 */
final class StopSignal {

  private static final int KILLED = 130;

  private final CountDownLatch asked = new CountDownLatch(1);

  private StopSignal() {}

  /** Listens from now on. */
  static StopSignal listen() {
    StopSignal signal = new StopSignal();
    Signals.register("INT", signal::ask);
    Signals.register("TERM", signal::ask);
    return signal;
  }

  private void ask() {
    if (isAsked()) {
      Runtime.getRuntime().halt(KILLED);
    }
    asked.countDown();
  }

  /** Asks to end. */
  void end() {
    asked.countDown();
  }

  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Waits; true as soon as the end is asked for. */
  boolean within(Duration time) {
    try {
      return asked.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}

package io.earshot.bench.engine.site;

import io.earshot.local.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A Kafka broker in a process of its own: {@code DIRECTORY PORT}. */
public final class BrokerMain {

  private BrokerMain() {}

  /** Runs until it is killed. */
  public static void main(String[] arguments) throws InterruptedException {
    try (EmbeddedBroker broker =
        EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
      System.out.println("Kafka answers at " + broker.bootstrapServers());
      new CountDownLatch(1).await();
    }
  }
}

package io.earshot.board.command;

import io.earshot.wire.Topic;
import java.util.concurrent.CompletableFuture;

/** Where the board writes. */
public interface Outbox {

  /**
   * Writes the record that stands for the value.
   *
   * @return done as soon as Kafka has it; fails if Kafka does not take it in time
   */
  <T> CompletableFuture<Void> write(Topic<T> topic, T value);
}

package io.earshot.board.command;

import io.earshot.board.command.CommandException.Why;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until Kafka has what was written. */
final class Written {

  private static final int SECONDS = 6;

  private Written() {}

  static void await(CompletableFuture<?> writing) throws CommandException {
    try {
      writing.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new CommandException(Why.KAFKA_AWAY, "Kafka does not answer; try again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException(Why.KAFKA_AWAY, "the board is being stopped");
    }
  }
}

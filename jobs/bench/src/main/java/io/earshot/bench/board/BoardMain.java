package io.earshot.bench.board;

import io.earshot.board.Board;
import io.earshot.board.BoardSettings;
import io.earshot.local.Ports;
import io.earshot.rules.RuleFile;

/** The board and nothing else: arguments are the Kafka and the port. */
final class BoardMain {

  private BoardMain() {}

  public static void main(String[] args) throws InterruptedException {
    Board board =
        Board.start(
            new BoardSettings(args[0], Ports.HOST, Integer.parseInt(args[1]), RuleFile.shipped()));
    Runtime.getRuntime().addShutdownHook(new Thread(board::close));
    Thread.currentThread().join();
  }
}

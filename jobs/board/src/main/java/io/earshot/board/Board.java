package io.earshot.board;

import io.earshot.board.access.Access;
import io.earshot.board.web.BoardServer;
import java.net.URI;

/** The page a team lead keeps open all day, from start to end. */
public final class Board implements AutoCloseable {

  private final BoardServer server;

  private Board(BoardServer server) {
    this.server = server;
  }

  /** A board that answers at once and shows what the topics hold as soon as it has read them. */
  public static Board start(BoardSettings settings) {
    return new Board(BoardServer.start(settings.host(), settings.port(), Access.loopback()));
  }

  /** Where a browser finds it. */
  public URI address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
  }
}

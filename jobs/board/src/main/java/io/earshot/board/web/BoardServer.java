package io.earshot.board.web;

import io.earshot.board.access.Access;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;

/** The web server of the board: page, data and live events under one port. */
public final class BoardServer implements AutoCloseable {

  private final Javalin javalin;
  private final String host;

  private BoardServer(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Starts to answer.
   *
   * @param port 0 for any that is free
   */
  public static BoardServer start(String host, int port, Access access, BoardRoutes routes) {
    Page page = Page.load();
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config, host, port);
              access.addTo(config.routes);
              page.addTo(config.routes);
              routes.addTo(config.routes);
            });
    return new BoardServer(javalin.start(), host);
  }

  /** Where a browser finds it. */
  public URI address() {
    String name = host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
    return URI.create("http://" + name + ":" + javalin.port() + "/");
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(JavalinConfig config, String host, int port) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.host = host;
    config.jetty.port = port;
  }
}

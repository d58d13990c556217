package io.earshot.board.access;

import io.earshot.board.settings.AccessSettings;
import io.earshot.board.settings.ListenSettings;
import io.earshot.domain.audit.AuditEntry;
import io.javalin.Javalin;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A server with a few routes behind {@link Access}, and a clock that is set by hand. */
final class GuardedBoard implements AutoCloseable {

  final List<AuditEntry> audit = new CopyOnWriteArrayList<>();
  final Access access;
  private final Javalin javalin;
  private volatile Instant now = Instant.parse("2026-11-21T10:00:00Z");

  GuardedBoard(ListenSettings listen, AccessSettings settings) {
    access = Access.of(listen, settings, audit::add, () -> now);
    javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.host = "127.0.0.1";
              config.jetty.port = 0;
              access.addTo(config.routes);
              config.routes.get("/", ctx -> ctx.result("page"));
              config.routes.get("/api/now", ctx -> ctx.result(Access.viewer(ctx).name()));
              config.routes.get("/secret", ctx -> ctx.result("secret"));
              config.routes.post("/api/alerts/1/actions", ctx -> ctx.result("done"));
              config.routes.post("/api/rules/check", ctx -> ctx.result("done"));
              config.routes.put("/api/rules/1", ctx -> ctx.result("done"));
            });
    javalin.start();
  }

  static GuardedBoard ofThisMachine() {
    return new GuardedBoard(thisMachine(), AccessSettings.none());
  }

  static GuardedBoard withUsers(Path users) {
    return new GuardedBoard(thisMachine(), byPassword(users));
  }

  static AccessSettings byPassword(@Nullable Path users) {
    return new AccessSettings(
        AccessSettings.Login.USERS, users, Duration.ofHours(8), Duration.ofHours(24), null);
  }

  static ListenSettings thisMachine() {
    return new ListenSettings("127.0.0.1", 0, List.of(), false);
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  int port() {
    return javalin.port();
  }

  URI address() {
    return URI.create("http://localhost:" + javalin.port() + "/");
  }

  Browser browser() {
    return new Browser(address());
  }

  @Override
  public void close() {
    javalin.stop();
  }
}

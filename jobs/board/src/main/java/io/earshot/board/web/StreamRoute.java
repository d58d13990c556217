package io.earshot.board.web;

import io.earshot.board.access.Access;
import io.earshot.board.live.EventId;
import io.earshot.board.live.Live;
import io.earshot.board.live.Subscription;
import io.earshot.domain.event.ConversationId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What changes, as server-sent events. Each page has the thread of its request for as long as it
 * listens; a page whose browser does not read fills its queue and is let go.
 */
final class StreamRoute {

  private static final Duration WAIT = Duration.ofSeconds(10);

  private final Live live;

  StreamRoute(Live live) {
    this.live = live;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/stream", this::stream);
  }

  private void stream(Context ctx) throws IOException {
    Subscription subscription =
        live.subscribe(Access.viewer(ctx), conversation(ctx), lastSeen(ctx));
    if (subscription == null) {
      throw new RequestException(429, "too many pages are open");
    }
    try (subscription) {
      HttpServletResponse response = ctx.res();
      response.setContentType("text/event-stream");
      response.setCharacterEncoding("utf-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no"); // a proxy must not hold events back
      write(subscription, Access.stillIn(ctx), response.getOutputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ctx.skipRemainingHandlers();
  }

  private static void write(Subscription from, BooleanSupplier isStillIn, ServletOutputStream to)
      throws IOException, InterruptedException {
    to.flush();
    try {
      for (byte[] frame = from.next(WAIT);
          frame != null && isStillIn.getAsBoolean();
          frame = from.next(WAIT)) {
        to.write(frame);
        if (!from.hasNext()) {
          to.flush();
        }
      }
    } catch (IOException e) {
      return; // the page has gone: there is nobody to tell
    }
  }

  private static @Nullable ConversationId conversation(Context ctx) {
    String id = ctx.queryParam("conversation");
    return id == null || id.isBlank() ? null : new ConversationId(id);
  }

  private static @Nullable EventId lastSeen(Context ctx) {
    for (String text :
        new @Nullable String[] {
          ctx.header("Last-Event-ID"), ctx.queryParam("lastEventId"), ctx.queryParam("since")
        }) {
      EventId id = EventId.parse(text);
      if (id != null) {
        return id;
      }
    }
    return null;
  }
}

package io.earshot.board.web;

import io.earshot.board.access.Access;
import io.earshot.board.access.Viewer;
import io.earshot.board.feed.FeedProgress;
import io.earshot.board.live.EventId;
import io.earshot.board.live.HealthReport;
import io.earshot.board.live.Live;
import io.earshot.board.view.AlertRow;
import io.earshot.board.view.ConversationRow;
import io.earshot.board.view.FloorBy;
import io.earshot.board.view.FloorRow;
import io.earshot.board.view.Totals;
import io.earshot.board.view.TrendPoint;
import io.earshot.board.view.View;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How things stand: now, over the floor, and with Earshot itself. */
final class NowRoutes {

  private final View view;
  private final Live live;
  private final FeedProgress feed;
  private final InstantSource clock;

  NowRoutes(View view, Live live, FeedProgress feed, InstantSource clock) {
    this.view = view;
    this.live = live;
    this.feed = feed;
    this.clock = clock;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/now", this::now);
    routes.get("/api/floor", this::floor);
    routes.get("/api/health", this::health);
    routes.get("/healthz", this::isWell);
  }

  private record Now(
      String epoch,
      long seq,
      Instant at,
      boolean ready,
      List<AlertRow> alerts,
      List<ConversationRow> conversations,
      Totals totals,
      List<TrendPoint> trend) {}

  private record FloorTable(List<Instant> minutes, boolean complete, List<FloorRow> rows) {}

  private void now(Context ctx) {
    Viewer viewer = Access.viewer(ctx);
    EventId latest = live.latest();
    Answers.json(
        ctx,
        view.read(
            readings ->
                new Now(
                    latest.epoch(),
                    latest.seq(),
                    clock.instant(),
                    view.isLive(),
                    readings.alerts(viewer::sees),
                    readings.conversations(viewer::sees),
                    readings.totals(viewer::sees),
                    readings.trend(viewer::sees))));
  }

  private void floor(Context ctx) {
    Viewer viewer = Access.viewer(ctx);
    FloorBy by = by(ctx.queryParam("by"));
    Answers.json(
        ctx,
        view.read(
            readings ->
                new FloorTable(
                    readings.floorMinutes(), feed.isComplete(), readings.floor(by, viewer::sees))));
  }

  private void health(Context ctx) {
    Answers.json(ctx, HealthReport.of(view, feed, Access.viewer(ctx), clock.instant()));
  }

  private void isWell(Context ctx) {
    boolean isWell = feed.isConnected() && view.isLive();
    ctx.status(isWell ? 200 : 503);
    ctx.result(isWell ? "ok" : feed.isConnected() ? "rebuilding" : "Kafka is away");
  }

  private static FloorBy by(@Nullable String name) {
    try {
      return name == null ? FloorBy.QUEUE : FloorBy.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RequestException(400, "by is queue, channel, subject or language");
    }
  }
}

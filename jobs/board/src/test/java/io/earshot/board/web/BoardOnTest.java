package io.earshot.board.web;

import io.earshot.board.Told;
import io.earshot.board.access.Access;
import io.earshot.board.command.AlertCommands;
import io.earshot.board.command.Outbox;
import io.earshot.board.command.RuleCommands;
import io.earshot.board.feed.FeedProgress;
import io.earshot.board.feed.FeedRecord;
import io.earshot.board.feed.FeedState;
import io.earshot.board.feed.Lookback;
import io.earshot.board.live.Live;
import io.earshot.board.rehearsal.DryRun;
import io.earshot.board.view.Bounds;
import io.earshot.board.view.Transcripts;
import io.earshot.board.view.View;
import io.earshot.domain.rule.RuleFacts;
import io.earshot.rules.CelConditions;
import io.earshot.rules.RuleFile;
import io.earshot.wire.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A board without Kafka: a test tells it records, and sees what it writes. */
public final class BoardOnTest implements AutoCloseable, Outbox, FeedProgress {

  /** What the board has written. */
  public final List<Object> written = new CopyOnWriteArrayList<>();

  private final View view;
  private static final Pattern TOKEN = Pattern.compile("\"csrf\":\"([^\"]+)\"");

  private final Live live;
  private final BoardServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private BoardOnTest(Access access) {
    InstantSource clock = InstantSource.fixed(Told.NOW);
    CelConditions<RuleFacts> conditions = CelConditions.ofEscalation();
    Lookback lookback = new Lookback("localhost:1");
    view = new View(Bounds.USUAL, RuleFile.shipped(), conditions, clock);
    live = new Live(view, this, clock, 20);
    server =
        BoardServer.start(
            "127.0.0.1",
            0,
            access,
            new BoardRoutes(
                view,
                live,
                this,
                new Transcripts(null),
                new AlertCommands(this, clock),
                new RuleCommands(view, this, conditions, clock),
                new DryRun(lookback, view, conditions, clock),
                conditions,
                clock));
    live.start();
  }

  /** A board of the machine itself that has caught up with these records. */
  public static BoardOnTest showing(FeedRecord... records) {
    BoardOnTest board = new BoardOnTest(Access.loopback());
    board.take(records);
    board.view.caughtUp();
    return board;
  }

  /** Tells it records. */
  public void take(FeedRecord... records) {
    view.take(List.of(records));
  }

  /** Where it answers. */
  public URI address() {
    return server.address();
  }

  Live live() {
    return live;
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** As the page does it: with its token. */
  HttpResponse<String> send(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(address().resolve(path))
            .header("Content-Type", "application/json")
            .header(Access.CSRF, token())
            .method(method, BodyPublishers.ofString(json))
            .build());
  }

  private String token() {
    Matcher token = TOKEN.matcher(get("/api/session").body());
    return token.find() ? token.group(1) : "";
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <T> CompletableFuture<Void> write(Topic<T> topic, T value) {
    written.add(value);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public boolean isCaughtUp() {
    return true;
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  @Override
  public List<FeedState> states() {
    return List.of(new FeedState("alerts.v1", 4, 0L, Told.NOW, 0));
  }

  @Override
  public void close() {
    live.close();
    server.close();
  }
}

package io.earshot.board;

import io.earshot.board.access.Access;
import io.earshot.board.command.AlertCommands;
import io.earshot.board.command.Outbox;
import io.earshot.board.command.RuleCommands;
import io.earshot.board.feed.AlertFeed;
import io.earshot.board.feed.Feed;
import io.earshot.board.feed.KafkaOutbox;
import io.earshot.board.feed.Lookback;
import io.earshot.board.feed.Start;
import io.earshot.board.live.Live;
import io.earshot.board.notification.Notifier;
import io.earshot.board.rehearsal.DryRun;
import io.earshot.board.settings.BoardFile;
import io.earshot.board.settings.NotificationSettings;
import io.earshot.board.view.Bounds;
import io.earshot.board.view.Transcripts;
import io.earshot.board.view.View;
import io.earshot.board.web.BoardRoutes;
import io.earshot.board.web.BoardServer;
import io.earshot.domain.rule.RuleFacts;
import io.earshot.rules.CelConditions;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page a team lead keeps open all day, from start to end. */
public final class Board implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Board.class);

  /** More pages than that are told to come back later: each has a thread of the server. */
  private static final int MOST_PAGES = 200;

  private static final Duration A_DAY = Duration.ofDays(1);

  /** What is read, and from where on. Messages of before are read behind the others' backs. */
  private static final List<Start> STARTS =
      List.of(
          Start.fromBeginning(Topics.CONVERSATIONS),
          Start.fromBeginning(Topics.ALERTS),
          Start.fromBeginning(Topics.RULE_CHANGES),
          Start.fromBeginning(Topics.STATUS),
          Start.fromBeginning(Topics.ALERT_FEEDBACK),
          Start.lately(Topics.CUSTOMERS, A_DAY),
          Start.lately(Topics.ROUTING_DECISIONS, A_DAY),
          Start.lately(Topics.RULE_FINDINGS, A_DAY),
          Start.lately(Topics.DEAD_LETTERS, A_DAY),
          Start.lately(Topics.AUDIT, Duration.ZERO),
          Start.lately(Topics.SCORED_MESSAGES, Duration.ZERO));

  private static final Start EARLIER = Start.lately(Topics.SCORED_MESSAGES, Duration.ofHours(4));

  private final Deque<AutoCloseable> parts;
  private final BoardServer server;
  private final View view;

  private Board(Deque<AutoCloseable> parts, BoardServer server, View view) {
    this.parts = parts;
    this.server = server;
    this.view = view;
  }

  /** A board that answers at once and shows what the topics hold as soon as it has read them. */
  public static Board start(BoardSettings settings) {
    InstantSource clock = InstantSource.system();
    CelConditions<RuleFacts> conditions = CelConditions.ofEscalation();
    String kafka = settings.bootstrapServers();
    Deque<AutoCloseable> parts = new ArrayDeque<>();
    try {
      KafkaOutbox outbox = started(parts, KafkaOutbox.open(kafka));
      View view = new View(Bounds.USUAL, settings.rules(), conditions, clock);
      Feed feed = started(parts, Feed.start(kafka, STARTS, EARLIER, view, clock));
      Live live = new Live(view, feed, clock, MOST_PAGES);
      Lookback lookback = new Lookback(kafka);
      BoardRoutes routes =
          new BoardRoutes(
              view,
              live,
              feed,
              new Transcripts(lookback),
              new AlertCommands(outbox, clock),
              new RuleCommands(view, outbox, conditions, clock),
              new DryRun(lookback, view, conditions, clock),
              conditions,
              clock);
      BoardFile file = settings.file();
      Access access =
          Access.of(
              file.listen(), file.access(), entry -> write(outbox, Topics.AUDIT, entry), clock);
      Notifier notifier = notifier(parts, settings, outbox, clock);
      BoardServer server =
          started(
              parts, BoardServer.start(file.listen().host(), file.listen().port(), access, routes));
      started(parts, live).start();
      started(parts, Heart.start(outbox, feed, notifier, clock));
      return new Board(parts, server, view);
    } catch (RuntimeException e) {
      closeAll(parts);
      throw e;
    }
  }

  /** Where a browser finds it. */
  public URI address() {
    return server.address();
  }

  /** Waits until all that was there when it started is shown; false if that takes longer. */
  public boolean isLiveWithin(Duration time) throws InterruptedException {
    return view.isLiveWithin(time);
  }

  @Override
  public void close() {
    closeAll(parts);
  }

  /** Reads alerts for itself, in a group with other boards: only one of them is to tell. */
  private static Notifier notifier(
      Deque<AutoCloseable> parts, BoardSettings settings, Outbox outbox, InstantSource clock) {
    NotificationSettings told = settings.file().notifications();
    Notifier notifier =
        started(
            parts,
            Notifier.start(told, notice -> write(outbox, Topics.NOTIFICATIONS, notice), clock));
    if (!told.endpoints().isEmpty()) {
      started(parts, AlertFeed.start(settings.bootstrapServers(), notifier, clock));
    }
    return notifier;
  }

  private static <T> void write(Outbox outbox, Topic<T> topic, T value) {
    var unused =
        outbox
            .write(topic, value)
            .exceptionally(
                failure -> {
                  LOG.error("Not written: {} {}", topic.name(), topic.keyOf(value), failure);
                  return null;
                });
  }

  private static <T extends AutoCloseable> T started(Deque<AutoCloseable> parts, T part) {
    parts.push(part);
    return part;
  }

  /** The last started first. */
  private static void closeAll(Deque<AutoCloseable> parts) {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.warn("Not all of the board was stopped in order", e);
      }
    }
  }
}

package io.earshot.board.live;

import io.earshot.board.access.Viewer;
import io.earshot.board.feed.FeedProgress;
import io.earshot.board.view.AlertRow;
import io.earshot.board.view.Changed;
import io.earshot.board.view.View;
import io.earshot.board.view.ViewListener;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.wire.json.RecordJson;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells pages what changes: alerts at once, conversations four times a second at most, totals every
 * second, a beat every two, health every five. Events that change what a page shows have ids in a
 * row, and the latest are kept, so that a page that was away for a while misses none.
 */
public final class Live implements ViewListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Live.class);
  private static final int TICK_MILLIS = 250;
  private static final int MOST_FRAMES = 512;
  private static final long MOST_BYTES = 4L << 20;
  private static final byte[] EMPTY = "{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private final View view;
  private final FeedProgress feed;
  private final InstantSource clock;
  private final int mostSubscriptions;
  private final Ring ring;
  private final Set<Subscription> subscriptions = new CopyOnWriteArraySet<>();
  private final Details details;
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "board-ticker");
            thread.setDaemon(true);
            return thread;
          });
  private volatile EventId latest;
  private int ticks;

  /**
   * Tells of this view from now on.
   *
   * @param mostSubscriptions pages at once
   */
  public Live(View view, FeedProgress feed, InstantSource clock, int mostSubscriptions) {
    this(view, feed, clock, mostSubscriptions, new Ring(2_048, 16L << 20));
  }

  Live(View view, FeedProgress feed, InstantSource clock, int mostSubscriptions, Ring ring) {
    this.view = view;
    this.feed = feed;
    this.clock = clock;
    this.mostSubscriptions = mostSubscriptions;
    this.ring = ring;
    this.details = new Details(view);
    this.latest = new EventId(Long.toString(clock.millis(), 36), 0);
  }

  /** Begins to tell. */
  public void start() {
    view.listen(this);
    var unused =
        ticker.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** The latest event: what is read of the view from now on holds it and all before. */
  public EventId latest() {
    return latest;
  }

  /**
   * A page begins to listen; null if there are too many.
   *
   * @param detail the conversation of which every turn is told, or null
   * @param since the last event the page has seen, or null if it has just read how things stand
   */
  public @Nullable Subscription subscribe(
      Viewer viewer, @Nullable ConversationId detail, @Nullable EventId since) {
    Subscription subscription = new Subscription(this, viewer, detail, MOST_FRAMES, MOST_BYTES);
    synchronized (ring) {
      if (subscriptions.size() >= mostSubscriptions) {
        return null;
      }
      List<LiveEvent> missed =
          since == null || !since.epoch().equals(latest.epoch())
              ? null
              : ring.after(since.seq(), latest.seq());
      if (missed != null) {
        missed.forEach(event -> subscription.offer(event.frameFor(viewer)));
      } else if (since != null) {
        subscription.offer(Frame.of(latest, "reset", EMPTY));
      }
      subscriptions.add(subscription);
    }
    details.watch(subscription.detail());
    subscription.offer(frame("beat", Beat.of(view, feed, clock.instant())));
    return subscription;
  }

  void remove(Subscription subscription) {
    if (subscriptions.remove(subscription)) {
      details.unwatch(subscription.detail());
    }
  }

  @Override
  public void alerted(AlertRow alert) {
    publish(id -> LiveEvent.of(id, alert));
    details.alerted(alert);
  }

  @Override
  public void said(ScoredMessage message) {
    details.said(message);
  }

  @Override
  public void routed(RoutingDecision decision) {
    details.routed(decision);
  }

  @Override
  public void changed(ConversationId id) {
    details.changed(id);
  }

  /** What pages have seen so far was only a part. */
  @Override
  public void caughtUp() {
    synchronized (ring) {
      ring.clear();
      latest = new EventId(latest.epoch() + "r", 0);
      byte[] reset = Frame.of(latest, "reset", EMPTY);
      subscriptions.forEach(one -> offer(one, reset));
    }
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    subscriptions.forEach(Subscription::close);
  }

  private void publish(Function<EventId, LiveEvent> make) {
    synchronized (ring) {
      EventId id = new EventId(latest.epoch(), latest.seq() + 1);
      LiveEvent event = make.apply(id);
      ring.add(event);
      latest = id;
      subscriptions.forEach(one -> offer(one, event.frameFor(one.viewer())));
    }
  }

  private void tick() {
    try {
      ticks++;
      Changed changed = view.drain();
      if (!changed.isEmpty() && view.isLive()) {
        publish(id -> LiveEvent.of(id, changed));
      }
      tellDetails();
      if (ticks % 4 == 0) {
        tellEach("totals", viewer -> view.read(readings -> TotalsNow.of(readings, viewer)));
      }
      if (ticks % 8 == 0) {
        byte[] beat = frame("beat", Beat.of(view, feed, clock.instant()));
        subscriptions.forEach(one -> offer(one, beat));
      }
      if (ticks % 20 == 0) {
        tellEach("health", viewer -> HealthReport.of(view, feed, viewer, clock.instant()));
      }
    } catch (RuntimeException e) {
      LOG.error("Pages could not be told of what has changed", e);
    }
  }

  private void tellDetails() {
    for (Details.News news : details.take()) {
      byte[] frame = frame("detail", news.detail());
      for (Subscription one : subscriptions) {
        if (news.conversationId().equals(one.detail()) && one.viewer().sees(news.team())) {
          offer(one, frame);
        }
      }
    }
  }

  /** Something that each viewer sees otherwise; viewers of the same teams see the same. */
  private void tellEach(String name, Function<Viewer, Object> make) {
    Map<@Nullable Set<String>, byte[]> byTeams = new HashMap<>();
    for (Subscription one : subscriptions) {
      Viewer viewer = one.viewer();
      offer(one, byTeams.computeIfAbsent(viewer.teams(), key -> frame(name, make.apply(viewer))));
    }
  }

  private byte[] frame(String name, Object value) {
    return Frame.of(latest, name, RecordJson.write(value));
  }

  private void offer(Subscription to, byte @Nullable [] frame) {
    if (!to.offer(frame)) {
      LOG.info("A page of {} was too slow and is let go", to.viewer().name());
      remove(to);
    }
  }
}
